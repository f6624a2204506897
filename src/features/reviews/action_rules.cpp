#include "features/reviews/action_rules.hpp"

#include "features/reviews/action_view.hpp"
#include "features/reviews/find_item.hpp"
#include "features/reviews/judgement_rules.hpp"
#include "features/reviews/quarter_ahead.hpp"
#include "features/reviews/review_rules.hpp"
#include "zone/texts.hpp"

namespace qvr::reviews {
namespace {

Issue about(Action const& action, IssueCode code) {
    return {code, {}, {{"statement", action.statement}}, {{"action_id", action.id.to_text()}}};
}

// What was promised keeps its words: who carries it on and by when may move.
Result<Action> change_earlier_action(
    Review& review, ActionId const& id, ActionPatch const& patch, Change const& change
) {
    auto* action = find_item(review.earlier_actions, id);
    if (action == nullptr) {
        return not_found();
    }
    QVR_TRY_VOID(check_may_write(review, Domain::improvement));
    QVR_TRY_VOID(
        refuse_members({{patch.statement.is_given(), "/statement"}, {patch.factor.is_given(), "/factor"}})
    );
    if (patch.owner) {
        QVR_TRY(action->owner, resolve_owner(review, *patch.owner, "/owner"));
    }
    patch.due_on.apply_to(action->due_on);
    QVR_TRY_VOID(finish_write(review, change));
    return *action;
}

}  // namespace

Result<Action> add_action(Review& review, ActionInput const& input, Change const& change) {
    QVR_TRY_VOID(check_may_write(review, Domain::improvement));
    QVR_TRY(auto owner, resolve_owner(review, input.owner, "/owner"));
    Action const action{
        change.new_id<ActionId>(), input.statement, std::move(owner), input.due_on, input.factor
    };
    review.actions.push_back(action);
    QVR_TRY_VOID(finish_write(review, change));
    return action;
}

Result<Action> change_action(
    Review& review, ActionId const& id, ActionPatch const& patch, Change const& change
) {
    auto* action = find_item(review.actions, id);
    if (action == nullptr) {
        return change_earlier_action(review, id, patch, change);
    }
    QVR_TRY_VOID(check_may_write(review, Domain::improvement));
    patch.statement.apply_to(action->statement);
    if (patch.owner) {
        QVR_TRY(action->owner, resolve_owner(review, *patch.owner, "/owner"));
    }
    patch.due_on.apply_to(action->due_on);
    patch.factor.apply_to(action->factor);
    QVR_TRY_VOID(finish_write(review, change));
    return *action;
}

Result<void> remove_action(Review& review, ActionId const& id, Change const& change) {
    QVR_TRY_VOID(check_is_own(review.actions, review.earlier_actions, id));
    QVR_TRY_VOID(check_may_write(review, Domain::improvement));
    QVR_TRY_VOID(remove_item(review.actions, id));
    return finish_write(review, change);
}

void add_actions_missing_to_close(Review const& review, Issues& issues) {
    for (auto const& action : open_actions(review)) {
        if (!action.owner) {
            issues.push_back(about(action, IssueCode::action_owner_missing));
        }
        if (!action.due_on) {
            issues.push_back(about(action, IssueCode::action_due_missing));
        }
    }
}

void add_actions_advice(Review const& review, Issues& issues) {
    for (auto const& action : open_actions(review)) {
        if (action.due_on && !is_in_quarter_ahead(review, *action.due_on)) {
            issues.push_back(about(action, IssueCode::action_due_far));
        }
    }
}

ActionView make_action_view(Review const& review, Action const& action, ViewContext const& context) {
    ActionView view{action, {}, {}, {}};
    view.owner = view_of(review, action.owner);
    if (action.due_on) {
        view.due_on_text = zone::date_text(*action.due_on, context.locale);
    }
    return view;
}

ActionView make_action_view(Review const& review, EarlierAction const& action, ViewContext const& context) {
    auto view = make_action_view(review, static_cast<Action const&>(action), context);
    view.earlier = make_earlier_view(action, context);
    if (action.verdict) {
        view.judgement = ActionJudgement{*action.verdict, action.effect};
    }
    return view;
}

}  // namespace qvr::reviews
