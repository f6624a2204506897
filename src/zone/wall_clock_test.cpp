#include "zone/wall_clock.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace qvr::zone {
namespace {

TEST(WallClock, ReadsAndWritesItsForm) {
    auto const wall_clock = WallClock::from_text("2026-12-14T14:05");
    ASSERT_TRUE(wall_clock);
    EXPECT_EQ(wall_clock->date().to_text(), "2026-12-14");
    EXPECT_EQ(wall_clock->minutes(), 14 * 60 + 5);
    EXPECT_EQ(wall_clock->to_text(), "2026-12-14T14:05");
    EXPECT_EQ(WallClock::from_text("2026-12-14T00:00")->minutes(), 0);
    EXPECT_EQ(WallClock::from_text("2026-12-14T23:59")->minutes(), 1439);
    EXPECT_EQ(WallClock{}.to_text(), "1970-01-01T00:00");
}

TEST(WallClock, RefusesEverythingElse) {
    for (auto const* text :
         {"",
          "2026-12-14",
          "2026-12-14T14:05:00",
          "2026-12-14T14:05Z",
          "2026-12-14t14:05",
          "2026-12-14 14:05",
          "2026-12-14T24:00",
          "2026-12-14T14:60",
          "2026-12-14T1:05",
          "2026-12-14T14h05",
          "2026-12-14T-1:05",
          "2026-12-14T14:5 ",
          "2026-12-14T 4:05",
          "2026-02-29T10:00",
          "2026-13-01T10:00",
          "26-12-14T14:05",
          " 2026-12-14T14:05",
          "2026-12-14T14:05 "}) {
        EXPECT_FALSE(WallClock::from_text(text)) << text;
    }
    EXPECT_FALSE(WallClock::from_parts(Date{}, -1));
    EXPECT_FALSE(WallClock::from_parts(Date{}, 1440));
}

TEST(WallClock, IsOrderedByDayThenTime) {
    EXPECT_LT(WallClock::from_text("2026-12-13T23:59"), WallClock::from_text("2026-12-14T00:00"));
    EXPECT_LT(WallClock::from_text("2026-12-14T09:59"), WallClock::from_text("2026-12-14T10:00"));
}

RC_GTEST_PROP(WallClock, ReadsBackWhatItWrites, ()) {
    auto const day = *rc::gen::inRange(-25'567, 84'371);  // 1900-01-01 to 2200-12-31
    auto const minutes = *rc::gen::inRange(0, 1440);
    auto const wall_clock = WallClock::from_parts(Date::from_days_since_1970(day), minutes);
    RC_ASSERT(WallClock::from_text(wall_clock->to_text()) == wall_clock);
}

}  // namespace
}  // namespace qvr::zone
