#include "zone/public_holidays.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>

namespace qvr::zone {
namespace {

// "01-01 04-03 ...": the holidays of the year without their year.
std::string days(std::string_view region, int year) {
    std::string text;
    for (auto const day : public_holidays(region, year)) {
        EXPECT_EQ(day.year(), year);
        text += (text.empty() ? "" : " ") + day.to_text().substr(5);
    }
    return text;
}

TEST(PublicHolidays, EasterIsThatOfTheTables) {
    for (auto const* easter :
         {"1961-04-02",
          "2000-04-23",
          "2008-03-23",
          "2024-03-31",
          "2025-04-20",
          "2026-04-05",
          "2027-03-28",
          "2028-04-16",
          "2038-04-25",
          "2100-03-28"}) {
        EXPECT_EQ(easter_sunday(std::stoi(easter)).to_text(), easter);
    }
}

TEST(R14PublicHolidays, Quebec) {
    EXPECT_EQ(days("QC", 2026), "01-01 04-03 05-18 06-24 07-01 09-07 10-12 12-25");
    // Christmas is a Saturday: it stays.
    EXPECT_EQ(days("QC", 2027), "01-01 03-26 05-24 06-24 07-01 09-06 10-11 12-25");
    // The National Holiday is a Saturday in 2028 and stays; a Sunday in 2029: the Monday. So is Canada Day in
    // 2029.
    EXPECT_EQ(days("QC", 2028), "01-01 04-14 05-22 06-24 07-01 09-04 10-09 12-25");
    EXPECT_EQ(days("QC", 2029), "01-01 03-30 05-21 06-25 07-02 09-03 10-08 12-25");
}

TEST(R14PublicHolidays, Ontario) {
    // Boxing Day is a Saturday: Monday 28.
    EXPECT_EQ(days("ON", 2026), "01-01 02-16 04-03 05-18 07-01 09-07 10-12 12-25 12-28");
    // Christmas is a Saturday, Boxing Day a Sunday: Monday 27 and Tuesday 28.
    EXPECT_EQ(days("ON", 2027), "01-01 02-15 03-26 05-24 07-01 09-06 10-11 12-27 12-28");
    // Christmas is a Sunday, Boxing Day the Monday: the one is observed after the other. So is New Year on
    // Monday 3 in 2028 (2028-01-01 is a Saturday).
    EXPECT_EQ(days("ON", 2022), "01-03 02-21 04-15 05-23 07-01 09-05 10-10 12-26 12-27");
    EXPECT_EQ(days("ON", 2028).substr(0, 5), "01-03");
}

TEST(R14PublicHolidays, TheOtherProvincesAndTerritories) {
    EXPECT_EQ(days("BC", 2026), "01-01 02-16 04-03 05-18 07-01 08-03 09-07 09-30 10-12 11-11 12-25");
    EXPECT_EQ(days("AB", 2026), "01-01 02-16 04-03 05-18 07-01 09-07 10-12 11-11 12-25");
    EXPECT_EQ(days("SK", 2026), "01-01 02-16 04-03 05-18 07-01 08-03 09-07 10-12 11-11 12-25");
    EXPECT_EQ(days("MB", 2026), "01-01 02-16 04-03 05-18 07-01 09-07 09-30 10-12 11-11 12-25");
    EXPECT_EQ(days("NB", 2026), "01-01 02-16 04-03 07-01 08-03 09-07 11-11 12-25");
    EXPECT_EQ(days("NS", 2026), "01-01 02-16 04-03 07-01 09-07 11-11 12-25");
    EXPECT_EQ(days("PE", 2026), "01-01 02-16 04-03 07-01 09-07 09-30 11-11 12-25");
    EXPECT_EQ(days("NL", 2026), "01-01 04-03 07-01 09-07 11-11 12-25");
    // June 21 is a Sunday.
    EXPECT_EQ(days("YT", 2026), "01-01 04-03 05-18 06-22 07-01 08-17 09-07 09-30 10-12 11-11 12-25");
    EXPECT_EQ(days("NT", 2026), "01-01 04-03 05-18 06-22 07-01 08-03 09-07 09-30 10-12 11-11 12-25");
    EXPECT_EQ(days("NU", 2026), "01-01 04-03 05-18 07-01 07-09 08-03 09-07 09-30 10-12 11-11 12-25");
    EXPECT_EQ(days("CA", 2026), "01-01 04-03 05-18 07-01 09-07 09-30 10-12 11-11 12-25 12-28");
}

TEST(R14PublicHolidays, FranceKeepsTheDayItself) {
    EXPECT_EQ(days("FR", 2026), "01-01 04-06 05-01 05-08 05-14 05-25 07-14 08-15 11-01 11-11 12-25");
    EXPECT_EQ(days("FR", 2027), "01-01 03-29 05-01 05-06 05-08 05-17 07-14 08-15 11-01 11-11 12-25");
    // Ascension fell on the first of May: one day less.
    EXPECT_EQ(days("FR", 2008), "01-01 03-24 05-01 05-08 05-12 07-14 08-15 11-01 11-11 12-25");
}

TEST(R14PublicHolidays, TheUnitedStates) {
    // July 4 is a Saturday.
    EXPECT_EQ(days("US", 2026), "01-01 01-19 02-16 05-25 06-19 07-03 09-07 10-12 11-11 11-26 12-25");
    // Juneteenth and Christmas are Saturdays, July 4 a Sunday; New Year 2028, a Saturday, is observed in
    // 2027.
    EXPECT_EQ(days("US", 2027), "01-01 01-18 02-15 05-31 06-18 07-05 09-06 10-11 11-11 11-25 12-24 12-31");
    EXPECT_EQ(days("US", 2028).substr(0, 5), "01-17");
}

TEST(R14PublicHolidays, ReadTheRegionInAnyCaseAndOnlyTheOnesTheyKnow) {
    EXPECT_EQ(public_holidays("CA-QC", 2026), public_holidays("QC", 2026));
    EXPECT_EQ(public_holidays("ca-on", 2026), public_holidays("ON", 2026));
    EXPECT_EQ(public_holidays("fr", 2026), public_holidays("FR", 2026));
    for (auto const* region :
         {"", "XX", "Q", "QCC", "US-QC", "CA-", "CA-XX", "CA-FR", "CA-CA", "Québec", "QC "}) {
        EXPECT_TRUE(public_holidays(region, 2026).empty()) << region;
    }
    EXPECT_TRUE(public_holidays("QC", 1900).empty());
    EXPECT_TRUE(public_holidays("QC", 2200).empty());
    EXPECT_FALSE(public_holidays("US", 1901).empty());
    EXPECT_FALSE(public_holidays("US", 2199).empty());
}

TEST(R14PublicHolidays, AreInOrderOnceEachAndOnWeekdaysWhereTheyAreMoved) {
    for (auto const* region :
         {"ON", "BC", "AB", "SK", "MB", "NB", "NS", "PE", "NL", "YT", "NT", "NU", "CA", "US"}) {
        for (int year = 1901; year <= 2199; ++year) {
            auto const closed = public_holidays(region, year);
            EXPECT_EQ(std::ranges::adjacent_find(closed, std::ranges::greater_equal{}), closed.end())
                << region << ' ' << year;
            EXPECT_TRUE(std::ranges::all_of(closed, [](Date day) { return day.weekday() <= 5; }))
                << region << ' ' << year;
        }
    }
}

}  // namespace
}  // namespace qvr::zone
