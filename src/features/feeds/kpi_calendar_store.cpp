#include "features/feeds/kpi_calendar_store.hpp"

namespace qvr::feeds {
namespace {

constexpr db::Query kFindCalendar{
    "kFindCalendar", "SELECT {columns} FROM kpi_calendars WHERE kpi_id = :kpi_id AND side = :side"
};
constexpr db::Query kFindDueCalendar{
    "kFindDueCalendar", "SELECT {columns} FROM kpi_calendars WHERE due_at <= :now ORDER BY due_at, id LIMIT 1"
};
constexpr db::Query kFindCalendarText{"kFindCalendarText", "SELECT ics FROM kpi_calendars WHERE id = :id"};
constexpr db::Query kUpdateCalendarText{
    "kUpdateCalendarText", "UPDATE kpi_calendars SET ics = :ics WHERE id = :id"
};
constexpr db::Query kListCountedEvents{
    "kListCountedEvents",
    "SELECT {columns} FROM counted_events WHERE kpi_id = :kpi_id ORDER BY counted_on DESC, id DESC"
};
constexpr db::Query kListCountedEventsOfSide{
    "kListCountedEventsOfSide", "SELECT {columns} FROM counted_events WHERE kpi_id = :kpi_id AND side = :side"
};
constexpr db::Query kUpdateTitle{
    "kUpdateTitle",
    "UPDATE calendar_events SET title = :title WHERE kpi_id = :kpi_id AND side = :side AND event_key = "
    ":event_key"
};

}  // namespace

std::optional<KpiCalendar> find_calendar(db::Reader& reader, KpiId const& kpi_id, Side side) {
    return reader.find<KpiCalendar>(kFindCalendar, {{"kpi_id", kpi_id}, {"side", side}});
}

std::optional<KpiCalendar> find_due_calendar(db::Reader& reader, Instant now) {
    return reader.find<KpiCalendar>(kFindDueCalendar, {{"now", now}});
}

std::optional<std::string> find_calendar_text(db::Reader& reader, CalendarId const& id) {
    return reader.find_text(kFindCalendarText, {{"id", id}});
}

void insert_calendar(db::Writer& writer, KpiCalendar const& calendar) {
    writer.insert("kpi_calendars", calendar);
}

void update_calendar(db::Writer& writer, KpiCalendar const& calendar) {
    writer.update("kpi_calendars", calendar);
}

void update_calendar_text(db::Writer& writer, CalendarId const& id, std::string const& text) {
    writer.execute(kUpdateCalendarText, {{"id", id}, {"ics", text}});
}

void remove_calendar(db::Writer& writer, CalendarId const& id) {
    writer.remove("kpi_calendars", id);
}

std::vector<CountedEvent> list_counted_events(db::Reader& reader, KpiId const& kpi_id) {
    return reader.list<CountedEvent>(kListCountedEvents, {{"kpi_id", kpi_id}});
}

std::vector<CountedEvent> list_counted_events(db::Reader& reader, KpiId const& kpi_id, Side side) {
    return reader.list<CountedEvent>(kListCountedEventsOfSide, {{"kpi_id", kpi_id}, {"side", side}});
}

void insert_calendar_event(db::Writer& writer, CalendarEvent const& event) {
    writer.insert("calendar_events", event);
}

void update_title(db::Writer& writer, CalendarEvent const& event) {
    writer.execute(
        kUpdateTitle,
        {{"title", event.title},
         {"kpi_id", event.kpi_id},
         {"side", event.side},
         {"event_key", event.event_key}}
    );
}

}  // namespace qvr::feeds
