#include "features/portfolio/portfolio_routes.hpp"

#include "features/accounts/account_access.hpp"
#include "features/people/people_service.hpp"
#include "features/people/people_store.hpp"
#include "features/portfolio/portfolio.hpp"
#include "features/portfolio/portfolio_csv.hpp"
#include "features/portfolio/portfolio_store.hpp"
#include "reflect/codec.hpp"
#include "zone/local_time.hpp"

#include <limits>

namespace qvr::portfolio {
namespace {

using web::Call;
using web::Created;
using web::NoContent;
using web::Page;
using web::RawAnswer;
using web::SignedIn;

PortfolioRequest request_of(Call const& call, Filters filters) {
    auto const& principal = call.principal();
    PortfolioRequest request;
    request.organization_id = principal.organization_id;
    if (!accounts::sees_all_accounts(principal)) {
        request.only_team_of = principal.user_id;
    }
    request.filters = std::move(filters);
    request.today = zone::today(call.now(), people::zone_of(call));
    return request;
}

Result<Page<PortfolioItem>> list(Call& call, SignedIn&) {
    QVR_TRY(
        auto const query,
        call.query({"sort", "band", "factor", "overdue", "felt_red", "absent", "q", "limit", "cursor"})
    );
    QVR_TRY(auto const page_request, Call::page_request(query));
    QVR_TRY(auto filters, read_filters(query));
    std::optional<Cursor> after;
    if (!page_request.cursor.empty()) {
        after = Cursor::from_text(page_request.cursor, filters.sort);
        if (!after) {
            return make_error(Code::invalid, IssueCode::invalid_cursor);
        }
    }
    auto const request = request_of(call, std::move(filters));
    auto lines = list_lines(call.reader(), request, after, page_request.limit + 1);
    Page<PortfolioItem> page;
    if (lines.size() > static_cast<std::size_t>(page_request.limit)) {
        lines.pop_back();
        auto const& last = lines.back();
        page.next =
            Cursor{request.filters.sort, last.place, last.place_text, last.sort_key, last.id}.to_text();
    }
    PortfolioFacts facts;
    facts.trend = list_trend(call.reader(), lines);
    facts.factors = list_factors(call.reader(), lines);
    facts.lines = std::move(lines);
    page.items = make_items(facts, request.today, call.locale());
    return page;
}

Result<PortfolioFigures> read_figures(Call& call, SignedIn&) {
    QVR_TRY(auto const query, call.query({"sort", "band", "factor", "overdue", "felt_red", "absent", "q"}));
    QVR_TRY(auto filters, read_filters(query));
    auto const request = request_of(call, std::move(filters));
    return make_figures(sum_accounts(call.reader(), request), sum_factors(call.reader(), request));
}

// All lines at once: an account takes some hundred bytes of the table.
Result<RawAnswer> export_csv(Call& call, SignedIn&) {
    QVR_TRY(auto const query, call.query({"sort", "band", "factor", "overdue", "felt_red", "absent", "q"}));
    QVR_TRY(auto filters, read_filters(query));
    auto const request = request_of(call, std::move(filters));
    PortfolioFacts facts;
    facts.lines = list_lines(call.reader(), request, std::nullopt, std::numeric_limits<std::int32_t>::max());
    facts.factors = list_factors(call.reader(), facts.lines);
    auto const items = make_items(facts, request.today, call.locale());
    auto const organization = people::get_organization(call.reader(), request.organization_id);
    auto const name = call.language() == Language::fr ? "portefeuille-" : "portfolio-";
    call.add_header(
        "content-disposition", "attachment; filename=\"" + (name + request.today.to_text()) + ".csv\""
    );
    return RawAnswer{
        make_csv(items, people::list_factors(organization), call.language()), "text/csv; charset=utf-8"
    };
}

// ---- Saved views ------------------------------------------------------------------------------------------

SavedViewView view_of(SavedView const& view) {
    return {view.id, view.name, view.query};
}

// A view of the person who asks.
Result<SavedView> own_view(Call& call) {
    QVR_TRY(auto const id, call.path_id<SavedViewId>("id"));
    auto view = find_view(call.reader(), call.principal().user_id, id);
    if (!view) {
        return not_found();
    }
    return *std::move(view);
}

Result<Page<SavedViewView>> list_own_views(Call& call, SignedIn&) {
    std::vector<SavedViewView> views;
    for (auto const& view : list_views(call.reader(), call.principal().user_id)) {
        views.push_back(view_of(view));
    }
    return web::page_of(call, std::move(views));
}

Result<Created<SavedViewView>> save_view(Call& call, SignedIn&, SavedViewInput const& input) {
    auto issues = check_saved_query(input.query.str());
    if (!issues.empty()) {
        return Error{Code::invalid, std::move(issues)};
    }
    auto const& principal = call.principal();
    if (list_views(call.reader(), principal.user_id).size() >= kMaxViews) {
        return make_error(
            Code::invalid, Issue{IssueCode::too_many_items, {}, {{"max", std::to_string(kMaxViews)}}}
        );
    }
    SavedView const view{call.new_id<SavedViewId>(), principal.user_id, input.name, input.query, call.now()};
    insert_view(call.writer(), view);
    call.record("portfolio_view.create", {}, view.id.to_text(), {}, reflect::encode(view_of(view)));
    return Created<SavedViewView>{view_of(view)};
}

Result<NoContent> remove(Call& call, SavedView& view) {
    remove_view(call.writer(), view.id);
    call.record("portfolio_view.remove", {}, view.id.to_text(), reflect::encode(view_of(view)), {});
    return NoContent{};
}

}  // namespace

std::vector<web::Route> portfolio_routes() {
    return {
        web::get<&web::signed_in, &list>("/api/v1/portfolio", "The accounts with their latest figures")
            .with_query({"sort", "band", "factor", "overdue", "felt_red", "absent", "q", "limit", "cursor"}),
        web::get<&web::signed_in, &read_figures>(
            "/api/v1/portfolio/figures", "The figures of all these accounts"
        )
            .with_query({"sort", "band", "factor", "overdue", "felt_red", "absent", "q"}),
        web::get<&web::signed_in, &export_csv>("/api/v1/portfolio.csv", "The same accounts as a table")
            .with_query({"sort", "band", "factor", "overdue", "felt_red", "absent", "q"}),
        web::get<&web::signed_in, &list_own_views>("/api/v1/portfolio/views", "One's own saved views")
            .with_query({"limit", "cursor"}),
        web::post<&web::signed_in, &save_view>(
            "/api/v1/portfolio/views", "Saves filters and order under a name"
        ),
        web::del<&own_view, &remove>("/api/v1/portfolio/views/{id}", "Removes a saved view"),
    };
}

}  // namespace qvr::portfolio
