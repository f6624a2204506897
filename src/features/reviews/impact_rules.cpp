#include "features/reviews/impact_rules.hpp"

#include "features/reviews/find_item.hpp"
#include "features/reviews/impact_view.hpp"
#include "features/reviews/quarter_ahead.hpp"
#include "features/reviews/review_rules.hpp"
#include "zone/texts.hpp"

namespace qvr::reviews {
namespace {

Issue about(Impact const& impact, IssueCode code) {
    return {code, {}, {{"title", impact.title}}, {{"impact_id", impact.id.to_text()}}};
}

Result<void> check_window(Impact const& impact) {
    if (impact.ends_on < impact.starts_on) {
        return make_error(Code::invalid, Issue{IssueCode::window_ends_before_it_starts, "/ends_on"});
    }
    return {};
}

}  // namespace

Result<Impact> add_impact(Review& review, ImpactInput const& input, Change const& change) {
    QVR_TRY_VOID(check_may_write(review, Domain::impacts));
    QVR_TRY(auto owner, resolve_owner(review, input.owner, "/owner"));
    Impact const impact{
        change.new_id<ImpactId>(),
        input.title,
        input.side,
        input.sphere,
        input.starts_on,
        input.ends_on,
        input.likelihood,
        input.effect,
        input.action_plan,
        input.contingency_plan,
        std::move(owner)
    };
    QVR_TRY_VOID(check_window(impact));
    review.impacts.push_back(impact);
    QVR_TRY_VOID(finish_write(review, change));
    return impact;
}

Result<Impact> change_impact(
    Review& review, ImpactId const& id, ImpactPatch const& patch, Change const& change
) {
    QVR_TRY_VOID(check_is_own(review.impacts, review.earlier_impacts, id));
    auto* impact = find_item(review.impacts, id);
    QVR_TRY_VOID(check_may_write(review, Domain::impacts));
    patch.title.apply_to(impact->title);
    patch.side.apply_to(impact->side);
    patch.sphere.apply_to(impact->sphere);
    patch.starts_on.apply_to(impact->starts_on);
    patch.ends_on.apply_to(impact->ends_on);
    patch.likelihood.apply_to(impact->likelihood);
    patch.effect.apply_to(impact->effect);
    patch.action_plan.apply_to(impact->action_plan);
    patch.contingency_plan.apply_to(impact->contingency_plan);
    if (patch.owner) {
        QVR_TRY(impact->owner, resolve_owner(review, *patch.owner, "/owner"));
    }
    QVR_TRY_VOID(check_window(*impact));
    QVR_TRY_VOID(finish_write(review, change));
    return *impact;
}

Result<void> remove_impact(Review& review, ImpactId const& id, Change const& change) {
    QVR_TRY_VOID(check_is_own(review.impacts, review.earlier_impacts, id));
    QVR_TRY_VOID(check_may_write(review, Domain::impacts));
    QVR_TRY_VOID(remove_item(review.impacts, id));
    return finish_write(review, change);
}

void add_impacts_missing(Review const& review, Issues& issues) {
    for (auto const& impact : review.impacts) {
        if (!impact.action_plan && !impact.contingency_plan) {
            issues.push_back(about(impact, IssueCode::impact_plan_missing));
        }
    }
}

void add_impacts_missing_to_close(Review const& review, Issues& issues) {
    for (auto const& impact : review.impacts) {
        if (!impact.effect) {
            issues.push_back(about(impact, IssueCode::impact_effect_missing));
        }
        if (!impact.owner) {
            issues.push_back(about(impact, IssueCode::impact_owner_missing));
        }
    }
}

void add_impacts_advice(Review const& review, Issues& issues) {
    for (auto const& impact : review.impacts) {
        if (!is_in_quarter_ahead(review, impact.starts_on) && !is_in_quarter_ahead(review, impact.ends_on)) {
            issues.push_back(about(impact, IssueCode::impact_window_far));
        }
    }
}

ImpactView make_impact_view(Review const& review, Impact const& impact, ViewContext const& context) {
    ImpactView view{impact, {}, {}, {}};
    view.owner = view_of(review, impact.owner);
    view.window_text = zone::window_text(impact.starts_on, impact.ends_on, context.locale);
    return view;
}

ImpactView make_impact_view(Review const& review, EarlierImpact const& impact, ViewContext const& context) {
    auto view = make_impact_view(review, static_cast<Impact const&>(impact), context);
    view.earlier = make_earlier_view(impact, context);
    if (impact.happened) {
        view.outcome = ImpactOutcome{*impact.happened, impact.plan_used, impact.note};
    }
    return view;
}

}  // namespace qvr::reviews
