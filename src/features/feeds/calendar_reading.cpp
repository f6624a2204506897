#include "features/feeds/calendar_reading.hpp"

#include "base/log.hpp"
#include "features/accounts/account_store.hpp"
#include "features/counting/counted_quarter.hpp"
#include "features/counting/observation_rules.hpp"
#include "features/counting/observation_store.hpp"
#include "features/counting/observation_view.hpp"
#include "features/feeds/kpi_calendar_store.hpp"
#include "features/reviews/review_store.hpp"
#include "reflect/codec.hpp"
#include "zone/local_time.hpp"

namespace qvr::feeds {
namespace {

constexpr std::int64_t kHourMs = 3'600'000;
constexpr Decimal kOne = Decimal::from_ten_thousandths(10'000);

std::string_view struck_by_calendar(Language language) {
    return language == Language::fr ? "Retiré du calendrier" : "Removed from the calendar";
}

// A step as the rules of counting take it.
counting::ObservationInput input_of(CalendarStep const& step, Side side, Language language) {
    counting::ObservationInput input;
    input.quantity = step.on ? std::optional{kOne} : std::nullopt;
    input.on = step.on;
    if (step.corrects) {
        input.corrects = step.corrects->id;
    } else {
        input.side = side;
    }
    std::string_view const note = step.on ? step.title : struck_by_calendar(language);
    if (!counting::Note::check(note)) {
        input.note = counting::Note{note};
    }
    return input;
}

}  // namespace

// A calendar, with what its KPI's lines depend on.
struct CalendarReading::Bound {
    KpiCalendar calendar;
    accounts::Account account;
    reviews::Kpi kpi;
    counting::CountedQuarter quarter;

    bool is_counted() const {
        return counting::check_is_counted(quarter) &&
               counting::state_of(quarter) == counting::CountingState::open;
    }
};

// What the sources gave.
struct CalendarReading::Read {
    std::optional<std::string> new_text;
    calendar::FeedVersion version;
    std::vector<calendar::Occurrence> occurrences;  // that count and have come
};

CalendarReading::CalendarReading(
    db::Database& database, Clock const& clock, Random& random, web::Journal& journal, CalendarSources sources
)
    : database_(database), clock_(clock), random_(random), journal_(journal), sources_(std::move(sources)) {}

CalendarReading::Bound CalendarReading::load(db::Reader& reader, KpiCalendar calendar) const {
    auto found = reviews::find_kpi(reader, calendar.organization_id, calendar.kpi_id);
    QVR_CHECK(found.has_value());
    auto account = accounts::find_account(reader, calendar.organization_id, found->review.account_id);
    QVR_CHECK(account.has_value());
    counting::CountedQuarter quarter{
        std::move(found->review), account->closed_on, zone::today(clock_.now(), account->time_zone)
    };
    return {std::move(calendar), *std::move(account), std::move(found->kpi), std::move(quarter)};
}

Result<CalendarReading::Read> CalendarReading::read(Bound const& bound, std::optional<std::string> text)
    const {
    auto const& calendar = bound.calendar;
    Read read{{}, {calendar.etag, calendar.last_modified}, {}};
    if (calendar.url) {
        // Without its text, "it has not changed" would tell nothing.
        QVR_TRY(auto fetched, sources_.fetch(*calendar.url, text ? read.version : calendar::FeedVersion{}));
        if (fetched) {
            read.new_text = fetched->text;
            read.version = std::move(fetched->version);
            text = std::move(fetched->text);
        }
    }
    auto const days = counting::days_of(bound.quarter);
    calendar::Window const window{days.from, std::min(days.to, bound.quarter.today), bound.account.time_zone};
    QVR_TRY(read.occurrences, sources_.expand(text.value_or(""), window));
    calendar::Match const match{calendar.words, calendar.category};
    std::erase_if(read.occurrences, [&](auto const& one) { return !calendar::counts(one, match); });
    return read;
}

bool CalendarReading::read_one() {
    std::optional<std::string> text;
    auto const due = database_.read([&](db::Reader& reader) -> std::optional<Bound> {
        auto calendar = find_due_calendar(reader, clock_.now());
        if (!calendar) {
            return std::nullopt;
        }
        text = find_calendar_text(reader, calendar->id);
        return load(reader, *std::move(calendar));
    });
    if (!due) {
        return false;
    }
    Result<Read> outcome = Read{};
    if (due->is_counted()) {
        try {
            outcome = read(*due, std::move(text));
        } catch (std::exception const& error) {
            log_error("calendar_reading_failed", {{"error", std::string_view{error.what()}}});
            outcome = make_error(Code::unavailable, IssueCode::calendar_beyond_limits);
        }
    }
    auto const kept = database_.write([&](db::Writer& writer) -> Result<void> {
        auto calendar = find_calendar(writer, due->calendar.kpi_id, due->calendar.side);
        // Exchanged or taken away meanwhile.
        if (calendar && calendar->id == due->calendar.id) {
            keep(writer, load(writer, *std::move(calendar)), outcome);
        }
        return {};
    });
    return kept.has_value();
}

void CalendarReading::keep(db::Writer& writer, Bound bound, Result<Read> const& outcome) {
    auto& calendar = bound.calendar;
    auto const now = clock_.now();
    calendar.due_at = now.plus_ms(kHourMs);
    if (!outcome) {
        auto const error = outcome.error();
        calendar.failed_at = now;
        calendar.failure_fr = message(error.issues.at(0), Language::fr);
        calendar.failure_en = message(error.issues.at(0), Language::en);
        update_calendar(writer, calendar);
        return;
    }
    if (!bound.is_counted()) {
        update_calendar(writer, calendar);
        return;
    }
    calendar.read_at = now;
    calendar.failed_at = std::nullopt;
    calendar.failure_fr = calendar.failure_en = std::nullopt;
    calendar.etag = outcome->version.etag;
    calendar.last_modified = outcome->version.last_modified;
    update_calendar(writer, calendar);
    if (outcome->new_text) {
        update_calendar_text(writer, calendar.id, *outcome->new_text);
    }
    auto const known = list_counted_events(writer, calendar.kpi_id, calendar.side);
    for (auto const& step : steps_of(known, outcome->occurrences)) {
        take(writer, bound, step);
    }
}

// A step that the rules of counting do not take, as on a day that is no workday, is left out.
void CalendarReading::take(db::Writer& writer, Bound const& bound, CalendarStep const& step) {
    auto const& calendar = bound.calendar;
    auto const now = clock_.now();
    reviews::Change const change{calendar.bound_by_id, calendar.bound_by_name, calendar.side, now, [&] {
                                     return random_.make_uuid_v7(now);
                                 }};
    auto const input = input_of(step, calendar.side, bound.account.locale.language());
    auto line = counting::make_observation(bound.quarter, bound.kpi, input, step.corrects, change);
    if (!line) {
        return;
    }
    line->source = counting::ObservationSource::calendar;
    counting::insert_observation(writer, *line);
    CalendarEvent const event{calendar.kpi_id, calendar.side, step.event_key, step.title, line->place_id};
    if (step.corrects) {
        update_title(writer, event);
    } else {
        insert_calendar_event(writer, event);
    }
    auto const view = counting::make_observation_view(
        bound.quarter,
        bound.kpi,
        counting::ObservationLine{*line, {}},
        bound.account.time_zone,
        {calendar.side, false, bound.account.locale}
    );
    journal_.record(
        writer,
        {calendar.organization_id,
         std::nullopt,
         "QVR",
         now,
         "observation.create",
         bound.account.id,
         line->id.to_text(),
         {},
         reflect::encode(view)}
    );
}

}  // namespace qvr::feeds
