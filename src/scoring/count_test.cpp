#include "scoring/count.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <string>

namespace qvr::scoring {
namespace {

Date const kMonday = Date::from_text("2026-01-05").value();
Decimal quantity(std::string_view text) {
    return Decimal::from_text(text).value();
}
Fraction fraction(std::string_view text) {
    return Fraction::from_text(text).value();
}

KpiTerms terms(Combine combine, Unit unit = Unit::hours) {
    return {.target = quantity("1"), .unit = unit, .combine = combine};
}
Observation seen(std::string_view amount, int day = 0) {
    return {kMonday + day, quantity(amount)};
}
Observation seen_of(std::string_view amount, std::string_view out_of) {
    return {kMonday, quantity(amount), quantity(out_of)};
}
Count counted(std::string_view value) {
    return {CountState::counted, fraction(value)};
}

using Lines = std::vector<Observation>;

TEST(Count, R8ObservationsBecomeTheValueOfTheirPeriod) {
    EXPECT_EQ(count_period(terms(Combine::sum), Lines{seen("1.5"), seen("2"), seen("0")}), counted("7/2"));
    EXPECT_EQ(count_period(terms(Combine::mean), Lines{seen("1"), seen("2"), seen("2")}), counted("5/3"));
    EXPECT_EQ(count_period(terms(Combine::last), Lines{seen("1", 3), seen("2", 1)}), counted("1"))
        << "the latest day, not the line recorded last";
    EXPECT_EQ(count_period(terms(Combine::last), Lines{seen("1", 3), seen("2", 3)}), counted("2"));
    EXPECT_EQ(
        count_period(terms(Combine::ratio), Lines{seen_of("1", "4"), seen_of("1", "2")}), counted("1/3")
    ) << "2 of 6, not the mean of 1/4 and 1/2";
}

TEST(Count, R8PercentIsTimesOneHundredAndMayPassIt) {
    auto const percent = terms(Combine::ratio, Unit::percent);
    EXPECT_EQ(count_period(percent, Lines{seen_of("1", "3")}), counted("100/3"));
    EXPECT_EQ(count_period(percent, Lines{seen_of("3", "2")}), counted("150"));
    EXPECT_EQ(
        count_period(terms(Combine::mean, Unit::percent), Lines{seen("90"), seen("95")}), counted("185/2")
    ) << "only a ratio is multiplied";
}

TEST(Count, R9NothingRecordedIsNotZero) {
    EXPECT_EQ(count_period(terms(Combine::sum), Lines{}), Count{});
    EXPECT_EQ(count_period(terms(Combine::sum), Lines{seen("0")}), counted("0"));
}

TEST(Count, R11ARatioWithoutACaseIsNotScored) {
    auto const ratio = terms(Combine::ratio);
    EXPECT_EQ(count_period(ratio, Lines{seen_of("0", "0")}), Count{CountState::no_case});
    EXPECT_EQ(count_period(ratio, Lines{seen_of("3", "0")}), Count{CountState::no_case});
    EXPECT_EQ(count_period(ratio, Lines{}), Count{});
    EXPECT_EQ(count_period(ratio, Lines{seen_of("0", "2"), seen_of("0", "0")}), counted("0"));
}

TEST(Count, R14EachPeriodHasItsOwnDays) {
    auto const weekly = terms(Combine::sum);
    auto const periods = cut_quarter({kMonday, kMonday + 13}, weekly, {});
    Lines const lines{seen("1", 0), seen("2", 6), seen("4", 7), seen("8", 14), seen("16", -1)};
    EXPECT_EQ(count_periods(weekly, periods, lines), (std::vector{counted("3"), counted("4")}));
    EXPECT_EQ(count_periods(weekly, periods, Lines{}), (std::vector{Count{}, Count{}}));
}

TEST(Count, R9AnObservationFitsItsKpi) {
    using enum ObservationReason;
    using Reasons = std::vector<ObservationReason>;
    EXPECT_EQ(check_observation(terms(Combine::sum), quantity("3"), {}), Reasons{});
    EXPECT_EQ(
        check_observation(terms(Combine::sum), quantity("3"), quantity("4")), Reasons{out_of_not_allowed}
    );
    EXPECT_EQ(check_observation(terms(Combine::ratio), quantity("3"), {}), Reasons{out_of_required});
    EXPECT_EQ(check_observation(terms(Combine::ratio), quantity("3"), quantity("2")), Reasons{});
    KpiTerms const yes_no{.direction = Direction::yes_no, .combine = Combine::last};
    EXPECT_EQ(check_observation(yes_no, quantity("0"), {}), Reasons{});
    EXPECT_EQ(check_observation(yes_no, quantity("1.0"), {}), Reasons{});
    EXPECT_EQ(check_observation(yes_no, quantity("0.5"), {}), Reasons{not_yes_or_no});
    EXPECT_EQ(
        check_observation(yes_no, quantity("2"), quantity("2")), (Reasons{out_of_not_allowed, not_yes_or_no})
    );
    auto rating = terms(Combine::mean, Unit::rating);
    rating.scale_max = 5;
    EXPECT_EQ(check_observation(rating, quantity("5"), {}), Reasons{});
    EXPECT_EQ(check_observation(rating, quantity("5.0001"), {}), Reasons{above_scale});
    rating.combine = Combine::ratio;
    EXPECT_EQ(check_observation(rating, quantity("42"), quantity("10")), Reasons{});
}

TEST(Count, R10AnAgreedValueIsPossible) {
    KpiTerms const yes_no{.direction = Direction::yes_no, .combine = Combine::last};
    EXPECT_TRUE(is_possible_value(yes_no, fraction("0")));
    EXPECT_TRUE(is_possible_value(yes_no, fraction("1")));
    EXPECT_FALSE(is_possible_value(yes_no, fraction("1/2")));
    EXPECT_FALSE(is_possible_value(yes_no, fraction("2")));
    EXPECT_TRUE(is_possible_value(terms(Combine::sum), fraction("1/2")));
    EXPECT_FALSE(is_possible_value(terms(Combine::sum), fraction("-1/2")));
}

TEST(Proposal, R10BothIfEqualTheOnlyOneOtherwiseNone) {
    Count const none;
    Count const no_case{CountState::no_case};
    EXPECT_EQ(propose(counted("3"), counted("3")), (Proposal{ProposalKind::both_equal, fraction("3")}));
    EXPECT_EQ(propose(counted("3"), counted("4")), Proposal{ProposalKind::different});
    EXPECT_EQ(propose(counted("3"), none), (Proposal{ProposalKind::supplier_only, fraction("3")}));
    EXPECT_EQ(propose(none, counted("4")), (Proposal{ProposalKind::client_only, fraction("4")}));
    EXPECT_EQ(propose(none, none), Proposal{ProposalKind::not_counted});
    EXPECT_EQ(propose(counted("0"), none), (Proposal{ProposalKind::supplier_only, fraction("0")}))
        << "0 is a count";
    EXPECT_EQ(propose(no_case, no_case), Proposal{ProposalKind::both_equal});
    EXPECT_EQ(propose(no_case, counted("1")), Proposal{ProposalKind::different});
    EXPECT_EQ(propose(no_case, none), Proposal{ProposalKind::supplier_only});
}

TEST(Proposal, R10RatiosAreEqualWhenTheirValuesAre) {
    auto const ratio = terms(Combine::ratio);
    auto const supplier = count_period(ratio, Lines{seen_of("2", "4")});
    auto const client = count_period(ratio, Lines{seen_of("0.5", "1")});
    EXPECT_EQ(propose(supplier, client).kind, ProposalKind::both_equal);
}

// Quantities below 2^20 whole ones: everything fits in 64 bits, and the oracle compares by
// cross-multiplication.
RC_GTEST_PROP(Count, R8SumMeanAndRatioAreExact, ()) {
    auto const pairs = *rc::gen::nonEmpty(rc::gen::container<std::vector<std::pair<int, int>>>(
        rc::gen::pair(rc::gen::inRange(0, 1 << 20), rc::gen::inRange(0, 1 << 20))
    ));
    Lines lines;
    std::int64_t quantities = 0;
    std::int64_t cases = 0;
    for (auto const& [amount, out_of] : pairs) {
        lines.push_back({kMonday, quantity(std::to_string(amount)), quantity(std::to_string(out_of))});
        quantities += amount;
        cases += out_of;
    }
    auto const equals = [](Count const& count, std::int64_t numerator, std::int64_t denominator) {
        auto const& found = count.value->to_text();
        auto const bar = found.find('/');
        auto const whole = std::stoll(found.substr(0, bar));
        auto const parts = bar == std::string::npos ? 1 : std::stoll(found.substr(bar + 1));
        return whole * denominator == numerator * parts;
    };
    RC_ASSERT(equals(count_period(terms(Combine::sum), lines), quantities, 1));
    RC_ASSERT(
        equals(count_period(terms(Combine::mean), lines), quantities, static_cast<std::int64_t>(lines.size()))
    );
    auto const ratio = count_period(terms(Combine::ratio), lines);
    if (cases == 0) {
        RC_ASSERT(ratio == Count{CountState::no_case});
    } else {
        RC_ASSERT(equals(ratio, quantities, cases));
    }
}

}  // namespace
}  // namespace qvr::scoring
