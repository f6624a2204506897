#include "scoring/quarter.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <map>
#include <numeric>
#include <string>

namespace qvr::scoring {
namespace {

Date date(std::string_view text) {
    return Date::from_text(text).value();
}
Decimal quantity(std::string_view text) {
    return Decimal::from_text(text).value();
}

// 2026-01-05 is a Monday.
Date const kMonday = date("2026-01-05");
Quarter quarter_of(int days) {
    return {kMonday, kMonday + (days - 1)};
}

KpiTerms at_least(std::string_view target, Unit unit, Period period) {
    return {.target = quantity(target), .unit = unit, .period = period};
}

std::vector<CutPeriod> cut(int days, KpiTerms const& terms) {
    return cut_quarter(quarter_of(days), terms, {});
}

// The lengths of the periods in days.
std::vector<int> lengths(std::vector<CutPeriod> const& periods) {
    std::vector<int> days;
    for (auto const& period : periods) {
        days.push_back(period.to - period.from + 1);
    }
    return days;
}

std::string text(std::optional<Fraction> const& number) {
    return number ? number->to_text() : "none";
}

TEST(Quarter, R14RunsFromTheDayAfterToTheDayOfTheNextReview) {
    auto const quarter = make_quarter(date("2026-02-27"), date("2026-05-28"));
    EXPECT_EQ(quarter.from, date("2026-02-28"));
    EXPECT_EQ(quarter.to, date("2026-05-28"));
    auto const shortest = make_quarter(date("2026-02-27"), date("2026-02-28"));
    EXPECT_EQ(shortest.from, shortest.to);
}

TEST(QuarterDeathTest, R14TheNextReviewIsOnALaterDay) {
    EXPECT_DEATH(make_quarter(date("2026-02-27"), date("2026-02-27")), "broken invariant");
}

// 90 days: 12 weeks and 6 days, 6 × 14 and 6 days, 3 × 30, 1.
TEST(Quarter, R14NinetyDays) {
    EXPECT_EQ(
        lengths(cut(90, at_least("7", Unit::count, Period::week))),
        (std::vector{7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 6})
    );
    EXPECT_EQ(
        lengths(cut(90, at_least("1", Unit::count, Period::two_weeks))), (std::vector{14, 14, 14, 14, 14, 20})
    ) << "2 × 6 < 14: the six days join";
    EXPECT_EQ(lengths(cut(90, at_least("1", Unit::count, Period::month))), (std::vector{30, 30, 30}));
    EXPECT_EQ(lengths(cut(90, at_least("1", Unit::count, Period::quarter))), std::vector{90});
}

TEST(Quarter, R14HalfAPeriodIsEnoughForItsOwn) {
    EXPECT_EQ(lengths(cut(21, at_least("2", Unit::count, Period::two_weeks))), (std::vector{14, 7}));
    EXPECT_EQ(lengths(cut(20, at_least("2", Unit::count, Period::two_weeks))), std::vector{20});
    EXPECT_EQ(lengths(cut(45, at_least("2", Unit::count, Period::month))), (std::vector{30, 15}));
    EXPECT_EQ(lengths(cut(44, at_least("2", Unit::count, Period::month))), std::vector{44});
    EXPECT_EQ(lengths(cut(11, at_least("7", Unit::count, Period::week))), (std::vector{7, 4}));
    EXPECT_EQ(lengths(cut(10, at_least("7", Unit::count, Period::week))), std::vector{10});
}

// 5 a week in 6 of 7 days: 30/7 = 4.28..., 4 for a count. Z = 2 becomes 12/7, never rounded.
TEST(Quarter, R14CountsAreRoundedDownAndTheWorthlessValueNever) {
    auto terms = at_least("5", Unit::count, Period::week);
    terms.zero_at = quantity("2");
    auto const periods = cut(13, terms);
    ASSERT_EQ(periods.size(), 2U);
    EXPECT_FALSE(periods[0].is_prorated);
    EXPECT_EQ(text(periods[0].target), "5");
    EXPECT_EQ(text(periods[0].zero_at), "2");
    EXPECT_TRUE(periods[1].is_prorated);
    EXPECT_EQ(periods[1].full_days, 7);
    EXPECT_EQ(text(periods[1].target), "4");
    EXPECT_EQ(text(periods[1].zero_at), "12/7");
}

// 10 hours a week in 4 of 7 days: 40/7.
TEST(Quarter, R14OtherUnitsStayExact) {
    auto const periods = cut(11, at_least("10", Unit::hours, Period::week));
    ASSERT_EQ(periods.size(), 2U);
    EXPECT_EQ(text(periods[1].target), "40/7");
    EXPECT_EQ(text(periods[1].zero_at), "0");
}

// 1 a week in 6 of 7 days: 6/7, rounded down to 0, so that the six days join.
TEST(Quarter, R14ATargetRoundedDownToNothingJoins) {
    auto const periods = cut(13, at_least("1", Unit::count, Period::week));
    ASSERT_EQ(lengths(periods), std::vector{13});
    EXPECT_EQ(text(periods[0].target), "1");
    EXPECT_FALSE(periods[0].is_prorated);
    EXPECT_EQ(lengths(cut(13, at_least("1", Unit::hours, Period::week))), (std::vector{7, 6})) << "6/7 hour";
    EXPECT_EQ(lengths(cut(13, at_least("0", Unit::count, Period::week))), (std::vector{7, 6}))
        << "0 is not above 0";
}

TEST(Quarter, R14AtMostKeepsItsFullTarget) {
    KpiTerms const terms{.direction = Direction::at_most, .target = quantity("1"), .unit = Unit::count};
    auto const periods = cut(13, terms);
    ASSERT_EQ(lengths(periods), (std::vector{7, 6}));
    EXPECT_FALSE(periods[1].is_prorated);
    EXPECT_EQ(text(periods[1].target), "1");
    EXPECT_EQ(text(periods[1].zero_at), "2");
}

// 3 to 5 a week in 4 of 7 days: the low end is 12/7, 1 for a count; the high end stays 5.
TEST(Quarter, R14OnlyTheLowEndOfBetweenIsProrated) {
    KpiTerms terms{
        .direction = Direction::between, .low = quantity("3"), .high = quantity("5"), .unit = Unit::count
    };
    auto periods = cut(11, terms);
    ASSERT_EQ(periods.size(), 2U);
    EXPECT_EQ(text(periods[1].low), "1");
    EXPECT_EQ(text(periods[1].high), "5");
    EXPECT_EQ(text(periods[1].target), "none");
    EXPECT_EQ(text(periods[1].zero_at), "none");
    terms.low = quantity("1");
    EXPECT_EQ(lengths(cut(11, terms)), std::vector{11}) << "4/7, rounded down to 0";
    terms.low = quantity("0");
    EXPECT_EQ(lengths(cut(11, terms)), (std::vector{7, 4})) << "0 is not above 0";
}

TEST(Quarter, R14OnlySumsAreProrated) {
    for (auto const combine : {Combine::mean, Combine::last, Combine::ratio}) {
        auto terms = at_least("1", Unit::count, Period::week);
        terms.combine = combine;
        auto const periods = cut(11, terms);
        ASSERT_EQ(lengths(periods), (std::vector{7, 4}));
        EXPECT_EQ(text(periods[1].target), "1");
        EXPECT_FALSE(periods[1].is_prorated);
    }
}

TEST(Quarter, R14AShorterQuarterIsOnePeriodWithItsFullTarget) {
    for (int days = 1; days <= 30; ++days) {
        auto const periods = cut(days, at_least("9", Unit::count, Period::month));
        ASSERT_EQ(lengths(periods), std::vector{days});
        EXPECT_EQ(text(periods[0].target), "9");
        EXPECT_FALSE(periods[0].is_prorated);
    }
}

TEST(Quarter, R11TheWorthlessValueHasADefault) {
    auto const of = [](KpiTerms const& terms) { return text(cut(7, terms)[0].zero_at); };
    KpiTerms terms{.direction = Direction::at_most, .target = quantity("1.5"), .unit = Unit::hours};
    EXPECT_EQ(of(terms), "3");
    terms.zero_at = quantity("2.5");
    EXPECT_EQ(of(terms), "5/2");
    EXPECT_EQ(of({.direction = Direction::at_most, .target = Decimal{}, .unit = Unit::count}), "none");
    EXPECT_EQ(of({.direction = Direction::at_least, .target = quantity("3"), .unit = Unit::count}), "0");
    EXPECT_EQ(of({.direction = Direction::yes_no, .combine = Combine::last}), "none");
}

TEST(Quarter, R14WorkdaysAreMondayToFridayWithoutClosures) {
    auto const terms = at_least("1", Unit::count, Period::workday);
    std::vector const closed{date("2026-01-14"), date("2026-01-06"), date("2026-01-10"), date("2027-01-01")};
    auto const periods = cut_quarter(quarter_of(14), terms, closed);
    std::vector<std::string> days;
    for (auto const& period : periods) {
        EXPECT_EQ(period.from, period.to);
        days.push_back(period.from.to_text());
    }
    EXPECT_EQ(
        days,
        (std::vector<std::string>{
            "2026-01-05",
            "2026-01-07",
            "2026-01-08",
            "2026-01-09",
            "2026-01-12",
            "2026-01-13",
            "2026-01-15",
            "2026-01-16"
        })
    );
    EXPECT_TRUE(cut_quarter({date("2026-01-10"), date("2026-01-11")}, terms, {}).empty()) << "a weekend";
}

TEST(Quarter, R14ADayIsFoundInItsPeriod) {
    auto const weeks = cut(20, at_least("9", Unit::count, Period::week));
    EXPECT_EQ(find_period(weeks, kMonday - 1), std::nullopt);
    EXPECT_EQ(find_period(weeks, kMonday), 0U);
    EXPECT_EQ(find_period(weeks, kMonday + 6), 0U);
    EXPECT_EQ(find_period(weeks, kMonday + 7), 1U);
    EXPECT_EQ(find_period(weeks, kMonday + 19), 2U);
    EXPECT_EQ(find_period(weeks, kMonday + 20), std::nullopt);
    auto const workdays = cut(14, at_least("1", Unit::count, Period::workday));
    EXPECT_EQ(find_period(workdays, kMonday + 4), 4U);
    EXPECT_EQ(find_period(workdays, kMonday + 5), std::nullopt) << "a Saturday";
    EXPECT_EQ(find_period(workdays, kMonday + 7), 5U);
}

rc::Gen<KpiTerms> any_sum_terms() {
    return rc::gen::map(
        rc::gen::tuple(
            rc::gen::element(
                Direction::at_least, Direction::at_least, Direction::at_most, Direction::between
            ),
            rc::gen::element(Unit::count, Unit::hours),
            rc::gen::element(
                Period::workday, Period::week, Period::two_weeks, Period::month, Period::quarter
            ),
            rc::gen::element(Combine::sum, Combine::sum, Combine::sum, Combine::mean),
            rc::gen::inRange<std::int64_t>(0, 100'000)
        ),
        [](auto const& parts) {
            auto const& [direction, unit, period, combine, size] = parts;
            auto const first = Decimal::from_ten_thousandths(size);
            KpiTerms terms{.direction = direction, .unit = unit, .period = period, .combine = combine};
            if (direction == Direction::between) {
                terms.low = first;
                terms.high = Decimal::from_ten_thousandths(size + 10'000);
            } else {
                terms.target = first;
            }
            return terms;
        }
    );
}

// R14 once more, day by day: each day is put into a period by walking, and the days left at the end are
// judged after.
std::map<Date, int> walk(Quarter const& quarter, KpiTerms const& terms, std::vector<Date> const& closed_on) {
    std::map<Period, int> const lengths{
        {Period::week, 7}, {Period::two_weeks, 14}, {Period::month, 30}, {Period::quarter, 1'000'000}
    };
    std::map<Date, int> period_of;
    if (terms.period == Period::workday) {
        for (auto day = quarter.from; day <= quarter.to; day = day + 1) {
            if (day.weekday() < 6 && std::ranges::count(closed_on, day) == 0) {
                period_of.emplace(day, static_cast<int>(period_of.size()));
            }
        }
        return period_of;
    }
    int const length = lengths.at(terms.period);
    int period = 0;
    int filled = 0;
    for (auto day = quarter.from; day <= quarter.to; day = day + 1) {
        if (filled == length) {
            ++period;
            filled = 0;
        }
        period_of[day] = period;
        ++filled;
    }
    if (period == 0 || filled == length) {
        return period_of;
    }
    bool joins = filled + filled < length;
    bool const is_scaled = terms.combine == Combine::sum && terms.direction != Direction::at_most;
    if (is_scaled && terms.unit == Unit::count) {
        // T × r ÷ L below 1 although T is above 0, in ten-thousandths times L.
        auto const target = (terms.target ? *terms.target : *terms.low).ten_thousandths();
        joins = joins || (target > 0 && target * filled < 10'000 * length);
    }
    for (auto& [day, index] : period_of) {
        if (joins && index == period) {
            index = period - 1;
        }
    }
    return period_of;
}

RC_GTEST_PROP(Quarter, R14AgreesWithAWalkDayByDay, ()) {
    auto const terms = *any_sum_terms();
    auto const first = kMonday + *rc::gen::inRange(0, 400);
    Quarter const quarter{first, first + *rc::gen::inRange(0, 200)};
    auto const offsets = *rc::gen::container<std::vector<int>>(rc::gen::inRange(-5, 205));
    std::vector<Date> closed_on;
    for (int const offset : offsets) {
        closed_on.push_back(first + offset);
    }
    auto const periods = cut_quarter(quarter, terms, closed_on);
    auto const expected = walk(quarter, terms, closed_on);

    RC_CLASSIFY(!periods.empty() && periods.back().is_prorated);
    std::size_t found_days = 0;
    for (auto day = quarter.from - 10; day <= quarter.to + 10; day = day + 1) {
        auto const found = find_period(periods, day);
        auto const walked = expected.find(day);
        RC_ASSERT(found.has_value() == (walked != expected.end()));
        if (found) {
            RC_ASSERT(static_cast<int>(*found) == walked->second);
            ++found_days;
        }
    }
    if (terms.period != Period::workday) {
        RC_ASSERT(found_days == static_cast<std::size_t>(quarter.to - quarter.from + 1));
    }
}

RC_GTEST_PROP(Quarter, R14OnlyTheLastPeriodIsProratedAndNeverUpwards, ()) {
    auto terms = *any_sum_terms();
    if (terms.direction == Direction::at_least && terms.target->ten_thousandths() > 0) {
        auto const zero = *rc::gen::inRange<std::int64_t>(0, terms.target->ten_thousandths());
        terms.zero_at = Decimal::from_ten_thousandths(zero);
    }
    int const days = *rc::gen::inRange(1, 200);
    auto const periods = cut(days, terms);
    for (std::size_t index = 0; index < periods.size(); ++index) {
        auto const& period = periods[index];
        auto const& scaled = terms.direction == Direction::between ? period.low : period.target;
        auto const full = Fraction{terms.direction == Direction::between ? *terms.low : *terms.target};
        RC_ASSERT(scaled.has_value());
        if (!period.is_prorated) {
            RC_ASSERT(*scaled == full);
            continue;
        }
        RC_ASSERT(index + 1 == periods.size() && index > 0);
        int const length = period.to - period.from + 1;
        RC_ASSERT(2 * length >= period.full_days);
        RC_ASSERT(length < period.full_days);
        RC_ASSERT(*scaled <= full);
        RC_ASSERT(*scaled > Fraction{} || full == Fraction{});
        if (terms.unit == Unit::count) {
            RC_ASSERT(scaled->to_text().find('/') == std::string::npos);
        }
        if (period.high) {
            RC_ASSERT(*period.high == Fraction{*terms.high});
        }
        if (terms.zero_at) {
            // Z × r ÷ L exactly: compared as text with the reduced fraction made here.
            auto numerator = terms.zero_at->ten_thousandths() * length;
            std::int64_t denominator = std::int64_t{10'000} * period.full_days;
            auto const divisor = std::gcd(numerator, denominator);
            numerator /= divisor;
            denominator /= divisor;
            RC_ASSERT(
                text(period.zero_at) ==
                std::to_string(numerator) + (denominator == 1 ? "" : "/" + std::to_string(denominator))
            );
        }
    }
}

}  // namespace
}  // namespace qvr::scoring
