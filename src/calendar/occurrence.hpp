// What a calendar comes down to when it is counted: the occurrences of its events within some days.
#pragma once

#include "base/date.hpp"
#include "reflect/describe.hpp"
#include "zone/wall_clock.hpp"
#include "zone/zone_name.hpp"

#include <optional>
#include <string>
#include <vector>

namespace qvr::calendar {

// The days that are looked at, both included, as the clocks of the zone count them. `to` is not before
// `from`.
struct Window {
    Date from;
    Date to;
    zone::ZoneName time_zone;
};
BOOST_DESCRIBE_STRUCT(Window, (), (from, to, time_zone))

// One event, or one instance of an event that recurs. `uid` and `recurrence_id` together name it for as long
// as its calendar does, also after it was moved.
struct Occurrence {
    // Of an event without one: its start and its title, which name it until either changes.
    std::string uid;
    // Where the rule put the instance, on the clocks of the event's own zone: "20261114T100000", or
    // "20261114" of whole days. Empty: the event does not recur.
    std::string recurrence_id;
    // The day it begins, in the zone of the window.
    Date on;
    // In the zone of the window; nothing for whole days.
    std::optional<zone::WallClock> starts_at;
    // One line of at most 200 characters; may be empty.
    std::string title;
    // At most 50, as short as the title.
    std::vector<std::string> categories;
    // The calendar itself says that it does not take place.
    bool is_cancelled = false;

    bool operator==(Occurrence const&) const = default;
};
BOOST_DESCRIBE_STRUCT(Occurrence, (), (uid, recurrence_id, on, starts_at, title, categories, is_cancelled))

}  // namespace qvr::calendar
