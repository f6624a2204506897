#include "features/reviews/judgement_rules.hpp"

#include "features/reviews/find_item.hpp"
#include "features/reviews/review_rules.hpp"

namespace qvr::reviews {
namespace {

// Whether earlier items are judged, each type its own way.
bool is_judged(EarlierAction const& action) {
    return action.verdict.has_value();
}
bool is_judged(EarlierObstacle const& obstacle) {
    return obstacle.verdict.has_value();
}
bool is_judged(EarlierImpact const& impact) {
    return impact.happened.has_value();
}
bool is_judged(EarlierIdea const& idea) {
    return idea.answered;
}

template <typename Item>
void add_to_judge(
    std::vector<Item> const& items,
    IssueCode code,
    std::string const& name,
    std::string const& ref,
    auto words,  // the member that names the item
    Issues& issues
) {
    for (auto const& item : items) {
        if (!is_judged(item)) {
            issues.push_back({code, {}, {{name, (item.*words).str()}}, {{ref, item.id.to_text()}}});
        }
    }
}

}  // namespace

Result<EarlierAction> judge_action(
    Review& review, ActionId const& id, ActionJudgement const& judgement, Change const& change
) {
    auto* action = find_item(review.earlier_actions, id);
    if (action == nullptr) {
        return not_found();
    }
    QVR_TRY_VOID(check_may_write(review, Domain::improvement));
    action->verdict = judgement.verdict;
    action->effect = judgement.effect;
    QVR_TRY_VOID(finish_write(review, change));
    return *action;
}

Result<EarlierObstacle> judge_obstacle(
    Review& review, ObstacleId const& id, ObstacleJudgement const& judgement, Change const& change
) {
    auto* obstacle = find_item(review.earlier_obstacles, id);
    if (obstacle == nullptr) {
        return not_found();
    }
    QVR_TRY_VOID(check_may_write(review, Domain::improvement));
    obstacle->verdict = judgement.verdict;
    QVR_TRY_VOID(finish_write(review, change));
    return *obstacle;
}

Result<EarlierImpact> judge_impact(
    Review& review, ImpactId const& id, ImpactOutcome const& outcome, Change const& change
) {
    auto* impact = find_item(review.earlier_impacts, id);
    if (impact == nullptr) {
        return not_found();
    }
    QVR_TRY_VOID(check_may_write(review, Domain::impacts));
    impact->happened = outcome.happened;
    impact->plan_used = outcome.plan_used;
    impact->note = outcome.note;
    QVR_TRY_VOID(finish_write(review, change));
    return *impact;
}

void add_actions_to_judge(Review const& review, Issues& issues) {
    add_to_judge(
        review.earlier_actions,
        IssueCode::action_to_judge,
        "statement",
        "action_id",
        &EarlierAction::statement,
        issues
    );
}

void add_obstacles_to_judge(Review const& review, Issues& issues) {
    add_to_judge(
        review.earlier_obstacles,
        IssueCode::obstacle_to_judge,
        "statement",
        "obstacle_id",
        &EarlierObstacle::statement,
        issues
    );
}

void add_impacts_to_judge(Review const& review, Issues& issues) {
    add_to_judge(
        review.earlier_impacts,
        IssueCode::impact_to_judge,
        "title",
        "impact_id",
        &EarlierImpact::title,
        issues
    );
}

void add_ideas_to_answer(Review const& review, Issues& issues) {
    add_to_judge(
        review.earlier_ideas,
        IssueCode::idea_to_answer,
        "statement",
        "idea_id",
        &EarlierIdea::statement,
        issues
    );
}

std::vector<Action> open_actions(Review const& review) {
    std::vector<Action> open;
    for (auto const& action : review.earlier_actions) {
        if (action.verdict == ActionVerdict::carried) {
            open.push_back(action);
        }
    }
    open.insert(open.end(), review.actions.begin(), review.actions.end());
    return open;
}

std::vector<Obstacle> open_obstacles(Review const& review) {
    std::vector<Obstacle> open;
    for (auto const& obstacle : review.earlier_obstacles) {
        if (obstacle.verdict && obstacle.verdict != ObstacleVerdict::lifted) {
            open.push_back(obstacle);
        }
    }
    open.insert(open.end(), review.obstacles.begin(), review.obstacles.end());
    return open;
}

}  // namespace qvr::reviews
