#include "features/reviews/item_routes.hpp"

#include "features/reviews/action_rules.hpp"
#include "features/reviews/find_item.hpp"
#include "features/reviews/idea_rules.hpp"
#include "features/reviews/impact_rules.hpp"
#include "features/reviews/kpi_rules.hpp"
#include "features/reviews/obstacle_rules.hpp"
#include "features/reviews/review_scope.hpp"

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

template <auto List>
using ItemOf = typename std::remove_reference_t<decltype(std::declval<Review&>().*List)>::value_type;

template <auto List>
Result<ItemScope<ItemOf<List>>> writable_item(Call& call) {
    using Item = ItemOf<List>;
    QVR_TRY(auto const id, call.path_id<decltype(Item::id)>("xid"));
    QVR_TRY(auto scope, visible_review(call));
    if (find_item(scope.review.*List, id) == nullptr) {
        return not_found();
    }
    QVR_TRY_VOID(check_writable(call, scope));
    return ItemScope<Item>{{std::move(scope)}, id};
}

// How each noun is written and answered; the routes below are the same for all of them.
struct KpiNoun {
    static constexpr auto kList = &Review::kpis;
    static constexpr std::string_view kName = "kpi";
    using Input = KpiInput;
    using Patch = KpiPatch;
    using View = KpiView;
    static Result<Kpi> add(Review& review, Input const& input, ViewContext const&, Change const& change) {
        return add_kpi(review, input, change);
    }
    static Result<Kpi> edit(
        Review& review, KpiId const& id, Patch const& patch, ViewContext const&, Change const& change
    ) {
        return change_kpi(review, id, patch, change);
    }
    static constexpr auto kRemove = &remove_kpi;
    static View view(Review const& review, Kpi const& kpi, ViewContext const& context) {
        return make_kpi_view(review, kpi, context);
    }
};

struct ActionNoun {
    static constexpr auto kList = &Review::actions;
    static constexpr std::string_view kName = "action";
    using Input = ActionInput;
    using Patch = ActionPatch;
    using View = ActionView;
    static Result<Action> add(Review& review, Input const& input, ViewContext const&, Change const& change) {
        return add_action(review, input, change);
    }
    static Result<Action> edit(
        Review& review, ActionId const& id, Patch const& patch, ViewContext const&, Change const& change
    ) {
        return change_action(review, id, patch, change);
    }
    static constexpr auto kRemove = &remove_action;
    static View view(Review const& review, Action const& action, ViewContext const& context) {
        return make_action_view(review, action, context);
    }
};

struct ObstacleNoun {
    static constexpr auto kList = &Review::obstacles;
    static constexpr std::string_view kName = "obstacle";
    using Input = ObstacleInput;
    using Patch = ObstaclePatch;
    using View = ObstacleView;
    static Result<Obstacle> add(Review& review, Input const& input, ViewContext const&, Change const& change) {
        return add_obstacle(review, input, change);
    }
    static Result<Obstacle> edit(
        Review& review, ObstacleId const& id, Patch const& patch, ViewContext const&, Change const& change
    ) {
        return change_obstacle(review, id, patch, change);
    }
    static constexpr auto kRemove = &remove_obstacle;
    static View view(Review const& review, Obstacle const& obstacle, ViewContext const& context) {
        return make_obstacle_view(review, obstacle, context);
    }
};

struct ImpactNoun {
    static constexpr auto kList = &Review::impacts;
    static constexpr std::string_view kName = "impact";
    using Input = ImpactInput;
    using Patch = ImpactPatch;
    using View = ImpactView;
    static Result<Impact> add(Review& review, Input const& input, ViewContext const&, Change const& change) {
        return add_impact(review, input, change);
    }
    static Result<Impact> edit(
        Review& review, ImpactId const& id, Patch const& patch, ViewContext const&, Change const& change
    ) {
        return change_impact(review, id, patch, change);
    }
    static constexpr auto kRemove = &remove_impact;
    static View view(Review const& review, Impact const& impact, ViewContext const& context) {
        return make_impact_view(review, impact, context);
    }
};

struct IdeaNoun {
    static constexpr auto kList = &Review::ideas;
    static constexpr std::string_view kName = "idea";
    using Input = IdeaInput;
    using Patch = IdeaPatch;
    using View = Idea;
    static Result<Idea> add(
        Review& review, Input const& input, ViewContext const& context, Change const& change
    ) {
        return add_idea(review, input, context.account.objectives, change);
    }
    static Result<Idea> edit(
        Review& review, IdeaId const& id, Patch const& patch, ViewContext const& context, Change const& change
    ) {
        return change_idea(review, id, patch, context.account.objectives, change);
    }
    static constexpr auto kRemove = &remove_idea;
    static View view(Review const&, Idea const& idea, ViewContext const&) { return idea; }
};

template <typename Noun>
using ScopeOf = ItemScope<ItemOf<Noun::kList>>;

template <typename Noun>
Result<Created<typename Noun::View>> add(Call& call, ReviewScope& scope, typename Noun::Input const& input) {
    auto const context = view_context_of(call, scope);
    QVR_TRY(
        auto const item,
        write_review(
            call,
            scope,
            std::string{Noun::kName} + ".create",
            [&](Review& review, Change const& change) { return Noun::add(review, input, context, change); }
        )
    );
    return Created<typename Noun::View>{Noun::view(scope.review, item, context)};
}

template <typename Noun>
Result<typename Noun::View> edit(Call& call, ScopeOf<Noun>& scope, typename Noun::Patch const& patch) {
    auto const context = view_context_of(call, scope);
    QVR_TRY(
        auto const item,
        write_review(
            call,
            scope,
            std::string{Noun::kName} + ".update",
            [&](Review& review, Change const& change) {
                return Noun::edit(review, scope.item_id, patch, context, change);
            }
        )
    );
    return Noun::view(scope.review, item, context);
}

template <typename Noun>
Result<NoContent> remove(Call& call, ScopeOf<Noun>& scope) {
    QVR_TRY_VOID(write_review(
        call,
        scope,
        std::string{Noun::kName} + ".delete",
        [&](Review& review, Change const& change) { return Noun::kRemove(review, scope.item_id, change); }
    ));
    return NoContent{};
}

}  // namespace

std::vector<web::Route> item_routes() {
    return {
        web::post<&writable_review, &add<KpiNoun>>("/api/v1/reviews/{id}/kpis", "Write a KPI"),
        web::patch<&writable_item<&Review::kpis>, &edit<KpiNoun>>(
            "/api/v1/reviews/{id}/kpis/{xid}", "Change or accept a KPI"
        ),
        web::del<&writable_item<&Review::kpis>, &remove<KpiNoun>>(
            "/api/v1/reviews/{id}/kpis/{xid}", "Remove a KPI"
        ),
        web::post<&writable_review, &add<ActionNoun>>("/api/v1/reviews/{id}/actions", "Note an action"),
        web::patch<&writable_item<&Review::actions>, &edit<ActionNoun>>(
            "/api/v1/reviews/{id}/actions/{xid}", "Change an action"
        ),
        web::del<&writable_item<&Review::actions>, &remove<ActionNoun>>(
            "/api/v1/reviews/{id}/actions/{xid}", "Remove an action"
        ),
        web::post<&writable_review, &add<ObstacleNoun>>("/api/v1/reviews/{id}/obstacles", "Note an obstacle"),
        web::patch<&writable_item<&Review::obstacles>, &edit<ObstacleNoun>>(
            "/api/v1/reviews/{id}/obstacles/{xid}", "Change an obstacle"
        ),
        web::del<&writable_item<&Review::obstacles>, &remove<ObstacleNoun>>(
            "/api/v1/reviews/{id}/obstacles/{xid}", "Remove an obstacle"
        ),
        web::post<&writable_review, &add<ImpactNoun>>(
            "/api/v1/reviews/{id}/impacts", "Note a foreseeable impact"
        ),
        web::patch<&writable_item<&Review::impacts>, &edit<ImpactNoun>>(
            "/api/v1/reviews/{id}/impacts/{xid}", "Change an impact"
        ),
        web::del<&writable_item<&Review::impacts>, &remove<ImpactNoun>>(
            "/api/v1/reviews/{id}/impacts/{xid}", "Remove an impact"
        ),
        web::post<&writable_review, &add<IdeaNoun>>("/api/v1/reviews/{id}/ideas", "Catch an idea"),
        web::patch<&writable_item<&Review::ideas>, &edit<IdeaNoun>>(
            "/api/v1/reviews/{id}/ideas/{xid}", "Change an idea"
        ),
        web::del<&writable_item<&Review::ideas>, &remove<IdeaNoun>>(
            "/api/v1/reviews/{id}/ideas/{xid}", "Remove an idea"
        ),
    };
}

}  // namespace qvr::reviews
