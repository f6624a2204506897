#include "scoring/score.hpp"

#include <gtest/gtest.h>

#include <string>

namespace qvr::scoring {
namespace {

Decimal quantity(std::string_view text) {
    return Decimal::from_text(text).value();
}
std::optional<Fraction> value(std::string_view text) {
    return value_from_text(text).value();
}
std::string text(std::optional<Fraction> const& number) {
    return number ? number->to_text() : "none";
}

BandThresholds const kUsual;

// One full period of a KPI with these terms.
CutPeriod period_of(KpiTerms terms) {
    terms.period = Period::quarter;
    return cut_quarter({}, terms, {}).front();
}
CutPeriod at_least(std::string_view target, std::optional<std::string_view> zero_at = {}) {
    return period_of(
        {.target = quantity(target), .zero_at = zero_at ? std::optional{quantity(*zero_at)} : std::nullopt}
    );
}
CutPeriod at_most(std::string_view target, std::optional<std::string_view> zero_at = {}) {
    return period_of(
        {.direction = Direction::at_most,
         .target = quantity(target),
         .zero_at = zero_at ? std::optional{quantity(*zero_at)} : std::nullopt}
    );
}
CutPeriod between(std::string_view low, std::string_view high) {
    return period_of({.direction = Direction::between, .low = quantity(low), .high = quantity(high)});
}

std::string by_at_least(CutPeriod const& period, std::string_view amount) {
    return attained(Direction::at_least, period, *value(amount)).to_text();
}
std::string by_at_most(CutPeriod const& period, std::string_view amount) {
    return attained(Direction::at_most, period, *value(amount)).to_text();
}
std::string by_between(CutPeriod const& period, std::string_view amount) {
    return attained(Direction::between, period, *value(amount)).to_text();
}

TEST(Attained, R11AtLeast) {
    EXPECT_EQ(by_at_least(at_least("4"), "4"), "1");
    EXPECT_EQ(by_at_least(at_least("4"), "5"), "1");
    EXPECT_EQ(by_at_least(at_least("4"), "3"), "3/4");
    EXPECT_EQ(by_at_least(at_least("4"), "0"), "0");
    EXPECT_EQ(by_at_least(at_least("95", "80"), "275/3"), "7/9") << "(275/3 - 80) / 15";
    EXPECT_EQ(by_at_least(at_least("95", "80"), "80"), "0");
    EXPECT_EQ(by_at_least(at_least("95", "80"), "10"), "0") << "never below 0";
    EXPECT_EQ(by_at_least(at_least("0"), "0"), "1");
}

TEST(Attained, R11AtMost) {
    EXPECT_EQ(by_at_most(at_most("4"), "0"), "1");
    EXPECT_EQ(by_at_most(at_most("4"), "4"), "1");
    EXPECT_EQ(by_at_most(at_most("4"), "5"), "3/4") << "zero at 8";
    EXPECT_EQ(by_at_most(at_most("4"), "8"), "0");
    EXPECT_EQ(by_at_most(at_most("4"), "9"), "0");
    EXPECT_EQ(by_at_most(at_most("4", "6"), "5"), "1/2");
    EXPECT_EQ(by_at_most(at_most("0"), "0"), "1");
    EXPECT_EQ(by_at_most(at_most("0"), "0.0001"), "0") << "any excess";
    EXPECT_EQ(by_at_most(at_most("0", "2"), "1"), "1/2");
}

TEST(Attained, R11Between) {
    EXPECT_EQ(by_between(between("3", "5"), "3"), "1");
    EXPECT_EQ(by_between(between("3", "5"), "5"), "1");
    EXPECT_EQ(by_between(between("3", "5"), "6"), "1/2");
    EXPECT_EQ(by_between(between("3", "5"), "2.5"), "3/4");
    EXPECT_EQ(by_between(between("3", "5"), "7"), "0");
    EXPECT_EQ(by_between(between("3", "5"), "1"), "0");
    EXPECT_EQ(by_between(between("3", "5"), "0"), "0") << "never below 0";
}

TEST(Attained, R11YesNo) {
    auto const period = period_of({.direction = Direction::yes_no, .combine = Combine::last});
    EXPECT_EQ(attained(Direction::yes_no, period, Fraction{1}).to_text(), "1");
    EXPECT_EQ(attained(Direction::yes_no, period, Fraction{0}).to_text(), "0");
}

// At least 2 a week, worthless at 1.9; in 4 of 7 days T = 1 and Z = 38/35, which is not below it.
TEST(Attained, R14AllOrNothingWhereTheWorthlessValueIsNotBelow) {
    KpiTerms const terms{.target = quantity("2"), .zero_at = quantity("1.9"), .unit = Unit::count};
    Date const first;
    auto const last = cut_quarter({first, first + 10}, terms, {}).back();
    ASSERT_EQ(text(last.target), "1");
    ASSERT_EQ(text(last.zero_at), "38/35");
    EXPECT_EQ(by_at_least(last, "1"), "1");
    EXPECT_EQ(by_at_least(last, "2"), "1");
    EXPECT_EQ(by_at_least(last, "0.9999"), "0");
    EXPECT_EQ(by_at_least(last, "0"), "0");
}

// A KPI whose every period attains what it says: at least 1, so that a value below 1 attains itself.
KpiResult kpi_of(int weight, std::vector<std::optional<Fraction>> const& values) {
    KpiResult kpi{.weight = weight};
    for (auto const& each : values) {
        kpi.periods.push_back({at_least("1"), each});
    }
    return kpi;
}
// A review of one factor with one KPI of one period, which scores this percentage.
ReviewScore review_of_percent(std::string_view percent, BandThresholds const& thresholds = kUsual) {
    std::vector const factors{FactorResult{
        .weight = 100,
        .kpis = {{.direction = Direction::at_least, .periods = {{at_least("100"), value(percent)}}}}
    }};
    return score_review(factors, thresholds);
}

TEST(KpiScore, R11IsTheMeanOfItsScoredPeriods) {
    auto const score = score_kpi(kpi_of(100, {value("1"), value("0.5"), {}, value("3")}));
    EXPECT_EQ(text(score.score), "5/6");
    EXPECT_EQ(score.met, 2);
    EXPECT_EQ(score.of, 3);
    ASSERT_EQ(score.attained.size(), 4U);
    EXPECT_EQ(text(score.attained[1]), "1/2");
    EXPECT_EQ(text(score.attained[2]), "none");
}

TEST(KpiScore, R11WithoutAScoredPeriodIsNotMeasured) {
    for (auto const& kpi : {kpi_of(100, {}), kpi_of(100, {{}, {}})}) {
        auto const score = score_kpi(kpi);
        EXPECT_EQ(text(score.score), "none");
        EXPECT_EQ(score.met, 0);
        EXPECT_EQ(score.of, 0);
    }
}

TEST(Bands, R11CompareTheExactValue) {
    struct Case {
        std::string_view percent;
        std::string_view printed;
        Band band;
    };
    for (auto const& [percent, printed, band] : std::vector<Case>{
             {"0", "0.0", Band::red},
             {"69.94", "69.9", Band::red},
             {"69.9999", "70.0", Band::red},
             {"70", "70.0", Band::amber},
             {"70.0001", "70.0", Band::amber},
             {"84.96", "85.0", Band::amber},
             {"84.9999", "85.0", Band::amber},
             {"85", "85.0", Band::green},
             {"99.95", "100.0", Band::green},
             {"100", "100.0", Band::green},
             {"123", "100.0", Band::green}
         }) {
        auto const review = review_of_percent(percent);
        EXPECT_EQ(percent_text(*review.score), printed) << percent;
        EXPECT_EQ(review.band, band) << percent;
    }
    EXPECT_EQ(text(review_of_percent("84.96").score), "531/625");
}

TEST(Bands, R11AnOrganizationMayChangeThem) {
    BandThresholds const own{.green_from = quantity("100"), .amber_from = quantity("33.3334")};
    EXPECT_EQ(review_of_percent("100", own).band, Band::green);
    EXPECT_EQ(review_of_percent("99.9999", own).band, Band::amber);
    EXPECT_EQ(review_of_percent("33.3334", own).band, Band::amber);
    EXPECT_EQ(review_of_percent("100/3", own).band, Band::red) << "33.33333...";
}

TEST(Bands, R11EachBandExists) {
    auto const sound = [](std::string_view green, std::string_view amber) {
        return are_sound({.green_from = quantity(green), .amber_from = quantity(amber)});
    };
    EXPECT_TRUE(are_sound(kUsual));
    EXPECT_TRUE(sound("100", "0.0001"));
    EXPECT_FALSE(sound("100.0001", "70"));
    EXPECT_FALSE(sound("85", "0"));
    EXPECT_FALSE(sound("70", "70"));
    EXPECT_FALSE(sound("70", "85"));
}

// Five factors, worked out by hand:
//   30  calls (weight 50): met in 5 of 6, else 0: 5/6. mails (30): 1. At most 1 emergency a month (20): 0, 1
//   and 3
//       with zero at 2: 1, 1, 0 = 2/3. Together (50 × 5/6 + 30 + 20 × 2/3) / 100 = 85/100 = 17/20
//   25  3 to 5 hours: 4, 6 and 2.5 attain 1, 1/2, 3/4 = 3/4
//   20  yes, no and a period that nobody counted: 1/2
//   15  at least 95 percent, worthless at 80: 275/3 attains (35/3)/15 = 7/9
//   10  not measured
// Review: (30 × 17/20 + 25 × 3/4 + 20 × 1/2 + 15 × 7/9) / 90 = (791/12) / 90 = 791/1080 = 73.24 percent
std::vector<FactorResult> worked_example() {
    auto const days = kpi_of(30, {value("1"), value("1"), value("2"), value("1")});
    auto const calls = kpi_of(50, {value("1"), value("1"), value("0"), value("1"), value("2"), value("1")});
    auto const month = at_most("1");
    KpiResult const emergencies{
        .weight = 20,
        .direction = Direction::at_most,
        .periods = {{month, value("0")}, {month, value("1")}, {month, value("3")}}
    };
    auto const week = between("3", "5");
    KpiResult const hours{
        .direction = Direction::between,
        .periods = {{week, value("4")}, {week, value("6")}, {week, value("2.5")}}
    };
    auto const plain = period_of({.direction = Direction::yes_no, .combine = Combine::last});
    KpiResult const kept{
        .direction = Direction::yes_no, .periods = {{plain, value("1")}, {plain, value("0")}, {plain}}
    };
    KpiResult const on_time{.periods = {{at_least("95", "80"), value("275/3")}}};
    return {
        {.weight = 30, .kpis = {calls, days, emergencies}},
        {.weight = 25, .kpis = {hours}},
        {.weight = 20, .kpis = {kept}},
        {.weight = 15, .kpis = {on_time}},
        {.weight = 10, .kpis = {kpi_of(100, {{}})}}
    };
}

TEST(ReviewScore, R11WorkedExample) {
    auto const review = score_review(worked_example(), kUsual);
    ASSERT_EQ(review.factors.size(), 5U);
    EXPECT_EQ(text(review.factors[0].kpis[0].score), "5/6");
    EXPECT_EQ(review.factors[0].kpis[0].met, 5);
    EXPECT_EQ(review.factors[0].kpis[0].of, 6);
    EXPECT_EQ(text(review.factors[0].score), "17/20");
    EXPECT_EQ(text(review.factors[1].score), "3/4");
    EXPECT_EQ(text(review.factors[2].score), "1/2");
    EXPECT_EQ(text(review.factors[3].score), "7/9");
    EXPECT_EQ(text(review.factors[4].score), "none");
    EXPECT_EQ(text(review.score), "791/1080");
    EXPECT_EQ(percent_text(*review.score), "73.2");
    EXPECT_EQ(review.coverage, 90);
    EXPECT_EQ(review.band, Band::amber);
}

// The four measured factors share 100 points: 100/3, 250/9, 200/9 and 50/3.
TEST(ReviewScore, R11PointsWonAndLost) {
    auto const review = score_review(worked_example(), kUsual);
    EXPECT_EQ(text(review.factors[0].lost), "5");
    EXPECT_EQ(text(review.factors[0].won), "85/3");
    EXPECT_EQ(text(review.factors[1].lost), "125/18");
    EXPECT_EQ(text(review.factors[2].lost), "100/9");
    EXPECT_EQ(text(review.factors[3].lost), "100/27");
    EXPECT_EQ(text(review.factors[4].lost), "none");
    EXPECT_EQ(text(review.factors[4].won), "none");
    EXPECT_EQ(review.lost_most, 2U);
}

TEST(ReviewScore, R11OnlyMeasuredWeightsCount) {
    auto factors = worked_example();
    factors[0].kpis[1].periods.clear();
    auto const review = score_review(factors, kUsual);
    EXPECT_EQ(text(review.factors[0].score), "11/14") << "(50 × 5/6 + 20 × 2/3) / 70";
    EXPECT_EQ(review.coverage, 81) << "(30 × 70 + 60 × 100) / 100";
}

TEST(ReviewScore, R11NothingMeasured) {
    for (auto const& factors :
         {std::vector<FactorResult>{},
          {{.weight = 100, .kpis = {}}},
          {{.weight = 60, .kpis = {kpi_of(100, {{}})}}, {.weight = 40, .kpis = {}}}}) {
        auto const review = score_review(factors, kUsual);
        EXPECT_EQ(text(review.score), "none");
        EXPECT_EQ(review.coverage, 0);
        EXPECT_EQ(review.band, std::nullopt);
        EXPECT_EQ(review.lost_most, std::nullopt);
    }
}

TEST(ReviewScore, R11WhereNothingIsLostNoFactorLostMost) {
    auto const review = review_of_percent("100");
    EXPECT_EQ(review.lost_most, std::nullopt);
    EXPECT_EQ(text(review.factors[0].lost), "0");
}

TEST(ReviewScore, R11TheEarlierOfTwoThatLostTheSame) {
    std::vector const factors{
        FactorResult{.weight = 20, .kpis = {kpi_of(100, {value("1")})}},
        FactorResult{.weight = 40, .kpis = {kpi_of(100, {value("0.5")})}},
        FactorResult{.weight = 40, .kpis = {kpi_of(100, {value("0.5")})}}
    };
    EXPECT_EQ(score_review(factors, kUsual).lost_most, 1U);
}

// Measured: all of the factor of weight `all` and `part` of the KPI weight of the factor of weight `rest`.
ReviewScore review_with_coverage(int all, int rest, int part) {
    std::vector const factors{
        FactorResult{.weight = all, .kpis = {kpi_of(100, {value("1")})}},
        FactorResult{.weight = rest, .kpis = {kpi_of(part, {value("1")}), kpi_of(100 - part, {{}})}},
        FactorResult{.weight = 100 - all - rest, .kpis = {kpi_of(100, {{}})}}
    };
    return score_review(factors, kUsual);
}

TEST(ReviewScore, R11TooLittleMeasuredHasNoBand) {
    auto const just = review_with_coverage(49, 1, 50);
    EXPECT_EQ(just.coverage, 50) << "49.5 prints 50";
    EXPECT_EQ(just.band, Band::green);
    auto const too_little = review_with_coverage(49, 1, 49);
    EXPECT_EQ(too_little.coverage, 49) << "49.49";
    EXPECT_EQ(too_little.band, std::nullopt);
    EXPECT_EQ(text(too_little.score), "1") << "the score itself is still said";
}

}  // namespace
}  // namespace qvr::scoring
