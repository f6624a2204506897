#include "calendar/expansion.hpp"

#include "base/text.hpp"
#include "zone/local_time.hpp"

#include <fmt/format.h>
#include <libical/ical.h>

#include <algorithm>
#include <map>
#include <memory>
#include <set>
#include <tuple>
#include <variant>

namespace qvr::calendar {
namespace {

// Seconds since 1970-01-01T00:00, of UTC or of what clocks show.
using Seconds = std::int64_t;

constexpr Seconds kMinute = 60;
constexpr Seconds kDay = 86'400;
// No two places are further apart on one day.
constexpr Seconds kBetweenZones = 2 * kDay;
constexpr int kFirstYear = 1901;
constexpr int kLastYear = 2198;
constexpr std::size_t kMaxTitle = 200;  // characters
constexpr std::size_t kMaxCategories = 50;

// Whose clocks a time is on.
struct Floating {
    bool operator==(Floating const&) const = default;
};
struct Utc {
    bool operator==(Utc const&) const = default;
};
using Place = std::variant<Floating, Utc, zone::ZoneName, icaltimezone*>;

struct Moment {
    Seconds wall = 0;
    bool is_date = false;
    Place place;
};

// A VEVENT as far as its instances depend on it.
struct Event {
    icalcomponent* component = nullptr;
    Moment start;
    std::optional<Moment> recurrence_id;
    bool holds_from_there_on = false;  // RANGE=THISANDFUTURE
    std::pair<int, Seconds> version;   // SEQUENCE, then DTSTAMP
};

// The events of one uid.
struct Series {
    std::optional<Event> master;
    std::vector<Event> overrides;
};

struct FreeComponent {
    void operator()(icalcomponent* component) const { icalcomponent_free(component); }
};
struct FreeIterator {
    void operator()(icalrecur_iterator* iterator) const { icalrecur_iterator_free(iterator); }
};

// ---- times

std::optional<Seconds> wall_of(icaltimetype const& time) {
    auto const date = Date::from_parts(time.year, time.month, time.day);
    if (!date || time.year < kFirstYear || time.year > kLastYear) {
        return std::nullopt;
    }
    if (time.is_date) {
        return date->days_since_1970() * kDay;
    }
    if (time.hour < 0 || time.hour > 23 || time.minute < 0 || time.minute > 59 || time.second < 0 ||
        time.second > 60) {
        return std::nullopt;
    }
    return date->days_since_1970() * kDay + time.hour * 3600 + time.minute * kMinute + time.second;
}

// Floor division: days and minutes before 1970 count downwards.
Seconds whole(Seconds value, Seconds unit) {
    return value / unit - (value % unit < 0 ? 1 : 0);
}

Seconds start_of_day(Seconds wall) {
    return whole(wall, kDay) * kDay;
}

Date day_of(Seconds wall) {
    return Date::from_days_since_1970(whole(wall, kDay));
}

int minute_of_day(Seconds wall) {
    return static_cast<int>((wall - start_of_day(wall)) / kMinute);
}

icaltimetype ical_time(Seconds wall, bool is_date) {
    auto const date = day_of(wall);
    auto const second = static_cast<int>(wall - start_of_day(wall));
    auto time = icaltime_null_time();
    time.year = date.year();
    time.month = date.month();
    time.day = date.day();
    time.is_date = is_date ? 1 : 0;
    if (!is_date) {
        time.hour = second / 3600;
        time.minute = second % 3600 / 60;
        time.second = second % 60;
    }
    return time;
}

Seconds to_utc(Seconds wall, zone::ZoneName const& zone) {
    auto const minutes = whole(wall, kMinute) * kMinute;
    auto const wall_clock = zone::WallClock::from_parts(day_of(minutes), minute_of_day(minutes));
    return zone::to_instant(*wall_clock, zone).unix_ms() / 1000 + (wall - minutes);
}

Seconds to_local(Seconds utc, zone::ZoneName const& zone) {
    return utc + zone::to_local(Instant{utc * 1000}, zone).offset_s;
}

// The name of a zone that tzdata knows. Programs write it behind a prefix of theirs:
// "/freeassociation.sourceforge.net/America/Toronto".
std::optional<zone::ZoneName> known_zone(std::string_view name) {
    if (!name.starts_with('/')) {
        return zone::ZoneName::from_text(name);
    }
    for (auto slash = std::size_t{0}; slash != std::string_view::npos; slash = name.find('/', slash + 1)) {
        if (auto zone = zone::ZoneName::from_text(name.substr(slash + 1))) {
            return zone;
        }
    }
    return std::nullopt;
}

Place place_of(icalproperty* property, icaltimetype const& time, icalcomponent* calendar) {
    if (time.is_date) {
        return Floating{};
    }
    if (icaltime_is_utc(time)) {
        return Utc{};
    }
    auto* parameter = icalproperty_get_first_parameter(property, ICAL_TZID_PARAMETER);
    char const* tzid = parameter ? icalparameter_get_tzid(parameter) : nullptr;
    if (!tzid) {
        return Floating{};
    }
    auto known = known_zone(tzid);
    // Short names ("EST") are also used for zones of one's own making.
    if (known && std::string_view{tzid}.find('/') != std::string_view::npos) {
        return *known;
    }
    if (auto* described = icalcomponent_get_timezone(calendar, tzid)) {
        return described;
    }
    return known ? Place{*known} : Place{Floating{}};
}

std::optional<Moment> moment_of(icalproperty* property, icaltimetype const& time, icalcomponent* calendar) {
    auto const wall = wall_of(time);
    if (!wall) {
        return std::nullopt;
    }
    return Moment{*wall, time.is_date != 0, place_of(property, time, calendar)};
}

// ---- texts

// One line without control characters, cut after kMaxTitle characters.
std::string line_of(char const* text) {
    std::string line;
    std::size_t characters = 0;
    for (auto const* c = text ? text : ""; *c != '\0'; ++c) {
        auto const byte = static_cast<unsigned char>(*c);
        bool const is_control = byte < 0x20 || byte == 0x7f;
        characters += (byte & 0xc0) != 0x80;
        if (characters > kMaxTitle) {
            break;
        }
        line += is_control ? ' ' : *c;
    }
    return std::string{trim_typed(line)};
}

std::string title_of(icalcomponent* event) {
    auto* summary = icalcomponent_get_first_property(event, ICAL_SUMMARY_PROPERTY);
    return line_of(summary ? icalproperty_get_summary(summary) : nullptr);
}

std::vector<std::string> categories_of(icalcomponent* event) {
    std::vector<std::string> categories;
    for (auto* property = icalcomponent_get_first_property(event, ICAL_CATEGORIES_PROPERTY);
         property && categories.size() < kMaxCategories;
         property = icalcomponent_get_next_property(event, ICAL_CATEGORIES_PROPERTY)) {
        if (auto category = line_of(icalproperty_get_categories(property)); !category.empty()) {
            categories.push_back(std::move(category));
        }
    }
    return categories;
}

std::string recurrence_text(Seconds wall, bool is_date) {
    auto const time = ical_time(wall, is_date);
    auto text = fmt::format("{:04}{:02}{:02}", time.year, time.month, time.day);
    if (!is_date) {
        text += fmt::format("T{:02}{:02}{:02}", time.hour, time.minute, time.second);
    }
    return text;
}

Error refused(IssueCode code, icalcomponent* component) {
    return make_error(Code::invalid, Issue{code, {}, {{"event", title_of(component)}}});
}

Error too_many_occurrences() {
    return make_error(
        Code::invalid,
        Issue{IssueCode::calendar_too_many_occurrences, {}, {{"max", std::to_string(kMaxOccurrences)}}}
    );
}

// ---- what is refused before anything is expanded

bool is_too_fine(icalrecurrencetype const& rule) {
    return rule.freq == ICAL_SECONDLY_RECURRENCE || rule.freq == ICAL_MINUTELY_RECURRENCE ||
           rule.freq == ICAL_HOURLY_RECURRENCE;
}

// libical puts a property of this kind in the place of one it cannot read. One that has no say in when an
// event takes place may be unreadable.
bool tells_of_lost_time(icalproperty* property) {
    std::string_view const text = icalproperty_get_xlicerror(property);
    return std::ranges::any_of(
        std::initializer_list<std::string_view>{
            "RRULE", "EXRULE", "RDATE", "EXDATE", "DTSTART", "RECURRENCE-ID"
        },
        [&](auto name) { return text.find(fmt::format(" in {} property", name)) != std::string_view::npos; }
    );
}

Result<void> check_rules(icalcomponent* component) {
    for (auto* property = icalcomponent_get_first_property(component, ICAL_ANY_PROPERTY); property;
         property = icalcomponent_get_next_property(component, ICAL_ANY_PROPERTY)) {
        auto const kind = icalproperty_isa(property);
        if ((kind == ICAL_RRULE_PROPERTY && is_too_fine(icalproperty_get_rrule(property))) ||
            (kind == ICAL_EXRULE_PROPERTY && is_too_fine(icalproperty_get_exrule(property)))) {
            return refused(IssueCode::calendar_rule_too_fine, component);
        }
        if (kind == ICAL_XLICERROR_PROPERTY && tells_of_lost_time(property)) {
            return refused(IssueCode::calendar_rule_impossible, component);
        }
    }
    for (auto* inner = icalcomponent_get_first_component(component, ICAL_ANY_COMPONENT); inner;
         inner = icalcomponent_get_next_component(component, ICAL_ANY_COMPONENT)) {
        QVR_TRY_VOID(check_rules(inner));
    }
    return {};
}

// ---- the expansion

class Expansion {
  public:
    explicit Expansion(Window const& window) : window_(window) {}

    void take(icalcomponent* calendar);
    Result<std::vector<Occurrence>> run();

  private:
    void take_event(icalcomponent* event, icalcomponent* calendar);
    Result<void> expand(std::string const& uid, Series const& series);
    Result<std::set<Seconds>> instances(Event const& master, Seconds margin) const;
    Result<void> add_rule(
        icalrecurrencetype rule, Event const& master, Seconds margin, std::set<Seconds>& walls
    ) const;
    void take_out(Event const& master, std::set<Seconds>& walls) const;
    Result<void> emit(
        std::string const& uid, std::string recurrence_id, icalcomponent* event, Moment const& start
    );

    Seconds utc_of(Moment const& moment) const;
    // What clocks at `place` show at that moment; dates and floating times are the same everywhere.
    Seconds wall_at(Moment const& moment, Place const& place) const;
    icaltimetype limit_of(icaltimetype until, Moment const& start) const;

    Seconds start_of_window() const { return window_.from.days_since_1970() * kDay; }
    Seconds end_of_window() const { return (window_.to.days_since_1970() + 1) * kDay; }

    Window const& window_;
    std::map<std::string, Series> series_;
    std::map<icalcomponent*, icalcomponent*> calendars_;  // of each event
    std::vector<Occurrence> occurrences_;
};

Seconds Expansion::utc_of(Moment const& moment) const {
    struct ToUtc {
        Seconds wall;
        zone::ZoneName const& here;
        Seconds operator()(Floating) const { return to_utc(wall, here); }
        Seconds operator()(Utc) const { return wall; }
        Seconds operator()(zone::ZoneName const& zone) const { return to_utc(wall, zone); }
        Seconds operator()(icaltimezone* zone) const {
            auto time = ical_time(wall, false);
            int is_daylight = 0;
            return wall - icaltimezone_get_utc_offset(zone, &time, &is_daylight);
        }
    };
    return std::visit(ToUtc{moment.wall, window_.time_zone}, moment.place);
}

Seconds Expansion::wall_at(Moment const& moment, Place const& place) const {
    if (moment.is_date || std::holds_alternative<Floating>(moment.place) || place == moment.place) {
        return moment.wall;
    }
    struct ToWall {
        Seconds utc;
        zone::ZoneName const& here;
        Seconds operator()(Floating) const { return to_local(utc, here); }
        Seconds operator()(Utc) const { return utc; }
        Seconds operator()(zone::ZoneName const& zone) const { return to_local(utc, zone); }
        Seconds operator()(icaltimezone* zone) const {
            auto time = ical_time(utc, false);
            int is_daylight = 0;
            return utc + icaltimezone_get_utc_offset_of_utc_time(zone, &time, &is_daylight);
        }
    };
    return std::visit(ToWall{utc_of(moment), window_.time_zone}, place);
}

void Expansion::take(icalcomponent* calendar) {
    for (auto* event = icalcomponent_get_first_component(calendar, ICAL_VEVENT_COMPONENT); event;
         event = icalcomponent_get_next_component(calendar, ICAL_VEVENT_COMPONENT)) {
        take_event(event, calendar);
    }
}

void Expansion::take_event(icalcomponent* component, icalcomponent* calendar) {
    auto* start = icalcomponent_get_first_property(component, ICAL_DTSTART_PROPERTY);
    auto const moment =
        start ? moment_of(start, icalproperty_get_dtstart(start), calendar) : std::optional<Moment>{};
    if (!moment) {
        return;
    }
    Event event{component, *moment, {}, false, {}};
    if (auto* id = icalcomponent_get_first_property(component, ICAL_RECURRENCEID_PROPERTY)) {
        event.recurrence_id = moment_of(id, icalproperty_get_recurrenceid(id), calendar);
        auto* range = icalproperty_get_first_parameter(id, ICAL_RANGE_PARAMETER);
        event.holds_from_there_on = range && icalparameter_get_range(range) == ICAL_RANGE_THISANDFUTURE;
    }
    auto* stamp = icalcomponent_get_first_property(component, ICAL_DTSTAMP_PROPERTY);
    event.version = {
        icalcomponent_get_sequence(component),
        stamp ? wall_of(icalproperty_get_dtstamp(stamp)).value_or(0) : 0
    };
    calendars_[component] = calendar;

    auto const* given = icalcomponent_get_uid(component);
    std::string const uid =
        given && *given ? given : recurrence_text(moment->wall, moment->is_date) + ' ' + title_of(component);
    auto& series = series_[uid];
    if (!event.recurrence_id) {
        if (!series.master || series.master->version <= event.version) {
            series.master = std::move(event);
        }
        return;
    }
    series.overrides.push_back(std::move(event));
}

// UNTIL on the clocks of the start, as libical compares it with the instances. A day without a time is meant
// to its end. Far years are left as they are.
icaltimetype Expansion::limit_of(icaltimetype until, Moment const& start) const {
    auto const wall = wall_of(until);
    if (!wall) {
        until.zone = nullptr;
        return until;
    }
    if (until.is_date || start.is_date) {
        auto const day = start_of_day(*wall);
        return start.is_date ? ical_time(day, true) : ical_time(day + kDay - 1, false);
    }
    auto const place = icaltime_is_utc(until) ? Place{Utc{}} : Place{Floating{}};
    return ical_time(wall_at({*wall, false, place}, start.place), false);
}

Result<void> Expansion::add_rule(
    icalrecurrencetype rule, Event const& master, Seconds margin, std::set<Seconds>& walls
) const {
    bool const has_end = !icaltime_is_null_time(rule.until);
    if (has_end) {
        rule.until = limit_of(rule.until, master.start);
    }
    std::unique_ptr<icalrecur_iterator, FreeIterator> const iterator{
        icalrecur_iterator_new(rule, ical_time(master.start.wall, master.start.is_date))
    };
    if (!iterator) {
        return refused(IssueCode::calendar_rule_impossible, master.component);
    }
    bool is_possible = has_end;
    for (;;) {
        auto const next = icalrecur_iterator_next(iterator.get());
        if (icaltime_is_null_time(next)) {
            break;
        }
        is_possible = true;
        auto const wall = wall_of(next);
        if (!wall || *wall >= end_of_window() + margin) {
            break;
        }
        if (*wall >= start_of_window() - margin) {
            walls.insert(*wall);
        }
        if (walls.size() > kMaxOccurrences) {
            return too_many_occurrences();
        }
    }
    if (!is_possible) {
        return refused(IssueCode::calendar_rule_impossible, master.component);
    }
    return {};
}

// Where the rules and dates of the master put its instances, on its own clocks, its exceptions among them. Of
// the rules, those within `margin` of the window. The start is an instance, whether or not the rule says so.
Result<std::set<Seconds>> Expansion::instances(Event const& master, Seconds margin) const {
    auto* component = master.component;
    std::set<Seconds> walls{master.start.wall};
    for (auto* property = icalcomponent_get_first_property(component, ICAL_RRULE_PROPERTY); property;
         property = icalcomponent_get_next_property(component, ICAL_RRULE_PROPERTY)) {
        QVR_TRY_VOID(add_rule(icalproperty_get_rrule(property), master, margin, walls));
    }
    std::set<Seconds> excluded;
    for (auto* property = icalcomponent_get_first_property(component, ICAL_EXRULE_PROPERTY); property;
         property = icalcomponent_get_next_property(component, ICAL_EXRULE_PROPERTY)) {
        QVR_TRY_VOID(add_rule(icalproperty_get_exrule(property), master, margin, excluded));
    }
    for (auto* property = icalcomponent_get_first_property(component, ICAL_RDATE_PROPERTY); property;
         property = icalcomponent_get_next_property(component, ICAL_RDATE_PROPERTY)) {
        auto const date = icalproperty_get_rdate(property);
        auto const& time = icaltime_is_null_time(date.time) ? date.period.start : date.time;
        if (auto const moment = moment_of(property, time, calendars_.at(component))) {
            walls.insert(wall_at(*moment, master.start.place));
        }
    }
    std::erase_if(walls, [&](Seconds wall) { return excluded.contains(wall); });
    return walls;
}

// Removes what an EXDATE names. One that is a day names whatever begins on it.
void Expansion::take_out(Event const& master, std::set<Seconds>& walls) const {
    auto* component = master.component;
    for (auto* property = icalcomponent_get_first_property(component, ICAL_EXDATE_PROPERTY); property;
         property = icalcomponent_get_next_property(component, ICAL_EXDATE_PROPERTY)) {
        auto const moment = moment_of(property, icalproperty_get_exdate(property), calendars_.at(component));
        if (!moment) {
            continue;
        }
        if (moment->is_date || master.start.is_date) {
            auto const day = start_of_day(moment->wall);
            walls.erase(walls.lower_bound(day), walls.lower_bound(day + kDay));
        } else {
            walls.erase(wall_at(*moment, master.start.place));
        }
    }
}

Result<void> Expansion::emit(
    std::string const& uid, std::string recurrence_id, icalcomponent* event, Moment const& start
) {
    auto const wall = start.is_date ? start.wall : to_local(utc_of(start), window_.time_zone);
    auto const on = day_of(wall);
    if (on < window_.from || on > window_.to) {
        return {};
    }
    if (occurrences_.size() == kMaxOccurrences) {
        return too_many_occurrences();
    }
    occurrences_.push_back(
        {uid,
         std::move(recurrence_id),
         on,
         start.is_date ? std::nullopt : zone::WallClock::from_parts(on, minute_of_day(wall)),
         title_of(event),
         categories_of(event),
         icalcomponent_get_status(event) == ICAL_STATUS_CANCELLED}
    );
    return {};
}

// Instances in the order of their rule, each as its own override has it, or as the last one that holds from
// there on.
Result<void> Expansion::expand(std::string const& uid, Series const& series) {
    auto const* const master = series.master ? &*series.master : nullptr;
    auto const id_on_master = [&](Event const& event) {
        auto const& id = *event.recurrence_id;
        return !master || master->start.is_date ? id.wall : wall_at(id, master->start.place);
    };
    auto const shift_of = [&](Event const& event) {
        auto const& id = *event.recurrence_id;
        return wall_at(event.start, master ? master->start.place : id.place) - id_on_master(event);
    };

    std::set<Seconds> walls;
    if (master) {
        Seconds margin = kBetweenZones;
        for (auto const& event : series.overrides) {
            margin += event.holds_from_there_on ? std::abs(shift_of(event)) : 0;
        }
        QVR_TRY(walls, instances(*master, margin));
    }
    std::map<Seconds, Event const*> overrides;
    for (auto const& event : series.overrides) {
        auto wall = id_on_master(event);
        if (event.recurrence_id->is_date && master && !master->start.is_date) {
            auto const first_that_day = walls.lower_bound(wall);
            wall = first_that_day != walls.end() && *first_that_day < wall + kDay ? *first_that_day : wall;
        }
        auto& held = overrides[wall];
        if (!held || held->version <= event.version) {
            held = &event;
        }
        walls.insert(wall);
    }
    if (master) {
        take_out(*master, walls);
    }

    bool const recurs =
        !overrides.empty() ||
        (master && (icalcomponent_get_first_property(master->component, ICAL_RRULE_PROPERTY) ||
                    icalcomponent_get_first_property(master->component, ICAL_RDATE_PROPERTY)));
    Event const* from_there_on = nullptr;
    for (auto const wall : walls) {
        auto const found = overrides.find(wall);
        auto const* const event = found == overrides.end() ? nullptr : found->second;
        auto const& named = master ? master->start : *event->recurrence_id;
        auto const id = recurs ? recurrence_text(wall, named.is_date) : std::string{};
        if (event) {
            from_there_on = event->holds_from_there_on ? event : from_there_on;
            QVR_TRY_VOID(emit(uid, id, event->component, event->start));
        } else if (from_there_on) {
            Moment const moved{wall + shift_of(*from_there_on), from_there_on->start.is_date, named.place};
            QVR_TRY_VOID(emit(uid, id, from_there_on->component, moved));
        } else {
            QVR_TRY_VOID(emit(uid, id, master->component, {wall, named.is_date, named.place}));
        }
    }
    return {};
}

Result<std::vector<Occurrence>> Expansion::run() {
    for (auto const& [uid, series] : series_) {
        QVR_TRY_VOID(expand(uid, series));
    }
    std::ranges::sort(occurrences_, {}, [](Occurrence const& one) {
        return std::tie(one.on, one.starts_at, one.uid, one.recurrence_id);
    });
    return std::move(occurrences_);
}

}  // namespace

Result<std::vector<Occurrence>> expand_here(std::string const& text, Window const& window) {
    icalerror_set_errors_are_fatal(0);
    std::unique_ptr<icalcomponent, FreeComponent> const root{icalparser_parse_string(text.c_str())};
    if (!root) {
        return make_error(Code::invalid, IssueCode::not_a_calendar);
    }
    QVR_TRY_VOID(check_rules(root.get()));
    Expansion expansion{window};
    if (icalcomponent_isa(root.get()) == ICAL_VCALENDAR_COMPONENT) {
        expansion.take(root.get());
    }
    // Several calendars in one text stand below a root of libical's own.
    for (auto* calendar = icalcomponent_get_first_component(root.get(), ICAL_VCALENDAR_COMPONENT); calendar;
         calendar = icalcomponent_get_next_component(root.get(), ICAL_VCALENDAR_COMPONENT)) {
        expansion.take(calendar);
    }
    return expansion.run();
}

}  // namespace qvr::calendar
