#include "features/reviews/item_routes.hpp"

#include "features/reviews/action_rules.hpp"
#include "features/reviews/client_scope.hpp"
#include "features/reviews/find_item.hpp"
#include "features/reviews/idea_rules.hpp"
#include "features/reviews/impact_rules.hpp"
#include "features/reviews/kpi_rules.hpp"
#include "features/reviews/kpi_trial.hpp"
#include "features/reviews/obstacle_rules.hpp"
#include "features/reviews/review_scope.hpp"
#include "features/reviews/review_store.hpp"

#include <algorithm>
#include <iterator>
#include <tuple>
#include <type_traits>

namespace qvr::reviews {
namespace {

using web::Call;
using web::Created;
using web::NoContent;

// A review and the id of the item of it that the path names under {xid}.
template <typename Item>
struct ItemScope : ReviewScope {
    decltype(Item::id) item_id;
};

// The type of a function's parameter, counted from 0.
template <std::size_t Index, typename Answer, typename... Parameters>
std::remove_cvref_t<std::tuple_element_t<Index, std::tuple<Parameters...>>> parameter_of(
    Answer (*)(Parameters...)
);
template <std::size_t Index, auto Function>
using Parameter = decltype(parameter_of<Index>(Function));

// Rules on ideas ask for the account's objectives beside what all of them take.
template <auto Rule, typename... Arguments>
auto run_rule(
    Review& review, ViewContext const& context, Change const& change, Arguments const&... arguments
) {
    if constexpr (std::is_invocable_v<decltype(Rule), Review&, Arguments const&..., Change const&>) {
        return Rule(review, arguments..., change);
    } else {
        return Rule(review, arguments..., context.account.objectives, change);
    }
}

// The guard and the handlers of one kind of item: the list it stands in, the list of those that the review
// judges, the rules that write it, how it is answered.
template <char const* Name, auto List, auto EarlierList, auto Add, auto Edit, auto Remove, auto MakeView>
struct Items {
    using Item = typename std::remove_reference_t<decltype(std::declval<Review&>().*List)>::value_type;
    using Scope = ItemScope<Item>;
    using View = std::invoke_result_t<decltype(MakeView), Review const&, Item const&, ViewContext const&>;

    static std::optional<View> find(
        Review const& review, decltype(Item::id) const& id, ViewContext const& context
    ) {
        std::optional<View> found;
        auto const look_in = [&](auto const& items) {
            auto const item = std::ranges::find(items, id, &std::remove_cvref_t<decltype(items[0])>::id);
            if (item != items.end()) {
                found = MakeView(review, *item, context);
            }
        };
        look_in(review.*EarlierList);
        look_in(review.*List);
        return found;
    }

    static Result<Scope> writable(Call& call) {
        QVR_TRY(auto const id, call.path_id<decltype(Item::id)>("xid"));
        QVR_TRY(auto scope, visible_review(call));
        if (find_item(scope.review.*List, id) == nullptr &&
            find_item(scope.review.*EarlierList, id) == nullptr) {
            return not_found();
        }
        QVR_TRY_VOID(check_writable(call, scope));
        return Scope{{std::move(scope)}, id};
    }

    static Result<Created<View>> add(Call& call, ReviewScope& scope, Parameter<1, Add> const& input) {
        auto const context = view_context_of(call, scope);
        auto const write = [&](Review& review, Change const& change) {
            return run_rule<Add>(review, context, change, input);
        };
        QVR_TRY(auto const item, write_review(call, scope, std::string{Name} + ".create", write));
        return Created<View>{MakeView(scope.review, item, context)};
    }

    static Result<View> edit(Call& call, Scope& scope, Parameter<2, Edit> const& patch) {
        auto const context = view_context_of(call, scope);
        auto const write = [&](Review& review, Change const& change) {
            return run_rule<Edit>(review, context, change, scope.item_id, patch);
        };
        QVR_TRY_VOID(write_review(call, scope, std::string{Name} + ".update", write));
        return find(scope.review, scope.item_id, context).value();
    }

    static Result<NoContent> remove(Call& call, Scope& scope) {
        auto const write = [&](Review& review, Change const& change) {
            return Remove(review, scope.item_id, change);
        };
        QVR_TRY_VOID(write_review(call, scope, std::string{Name} + ".delete", write));
        return NoContent{};
    }
};

// Of an item noted in this review, or in an earlier one.
constexpr auto kKpiView = [](auto const&... of) { return make_kpi_view(of...); };
constexpr auto kActionView = [](auto const&... of) { return make_action_view(of...); };
constexpr auto kObstacleView = [](auto const&... of) { return make_obstacle_view(of...); };
constexpr auto kImpactView = [](auto const&... of) { return make_impact_view(of...); };
constexpr auto kIdeaView = [](auto const&... of) { return make_idea_view(of...); };

// As the audit log names them.
constexpr char kKpi[] = "kpi";
constexpr char kAction[] = "action";
constexpr char kObstacle[] = "obstacle";
constexpr char kImpact[] = "impact";
constexpr char kIdea[] = "idea";

// Those of the last quarter are another review's.
using Kpis = Items<kKpi, &Review::kpis, &Review::kpis, &add_kpi, &change_kpi, &remove_kpi, kKpiView>;
KpiUse use_of(Call& call, Kpis::Scope const& scope) {
    return is_counted(call.reader(), scope.item_id) ? KpiUse::counted : KpiUse::not_counted;
}

Result<KpiView> edit_kpi(Call& call, Kpis::Scope& scope, KpiPatch const& patch) {
    auto const context = view_context_of(call, scope);
    auto const write = [&](Review& review, Change const& change) {
        return change_kpi(review, scope.item_id, patch, use_of(call, scope), change);
    };
    QVR_TRY(auto const kpi, write_review(call, scope, "kpi.update", write));
    return make_kpi_view(scope.review, kpi, context);
}

// Reads alone: nothing of the imagined quarter is kept.
Result<Kpis::Scope> visible_kpi_of_review(Call& call) {
    QVR_TRY(auto const id, call.path_id<KpiId>("xid"));
    QVR_TRY(auto scope, visible_review(call));
    if (find_item(scope.review.kpis, id) == nullptr) {
        return not_found();
    }
    return Kpis::Scope{{std::move(scope)}, id};
}

Result<KpiTrialView> try_kpi(Call& call, Kpis::Scope& scope, KpiTrialInput const& input) {
    auto const& kpi = *find_item(scope.review.kpis, scope.item_id);
    return try_out(scope.review, kpi, input, scope.account.account.closed_on, call.locale());
}

Result<NoContent> delete_kpi(Call& call, Kpis::Scope& scope) {
    auto const write = [&](Review& review, Change const& change) {
        return remove_kpi(review, scope.item_id, use_of(call, scope), change);
    };
    QVR_TRY_VOID(write_review(call, scope, "kpi.delete", write));
    return NoContent{};
}

using Actions = Items<
    kAction,
    &Review::actions,
    &Review::earlier_actions,
    &add_action,
    &change_action,
    &remove_action,
    kActionView>;
using Obstacles = Items<
    kObstacle,
    &Review::obstacles,
    &Review::earlier_obstacles,
    &add_obstacle,
    &change_obstacle,
    &remove_obstacle,
    kObstacleView>;
using Impacts = Items<
    kImpact,
    &Review::impacts,
    &Review::earlier_impacts,
    &add_impact,
    &change_impact,
    &remove_impact,
    kImpactView>;
using Ideas =
    Items<kIdea, &Review::ideas, &Review::earlier_ideas, &add_idea, &change_idea, &remove_idea, kIdeaView>;

}  // namespace

std::vector<web::Route> item_routes() {
    auto routes = web::seen_by_clients<&client_sees_review>(web::writes_under_if_match({
        web::post<&writable_review, &Kpis::add>("/api/v1/reviews/{id}/kpis", "Write a KPI"),
        web::patch<&Kpis::writable, &edit_kpi>("/api/v1/reviews/{id}/kpis/{xid}", "Change or accept a KPI"),
        web::del<&Kpis::writable, &delete_kpi>("/api/v1/reviews/{id}/kpis/{xid}", "Remove a KPI"),
        web::post<&writable_review, &Actions::add>("/api/v1/reviews/{id}/actions", "Note an action"),
        web::patch<&Actions::writable, &Actions::edit>(
            "/api/v1/reviews/{id}/actions/{xid}", "Change an action"
        ),
        web::del<&Actions::writable, &Actions::remove>(
            "/api/v1/reviews/{id}/actions/{xid}", "Remove an action"
        ),
        web::post<&writable_review, &Obstacles::add>("/api/v1/reviews/{id}/obstacles", "Note an obstacle"),
        web::patch<&Obstacles::writable, &Obstacles::edit>(
            "/api/v1/reviews/{id}/obstacles/{xid}", "Change an obstacle"
        ),
        web::del<&Obstacles::writable, &Obstacles::remove>(
            "/api/v1/reviews/{id}/obstacles/{xid}", "Remove an obstacle"
        ),
        web::post<&writable_review, &Impacts::add>(
            "/api/v1/reviews/{id}/impacts", "Note a foreseeable impact"
        ),
        web::patch<&Impacts::writable, &Impacts::edit>(
            "/api/v1/reviews/{id}/impacts/{xid}", "Change an impact"
        ),
        web::del<&Impacts::writable, &Impacts::remove>(
            "/api/v1/reviews/{id}/impacts/{xid}", "Remove an impact"
        ),
        web::post<&writable_review, &Ideas::add>("/api/v1/reviews/{id}/ideas", "Catch an idea"),
        web::patch<&Ideas::writable, &Ideas::edit>("/api/v1/reviews/{id}/ideas/{xid}", "Change an idea"),
        web::del<&Ideas::writable, &Ideas::remove>("/api/v1/reviews/{id}/ideas/{xid}", "Remove an idea"),
    }));
    std::ranges::move(
        web::seen_by_clients<&client_sees_review>({
            web::post<&visible_kpi_of_review, &try_kpi>(
                "/api/v1/reviews/{id}/kpis/{xid}/trial", "What an imagined quarter of a KPI would score"
            )
                .reading(),
        }),
        std::back_inserter(routes)
    );
    return routes;
}

}  // namespace qvr::reviews
