#include "base/date.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <limits>
#include <stdexcept>

namespace qvr {
namespace {

Date date(std::string_view text) {
    return Date::from_text(text).value();
}

TEST(Date, ReadsAndWritesTheIsoForm) {
    auto const day = date("2026-11-23");
    EXPECT_EQ(day.to_text(), "2026-11-23");
    EXPECT_EQ(day.year(), 2026);
    EXPECT_EQ(day.month(), 11);
    EXPECT_EQ(day.day(), 23);
    EXPECT_EQ(Date{}.to_text(), "1970-01-01");
    EXPECT_EQ(date("1900-01-01").to_text(), "1900-01-01");
    EXPECT_EQ(date("2200-12-31").to_text(), "2200-12-31");
    EXPECT_EQ(date("2024-02-29").to_text(), "2024-02-29");
}

TEST(Date, RefusesEverythingElse) {
    for (auto const* text :
         {"",           "2026-1-1",    "2026-13-01",  "2026-00-10",       "2026-02-29", "2026-02-30",
          "2026-04-31", "2026-01-00",  "2026-01-32",  "1899-12-31",       "2201-01-01", "2026/01/01",
          "20260101",   "2026-01-01 ", " 2026-01-01", "2026-01-01T00:00", "+026-01-01", "-026-01-01",
          "2026-0x-01", "2026--1-01",  "2100-02-29"}) {
        EXPECT_FALSE(Date::from_text(text)) << text;
    }
    EXPECT_FALSE(Date::from_parts(2026, 257, 1)) << "257 is 1 in a byte";
    EXPECT_FALSE(Date::from_parts(2026, 1, 257));
}

TEST(Date, KnowsTheDayOfTheWeek) {
    EXPECT_EQ(date("2026-11-23").weekday(), 1);
    EXPECT_EQ(date("2026-11-29").weekday(), 7);
    EXPECT_EQ(date("2000-01-01").weekday(), 6);
    EXPECT_EQ(date("1900-01-01").weekday(), 1);
}

TEST(Date, CountsDays) {
    EXPECT_EQ(date("2026-11-23") + 90, date("2027-02-21"));
    EXPECT_EQ(date("2027-02-21") - 90, date("2026-11-23"));
    EXPECT_EQ(date("2027-02-21") - date("2026-11-23"), 90);
    EXPECT_EQ(date("2026-11-23") - date("2027-02-21"), -90);
    EXPECT_EQ(date("2024-03-01") - date("2024-02-28"), 2);
    EXPECT_EQ(date("2100-03-01") - date("2100-02-28"), 1);
    EXPECT_LT(date("2026-12-31"), date("2027-01-01"));
}

TEST(Date, ArithmeticNeverLeavesTheRange) {
    EXPECT_THROW(date("2200-12-31") + 1, std::out_of_range);
    EXPECT_THROW(date("1900-01-01") - 1, std::out_of_range);
    EXPECT_THROW(Date{} + std::numeric_limits<std::int64_t>::max(), std::out_of_range);
    EXPECT_THROW(Date{} - std::numeric_limits<std::int64_t>::min(), std::out_of_range);
    EXPECT_THROW(Date::from_days_since_1970(std::numeric_limits<std::int64_t>::min()), std::out_of_range);
    EXPECT_EQ(date("1900-01-01") + (date("2200-12-31") - date("1900-01-01")), date("2200-12-31"));
}

// The calendar counted by hand, day after day, with the rule for leap years and nothing else.
TEST(Date, AgreesWithACalendarCountedDayByDay) {
    auto day = date("1900-01-01");
    int weekday = 1;
    for (int year = 1900; year <= 2200; ++year) {
        bool const leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
        int const lengths[] = {31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
        for (int month = 1; month <= 12; ++month) {
            EXPECT_FALSE(Date::from_parts(year, month, lengths[month - 1] + 1));
            for (int number = 1; number <= lengths[month - 1]; ++number) {
                ASSERT_EQ(Date::from_parts(year, month, number), day);
                ASSERT_EQ(day.weekday(), weekday);
                weekday = weekday % 7 + 1;
                if (day != date("2200-12-31")) {
                    day = day + 1;
                }
            }
        }
    }
    EXPECT_EQ(day, date("2200-12-31"));
}

RC_GTEST_PROP(Date, TextRoundTripsAndSortsLikeTheDay, ()) {
    auto const any_day = rc::gen::inRange(-25567, 84371);  // 1900-01-01 to 2200-12-31
    auto const a = Date::from_days_since_1970(*any_day);
    auto const b = Date::from_days_since_1970(*any_day);
    RC_ASSERT(Date::from_text(a.to_text()) == a);
    RC_ASSERT((a < b) == (a.to_text() < b.to_text()));
    RC_ASSERT(b + (a - b) == a);
}

}  // namespace
}  // namespace qvr
