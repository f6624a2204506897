// A calendar that one side of a KPI is counted from, and the events that were.
#pragma once

#include "base/clock.hpp"
#include "base/date.hpp"
#include "base/id.hpp"
#include "calendar/feed_url.hpp"
#include "calendar/match.hpp"
#include "features/counting/observation.hpp"
#include "features/reviews/review_types.hpp"
#include "reflect/describe.hpp"

#include <optional>
#include <string>
#include <vector>

namespace qvr::feeds {

using reviews::Side;

// A row of kpi_calendars without the text of the calendar, which may be long.
struct KpiCalendar {
    CalendarId id;
    OrganizationId organization_id;
    KpiId kpi_id;
    Side side = Side::supplier;            // that bound it, and for which it counts
    std::optional<calendar::FeedUrl> url;  // none: it was uploaded
    std::optional<Text<1, 200>> words;
    std::optional<Text<1, 100>> category;
    PersonId bound_by_id;
    std::string bound_by_name;
    Instant bound_at;
    std::string etag;
    std::string last_modified;
    std::optional<Instant> read_at;    // without a fault, for the last time
    std::optional<Instant> failed_at;  // since then
    std::optional<std::string> failure_fr;
    std::optional<std::string> failure_en;
    Instant due_at;
};
BOOST_DESCRIBE_STRUCT(
    KpiCalendar,
    (),
    (id,
     organization_id,
     kpi_id,
     side,
     url,
     words,
     category,
     bound_by_id,
     bound_by_name,
     bound_at,
     etag,
     last_modified,
     read_at,
     failed_at,
     failure_fr,
     failure_en,
     due_at)
)

// A row of calendar_events.
struct CalendarEvent {
    KpiId kpi_id;
    Side side = Side::supplier;
    std::string event_key;
    std::string title;
    ObservationId place_id;
};
BOOST_DESCRIBE_STRUCT(CalendarEvent, (), (kpi_id, side, event_key, title, place_id))

// An event with the line that stands in its place, or strikes it: the last of its chain.
struct CountedEvent : counting::Observation {
    std::string event_key;
    std::string title;
};
BOOST_DESCRIBE_STRUCT(CountedEvent, (counting::Observation), (event_key, title))

// One of url and ics; none keeps the calendar that is bound and exchanges what is looked for.
struct CalendarInput {
    std::optional<calendar::FeedUrl> url;
    std::optional<std::string> ics;  // the text of an uploaded calendar
    calendar::Match match;
};
BOOST_DESCRIBE_STRUCT(CalendarInput, (), (url, ics, match))
// Not both.
void check(CalendarInput const& input, Issues& issues);

struct CalendarView {
    std::optional<std::string> host;  // of the feed; the rest of its address is never told
    calendar::Match match;
    bool is_waiting = false;  // to be read within moments
    std::string bound_by;
    Instant bound_at;
    std::string bound_at_text;
    std::optional<Instant> read_at;
    std::optional<std::string> read_at_text;
    std::optional<Instant> failed_at;
    std::optional<std::string> failed_at_text;
    std::optional<std::string> failure;
};
BOOST_DESCRIBE_STRUCT(
    CalendarView,
    (),
    (host,
     match,
     is_waiting,
     bound_by,
     bound_at,
     bound_at_text,
     read_at,
     read_at_text,
     failed_at,
     failed_at_text,
     failure)
)

// What each side counts the KPI from; both see both.
struct CalendarsView {
    std::optional<CalendarView> supplier;
    std::optional<CalendarView> client;
};
BOOST_DESCRIBE_STRUCT(CalendarsView, (), (supplier, client))

struct CalendarEventView {
    ObservationId id;  // of the line that stands or strikes: what a correction names
    Side side = Side::supplier;
    Date on;
    std::string on_text;
    std::string title;
    bool is_struck = false;
    std::optional<std::string> reason;  // of the strike
    bool may_strike = false;            // by who reads it
};
BOOST_DESCRIBE_STRUCT(CalendarEventView, (), (id, side, on, on_text, title, is_struck, reason, may_strike))

}  // namespace qvr::feeds
