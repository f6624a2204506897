#include "zone/local_time.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <array>
#include <fstream>
#include <string>

namespace qvr::zone {
namespace {

WallClock wall_clock(std::string_view text) {
    return WallClock::from_text(text).value();
}
ZoneName zone(std::string_view text) {
    return ZoneName::from_text(text).value();
}
Instant instant(std::string_view text) {
    return Instant::from_text(text).value();
}

std::string utc(std::string_view text, std::string_view place) {
    return to_instant(wall_clock(text), zone(place)).to_text();
}
std::string local(std::string_view text, std::string_view place) {
    return to_local(instant(text), zone(place)).wall_clock.to_text();
}

struct Row {
    std::string_view wall_clock;
    std::string_view place;
    std::string_view utc;
};

// Ninety days on from 2026-08-03 and 2026-12-14 in Montréal, from 2026-12-28 and 2027-08-02 in Paris, are
// days on which the clocks change; the meeting keeps its hour on the wall.
TEST(LocalTime, KeepsTheHourOnTheWallAcrossAChange) {
    constexpr Row kRows[] = {
        {"2026-08-03T14:00", "America/Toronto", "2026-08-03T18:00:00.000Z"},
        {"2026-10-31T14:00", "America/Toronto", "2026-10-31T18:00:00.000Z"},
        {"2026-11-01T14:00", "America/Toronto", "2026-11-01T19:00:00.000Z"},
        {"2026-12-14T14:00", "America/Toronto", "2026-12-14T19:00:00.000Z"},
        {"2027-03-13T14:00", "America/Toronto", "2027-03-13T19:00:00.000Z"},
        {"2027-03-14T14:00", "America/Toronto", "2027-03-14T18:00:00.000Z"},
        {"2026-10-24T14:00", "Europe/Paris", "2026-10-24T12:00:00.000Z"},
        {"2026-10-25T14:00", "Europe/Paris", "2026-10-25T13:00:00.000Z"},
        {"2026-12-28T14:00", "Europe/Paris", "2026-12-28T13:00:00.000Z"},
        {"2027-03-27T14:00", "Europe/Paris", "2027-03-27T13:00:00.000Z"},
        {"2027-03-28T14:00", "Europe/Paris", "2027-03-28T12:00:00.000Z"},
        {"2027-08-02T14:00", "Europe/Paris", "2027-08-02T12:00:00.000Z"},
        {"2027-10-31T14:00", "Europe/Paris", "2027-10-31T13:00:00.000Z"},
        {"2028-02-29T14:00", "America/Toronto", "2028-02-29T19:00:00.000Z"},
        {"2026-07-01T14:00", "America/St_Johns", "2026-07-01T16:30:00.000Z"},
        {"2026-07-01T14:00", "Asia/Kolkata", "2026-07-01T08:30:00.000Z"},
        {"2037-07-01T14:00", "America/Toronto", "2037-07-01T18:00:00.000Z"},
    };
    for (auto const& row : kRows) {
        EXPECT_EQ(utc(row.wall_clock, row.place), row.utc) << row.wall_clock << ' ' << row.place;
        EXPECT_EQ(local(row.utc, row.place), row.wall_clock) << row.wall_clock << ' ' << row.place;
        EXPECT_TRUE(exists(wall_clock(row.wall_clock), zone(row.place)));
    }
}

TEST(LocalTime, TorontoAndParisAreFiveHoursApartForTwoWeeks) {
    EXPECT_EQ(local("2027-03-13T15:00:00Z", "Europe/Paris"), "2027-03-13T16:00");
    EXPECT_EQ(local("2027-03-13T15:00:00Z", "America/Toronto"), "2027-03-13T10:00");
    EXPECT_EQ(local("2027-03-20T15:00:00Z", "Europe/Paris"), "2027-03-20T16:00");
    EXPECT_EQ(local("2027-03-20T15:00:00Z", "America/Toronto"), "2027-03-20T11:00");
    EXPECT_EQ(local("2027-03-28T15:00:00Z", "Europe/Paris"), "2027-03-28T17:00");
    EXPECT_EQ(local("2027-03-28T15:00:00Z", "America/Toronto"), "2027-03-28T11:00");
}

TEST(LocalTime, KnowsTheTimesThatAreSkipped) {
    for (auto const& [text, place, there] : {
             std::tuple{"2027-03-14T01:59", "America/Toronto", true},
             std::tuple{"2027-03-14T02:00", "America/Toronto", false},
             std::tuple{"2027-03-14T02:59", "America/Toronto", false},
             std::tuple{"2027-03-14T03:00", "America/Toronto", true},
             std::tuple{"2027-03-28T01:59", "Europe/Paris", true},
             std::tuple{"2027-03-28T02:00", "Europe/Paris", false},
             std::tuple{"2027-03-28T02:59", "Europe/Paris", false},
             std::tuple{"2027-03-28T03:00", "Europe/Paris", true},
             std::tuple{"2027-03-28T02:30", "America/Toronto", true},
             std::tuple{"2011-12-30T12:00", "Pacific/Apia", false},
         }) {
        EXPECT_EQ(exists(wall_clock(text), zone(place)), there) << text << ' ' << place;
    }
    // Read with the offset before the gap, -05 and +01, they are an hour later on the clocks put forward.
    EXPECT_EQ(utc("2027-03-14T02:30", "America/Toronto"), "2027-03-14T07:30:00.000Z");
    EXPECT_EQ(local("2027-03-14T07:30:00Z", "America/Toronto"), "2027-03-14T03:30");
    EXPECT_EQ(utc("2027-03-28T02:30", "Europe/Paris"), "2027-03-28T01:30:00.000Z");
    EXPECT_EQ(local("2027-03-28T01:30:00Z", "Europe/Paris"), "2027-03-28T03:30");
}

TEST(LocalTime, TakesTheFirstOfATimeThatComesTwice) {
    EXPECT_EQ(utc("2026-11-01T01:30", "America/Toronto"), "2026-11-01T05:30:00.000Z");
    EXPECT_EQ(local("2026-11-01T05:30:00Z", "America/Toronto"), "2026-11-01T01:30");
    EXPECT_EQ(local("2026-11-01T06:30:00Z", "America/Toronto"), "2026-11-01T01:30");
    EXPECT_EQ(utc("2026-10-25T02:30", "Europe/Paris"), "2026-10-25T00:30:00.000Z");
    EXPECT_TRUE(exists(wall_clock("2026-11-01T01:30"), zone("America/Toronto")));
}

TEST(LocalTime, GivesSecondsAndOffset) {
    auto const shown = to_local(instant("2026-12-14T19:05:42.987Z"), zone("America/Toronto"));
    EXPECT_EQ(shown, (LocalTime{wall_clock("2026-12-14T14:05"), 42, -5 * 3600}));
    auto const before_1970 = to_local(instant("1969-12-31T23:59:59.001Z"), zone("UTC"));
    EXPECT_EQ(before_1970, (LocalTime{wall_clock("1969-12-31T23:59"), 59, 0}));
}

TEST(LocalTime, TodayIsTheDayOfThePlace) {
    auto const now = instant("2026-12-01T03:30:00Z");
    EXPECT_EQ(today(now, zone("America/Toronto")).to_text(), "2026-11-30");
    EXPECT_EQ(today(now, zone("Europe/Paris")).to_text(), "2026-12-01");
    EXPECT_EQ(today(now, zone("Pacific/Kiritimati")).to_text(), "2026-12-01");
    EXPECT_EQ(today(instant("2026-12-01T10:00:00Z"), zone("Pacific/Kiritimati")).to_text(), "2026-12-02");
}

// "2026f", from the first line of the system's tzdata.zi.
std::string tzdata_version() {
    std::ifstream file{"/usr/share/zoneinfo/tzdata.zi"};
    std::string hash;
    std::string word;
    std::string version;
    file >> hash >> word >> version;
    return hash == "#" && word == "version" ? version : "";
}

struct PermanentTime {
    std::string_view since_version;
    std::string_view place;
    int offset_s;
};
// Canada's permanent times of 2026, with the release of tzdata that brought each.
constexpr PermanentTime kPermanentTimes[] = {
    {"2026b", "America/Vancouver", -7 * 3600},
    {"2026c", "America/Edmonton", -6 * 3600},
    {"2026e", "America/Yellowknife", -6 * 3600},
    {"2026e", "America/Winnipeg", -5 * 3600},
};

class CanadaIn2026 : public testing::TestWithParam<PermanentTime> {};

TEST_P(CanadaIn2026, ClocksStayWhereTheyAre) {
    auto const& row = GetParam();
    auto const installed = tzdata_version();
    if (installed < row.since_version) {
        GTEST_SKIP() << row.place << " needs tzdata " << row.since_version << ", installed: " << installed;
    }
    for (auto const* day :
         {"2026-10-30T21:00:00Z", "2026-11-02T21:00:00Z", "2027-01-15T21:00:00Z", "2027-07-15T21:00:00Z"}) {
        EXPECT_EQ(to_local(instant(day), zone(row.place)).offset_s, row.offset_s) << row.place << ' ' << day;
    }
}
INSTANTIATE_TEST_SUITE_P(LocalTime, CanadaIn2026, testing::ValuesIn(kPermanentTimes));

constexpr std::array<std::string_view, 10> kPlaces{
    "America/Toronto",
    "America/St_Johns",
    "America/Vancouver",
    "Europe/Paris",
    "Europe/London",
    "Asia/Kolkata",
    "Pacific/Apia",
    "Australia/Lord_Howe",
    "Africa/Casablanca",
    "UTC",
};
ZoneName any_place() {
    return zone(kPlaces[*rc::gen::inRange<std::size_t>(0, kPlaces.size())]);
}

// 2000 to 2037, in whole minutes.
Instant any_instant() {
    return Instant{*rc::gen::inRange<std::int64_t>(15'778'080, 35'770'080) * 60'000};
}

RC_GTEST_PROP(LocalTimeProperty, AnInstantComesBackFromItsWallClock, ()) {
    auto const place = any_place();
    auto const then = any_instant();
    auto const shown = to_local(then, place);
    auto const back = to_instant(shown.wall_clock, place);
    // The second of two equal wall clocks comes back as the first, an hour or less before.
    RC_ASSERT(exists(shown.wall_clock, place));
    RC_ASSERT(back == then || (back < then && to_local(back, place).wall_clock == shown.wall_clock));
    RC_ASSERT(then.unix_ms() - back.unix_ms() <= 3'600'000);
}

RC_GTEST_PROP(LocalTimeProperty, AWallClockComesBackFromItsInstantUnlessItIsSkipped, ()) {
    auto const place = any_place();
    auto const day = Date::from_days_since_1970(*rc::gen::inRange(10'957, 24'836));
    auto const shown = *WallClock::from_parts(day, *rc::gen::inRange(0, 1440));
    auto const back = to_local(to_instant(shown, place), place).wall_clock;
    RC_ASSERT((back == shown) == exists(shown, place));
    RC_ASSERT(back >= shown);
}

}  // namespace
}  // namespace qvr::zone
