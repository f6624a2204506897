#include "features/counting/counting_routes.hpp"

#include "features/counting/counting_scope.hpp"
#include "features/counting/differences.hpp"
#include "features/counting/observation_rules.hpp"
#include "features/counting/observation_store.hpp"
#include "features/counting/observation_view.hpp"
#include "features/reviews/review_scope.hpp"
#include "features/reviews/review_store.hpp"
#include "zone/local_time.hpp"
#include "zone/texts.hpp"

#include <unordered_map>

namespace qvr::counting {
namespace {

using web::Call;
using web::Created;
using web::Page;

ObservationView view_of(KpiScope const& scope, ObservationLine const& line) {
    return make_observation_view(scope.quarter, scope.kpi, line, scope.account.time_zone, scope.reader);
}

std::optional<ObservationView> view_of(KpiScope const& scope, std::optional<ObservationLine> const& line) {
    return line ? std::optional{view_of(scope, *line)} : std::nullopt;
}

Result<CountingView> read_counting(Call& call, CountingScope& scope) {
    CountingView view;
    view.account_id = scope.account.id;
    view.locale = scope.account.locale;
    view.side = scope.reader.side;
    view.may_record = scope.reader.may_record;
    view.today = zone::today(call.now(), scope.account.time_zone);
    view.today_text = zone::date_text(view.today, call.locale());
    auto const quarter = find_counted_quarter(call, scope);
    if (!quarter) {
        return view;
    }
    std::unordered_map<KpiId, std::vector<reviews::CountedLine>> lines;
    for (auto& line : reviews::list_counted_lines(call.reader(), quarter->review.id)) {
        lines[line.kpi_id].push_back(std::move(line));
    }
    view.review_id = quarter->review.id;
    view.quarter = make_quarter_view(days_of(*quarter), view.today, call.locale());
    for (auto const& kpi : reviews::list_kpis(call.reader(), quarter->review.id)) {
        view.kpis.push_back(make_kpi_view(*quarter, kpi, lines[kpi.id], scope.account.locale, scope.reader));
    }
    if (!view.kpis.empty()) {
        view.state = state_of(*quarter);
    }
    return view;
}

// The cursor is the id of the last line given.
Result<Page<ObservationView>> list(Call& call, KpiScope& scope) {
    QVR_TRY(auto const query, call.query({"limit", "cursor"}));
    QVR_TRY(auto const request, Call::page_request(query));
    auto const before = ObservationId::from_text(request.cursor);
    if (!before && !request.cursor.empty()) {
        return make_error(Code::invalid, IssueCode::invalid_cursor);
    }
    auto lines = list_lines_before(call.reader(), scope.kpi.id, before, request.limit + 1);
    Page<ObservationView> page;
    if (lines.size() > static_cast<std::size_t>(request.limit)) {
        lines.pop_back();
        page.next = lines.back().id.to_text();
    }
    for (auto const& line : lines) {
        page.items.push_back(view_of(scope, line));
    }
    return page;
}

// No write to the review: neither its version nor its ETag moves.
Result<Created<ObservationView>> record(Call& call, KpiScope& scope, ObservationInput const& input) {
    auto const corrected =
        input.corrects ? find_line(call.reader(), scope.kpi.id, *input.corrects) : std::nullopt;
    QVR_TRY(
        auto observation,
        make_observation(scope.quarter, scope.kpi, input, corrected, reviews::change_of(call))
    );
    if (call.principal().token) {
        observation.source = ObservationSource::token;
    }
    insert_observation(call.writer(), observation);
    auto view = view_of(scope, ObservationLine{observation, {}});
    call.record("observation.create", scope.account.id, observation.id.to_text(), {}, reflect::encode(view));
    return Created<ObservationView>{std::move(view)};
}

Result<DifferencesView> read_differences(Call& call, KpiScope& scope) {
    auto const lines = list_standing_lines(call.reader(), scope.kpi.id);
    DifferencesView view;
    for (auto const& difference : differences_of(scope.quarter, scope.kpi, lines)) {
        auto const& period = difference.period;
        auto const text = zone::short_window_text(period.from, period.to, call.locale());
        DifferenceView item{
            {period.from, period.to, text},
            make_count_view(scope.kpi, difference.supplier, call.locale()),
            make_count_view(scope.kpi, difference.client, call.locale()),
            {}
        };
        for (auto const& pair : difference.pairs) {
            item.pairs.push_back({view_of(scope, pair.supplier), view_of(scope, pair.client), pair.same});
        }
        view.items.push_back(std::move(item));
    }
    return view;
}

}  // namespace

std::vector<web::Route> counting_routes() {
    return {
        web::get<&visible_counting, &read_counting>(
            "/api/v1/accounts/{id}/counting", "The quarter as both sides count it"
        )
            .for_clients<&own_counting, &read_counting>()
            .for_tokens<&counting_of_token, &read_counting>(),
        web::get<&visible_kpi, &list>(
            "/api/v1/kpis/{id}/observations", "What was noted about a KPI, newest first"
        )
            .for_clients<&own_kpi, &list>()
            .for_tokens<&kpi_of_token, &list>()
            .with_query({"limit", "cursor"}),
        web::post<&countable_kpi, &record>(
            "/api/v1/kpis/{id}/observations", "Note a count, or correct or strike one"
        )
            .for_clients<&own_kpi, &record>()
            .for_tokens<&kpi_of_token, &record>(),
        web::get<&visible_kpi, &read_differences>(
            "/api/v1/kpis/{id}/differences", "Where the two sides counted differently, paired by date"
        )
            .for_clients<&own_kpi, &read_differences>(),
    };
}

}  // namespace qvr::counting
