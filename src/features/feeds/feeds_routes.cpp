#include "features/feeds/feeds_routes.hpp"

#include "calendar/guard.hpp"
#include "features/counting/counting_scope.hpp"
#include "features/counting/observation_rules.hpp"
#include "features/feeds/kpi_calendar_store.hpp"
#include "features/reviews/kpi_rules.hpp"
#include "features/reviews/review_scope.hpp"
#include "scoring/count.hpp"
#include "zone/texts.hpp"

namespace qvr::feeds {
namespace {

using counting::KpiScope;
using web::Call;
using web::NoContent;
using web::Page;

// A calendar of a megabyte as a JSON text, its line ends escaped.
constexpr std::size_t kBodyLimit = calendar::kMaxCalendarBytes * 3 / 2;

CalendarView view_of(Call& call, KpiScope const& scope, KpiCalendar const& calendar) {
    auto const text_of = [&](Instant instant) {
        return zone::instant_text(instant, scope.account.time_zone, call.locale());
    };
    auto const optional_text_of = [&](std::optional<Instant> instant) {
        return instant ? std::optional{text_of(*instant)} : std::nullopt;
    };
    CalendarView view;
    if (calendar.url) {
        view.host = calendar.url->host();
    }
    view.match = {calendar.words, calendar.category};
    view.is_waiting = calendar.due_at <= call.now();
    view.bound_by = calendar.bound_by_name;
    view.bound_at = calendar.bound_at;
    view.bound_at_text = text_of(calendar.bound_at);
    view.read_at = calendar.read_at;
    view.read_at_text = optional_text_of(calendar.read_at);
    view.failed_at = calendar.failed_at;
    view.failed_at_text = optional_text_of(calendar.failed_at);
    view.failure = call.language() == Language::fr ? calendar.failure_fr : calendar.failure_en;
    return view;
}

std::optional<CalendarView> find_view(Call& call, KpiScope const& scope, Side side) {
    auto const calendar = find_calendar(call.reader(), scope.kpi.id, side);
    return calendar ? std::optional{view_of(call, scope, *calendar)} : std::nullopt;
}

Result<CalendarsView> read(Call& call, KpiScope& scope) {
    return CalendarsView{find_view(call, scope, Side::supplier), find_view(call, scope, Side::client)};
}

Result<void> check_counts_events(reviews::Kpi const& kpi) {
    if (!scoring::check_observation(
             reviews::terms_of(kpi), Decimal::from_ten_thousandths(10'000), std::nullopt
        )
             .empty()) {
        return make_error(Code::conflict, IssueCode::kpi_counts_no_events);
    }
    return {};
}

// The address or text of the new calendar; those of the one that is bound if none is given.
struct Source {
    std::optional<calendar::FeedUrl> url;
    std::optional<std::string> text;
};
Result<Source> source_of(Call& call, CalendarInput const& input, std::optional<KpiCalendar> const& bound) {
    if (input.url) {
        return Source{input.url, {}};
    }
    if (input.ics) {
        if (auto const checked = calendar::check_calendar(*input.ics); !checked) {
            auto error = checked.error();
            error.issues.front().pointer = "/ics";
            return error;
        }
        return Source{{}, input.ics};
    }
    if (!bound) {
        return make_error(Code::invalid, Issue{IssueCode::calendar_missing, "/url"});
    }
    return Source{bound->url, find_calendar_text(call.reader(), bound->id)};
}

void record(Call& call, KpiScope const& scope, std::string_view before, std::string_view after) {
    auto const action = after.empty() ? "calendar.remove" : "calendar.bind";
    call.record(action, scope.account.id, scope.kpi.id.to_text(), std::string{before}, std::string{after});
}

// Each side binds a calendar of its own. It is read by CalendarReading, within moments.
Result<CalendarsView> bind(Call& call, KpiScope& scope, CalendarInput const& input) {
    QVR_TRY_VOID(counting::check_is_counted(scope.quarter));
    QVR_TRY_VOID(check_counts_events(scope.kpi));
    auto const bound = find_calendar(call.reader(), scope.kpi.id, scope.reader.side);
    QVR_TRY(auto const source, source_of(call, input, bound));

    KpiCalendar calendar;
    calendar.id = call.new_id<CalendarId>();
    calendar.organization_id = call.principal().organization_id;
    calendar.kpi_id = scope.kpi.id;
    calendar.side = scope.reader.side;
    calendar.url = source.url;
    calendar.words = input.match.words;
    calendar.category = input.match.category;
    calendar.bound_by_id = call.principal().person_id;
    calendar.bound_by_name = call.principal().name;
    calendar.bound_at = calendar.due_at = call.now();
    std::string before;
    if (bound) {
        before = reflect::encode(view_of(call, scope, *bound));
        remove_calendar(call.writer(), bound->id);
    }
    insert_calendar(call.writer(), calendar);
    if (source.text) {
        update_calendar_text(call.writer(), calendar.id, *source.text);
    }
    record(call, scope, before, reflect::encode(view_of(call, scope, calendar)));
    return read(call, scope);
}

Result<KpiCalendar> own_calendar(Call& call, KpiScope const& scope) {
    auto calendar = find_calendar(call.reader(), scope.kpi.id, scope.reader.side);
    if (!calendar) {
        return not_found();
    }
    return *std::move(calendar);
}

// What was counted stays counted.
Result<NoContent> remove(Call& call, KpiScope& scope) {
    QVR_TRY(auto const calendar, own_calendar(call, scope));
    remove_calendar(call.writer(), calendar.id);
    record(call, scope, reflect::encode(view_of(call, scope, calendar)), {});
    return NoContent{};
}

Result<CalendarsView> refresh(Call& call, KpiScope& scope) {
    QVR_TRY(auto calendar, own_calendar(call, scope));
    calendar.due_at = call.now();
    update_calendar(call.writer(), calendar);
    auto const after = reflect::encode(view_of(call, scope, calendar));
    call.record("calendar.refresh", scope.account.id, scope.kpi.id.to_text(), {}, after);
    return read(call, scope);
}

CalendarEventView view_of(Call& call, KpiScope const& scope, CountedEvent const& event) {
    bool const is_struck = !event.quantity;
    bool const may_strike = !is_struck && scope.reader.may_record && !counting::is_over(scope.quarter) &&
                            counting::may_correct(event, scope.reader.side);
    return {
        event.id,
        event.side,
        event.counted_on,
        zone::date_text(event.counted_on, call.locale()),
        event.title,
        is_struck,
        is_struck && event.note ? std::optional{event.note->str()} : std::nullopt,
        may_strike
    };
}

Result<Page<CalendarEventView>> list_events(Call& call, KpiScope& scope) {
    std::vector<CalendarEventView> views;
    for (auto const& event : list_counted_events(call.reader(), scope.kpi.id)) {
        views.push_back(view_of(call, scope, event));
    }
    return web::page_of(call, std::move(views));
}

}  // namespace

std::vector<web::Route> feeds_routes() {
    return {
        web::get<&counting::visible_kpi, &read>(
            "/api/v1/kpis/{id}/calendar", "The calendars that each side counts a KPI from"
        )
            .for_clients<&counting::own_kpi, &read>(),
        web::put<&counting::countable_kpi, &bind>(
            "/api/v1/kpis/{id}/calendar", "Count a KPI from a calendar, for one's own side"
        )
            .for_clients<&counting::own_kpi, &bind>()
            .with_body_limit(kBodyLimit),
        web::del<&counting::countable_kpi, &remove>(
            "/api/v1/kpis/{id}/calendar", "Count a KPI from one's calendar no longer"
        )
            .for_clients<&counting::own_kpi, &remove>(),
        web::post<&counting::countable_kpi, &refresh>(
            "/api/v1/kpis/{id}/calendar/refresh", "Read one's calendar again, within moments"
        )
            .for_clients<&counting::own_kpi, &refresh>(),
        web::get<&counting::visible_kpi, &list_events>(
            "/api/v1/kpis/{id}/calendar/events", "The events that were counted, the latest first"
        )
            .for_clients<&counting::own_kpi, &list_events>()
            .with_query({"limit", "cursor"}),
    };
}

}  // namespace qvr::feeds
