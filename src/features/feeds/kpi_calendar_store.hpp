// All SQL of calendars and their events.
#pragma once

#include "db/database.hpp"
#include "features/feeds/kpi_calendar.hpp"

#include <optional>
#include <vector>

namespace qvr::feeds {

std::optional<KpiCalendar> find_calendar(db::Reader& reader, KpiId const& kpi_id, Side side);
// The one that is due for the longest time at `now`.
std::optional<KpiCalendar> find_due_calendar(db::Reader& reader, Instant now);
std::optional<std::string> find_calendar_text(db::Reader& reader, CalendarId const& id);
void insert_calendar(db::Writer& writer, KpiCalendar const& calendar);
void update_calendar(db::Writer& writer, KpiCalendar const& calendar);
void update_calendar_text(db::Writer& writer, CalendarId const& id, std::string const& text);
void remove_calendar(db::Writer& writer, CalendarId const& id);

// The events that were counted: of both sides, the latest day first; of one side, in any order.
std::vector<CountedEvent> list_counted_events(db::Reader& reader, KpiId const& kpi_id);
std::vector<CountedEvent> list_counted_events(db::Reader& reader, KpiId const& kpi_id, Side side);
void insert_calendar_event(db::Writer& writer, CalendarEvent const& event);
void update_title(db::Writer& writer, CalendarEvent const& event);

}  // namespace qvr::feeds
