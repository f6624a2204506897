// Between instants and wall clocks, by the system's tzdata. What is kept of a meeting is its wall clock and
// zone; its instant is derived anew each time, so that a change of the law moves it with the clocks of its
// place. The table goes to the end of 2037; later instants keep the offset of that day. Any thread.
#pragma once

#include "base/clock.hpp"
#include "base/date.hpp"
#include "zone/wall_clock.hpp"
#include "zone/zone_name.hpp"

namespace qvr::zone {

// What the clocks of a place show at an instant; milliseconds are dropped.
struct LocalTime {
    WallClock wall_clock;
    int second = 0;
    // Seconds east of UTC.
    int offset_s = 0;

    bool operator==(LocalTime const&) const = default;
};

// False if the clocks of the zone are put forward over this time. The API refuses such a time of a meeting
// with IssueCode::local_time_does_not_exist.
bool exists(WallClock wall_clock, ZoneName const& zone);

// The instant of the wall clock in the zone. A time that comes twice, when clocks are put back, is the first
// one. A time that does not exist is read with the offset before the gap, so 02:30 becomes what is then
// 03:30: a time stored before a change of the law still has an instant. Source: RFC 5545, 3.3.5.
Instant to_instant(WallClock wall_clock, ZoneName const& zone);

// Throws std::out_of_range where Date does.
LocalTime to_local(Instant instant, ZoneName const& zone);

// The day it is in the zone. Throws std::out_of_range where Date does.
Date today(Instant now, ZoneName const& zone);

}  // namespace qvr::zone
