// What became of what earlier reviews noted: verdicts on actions and obstacles (R15), outcomes of impacts
// (R16), the status of ideas (R17). Pure.
#pragma once

#include "base/error.hpp"
#include "features/reviews/change.hpp"
#include "features/reviews/review.hpp"

#include <optional>
#include <vector>

namespace qvr::reviews {

struct ActionJudgement {
    ActionVerdict verdict = ActionVerdict::achieved;
    std::optional<Words> effect;
};
BOOST_DESCRIBE_STRUCT(ActionJudgement, (), (verdict, effect))

struct ObstacleJudgement {
    ObstacleVerdict verdict = ObstacleVerdict::lifted;
};
BOOST_DESCRIBE_STRUCT(ObstacleJudgement, (), (verdict))

struct ImpactOutcome {
    bool happened = false;
    std::optional<bool> plan_used;
    std::optional<Words> note;
};
BOOST_DESCRIBE_STRUCT(ImpactOutcome, (), (happened, plan_used, note))

// Each judges something of an earlier review, or judges it anew. Errors: not_found unless this review judges
// it; conflict if domain 4 (5 for impacts) may not be written.
Result<EarlierAction> judge_action(
    Review& review, ActionId const& id, ActionJudgement const& judgement, Change const& change
);
Result<EarlierObstacle> judge_obstacle(
    Review& review, ObstacleId const& id, ObstacleJudgement const& judgement, Change const& change
);
Result<EarlierImpact> judge_impact(
    Review& review, ImpactId const& id, ImpactOutcome const& outcome, Change const& change
);

// Adds what keeps domain 4, 5 or 6 from being completed: what is not judged yet (R1).
void add_actions_to_judge(Review const& review, Issues& issues);
void add_obstacles_to_judge(Review const& review, Issues& issues);
void add_impacts_to_judge(Review const& review, Issues& issues);
void add_ideas_to_answer(Review const& review, Issues& issues);

// What stays open after the review: the actions that it carries, and its own; the obstacles that it did not
// see lifted, and its own; the ideas that are neither delivered nor declined.
std::vector<Action> open_actions(Review const& review);
std::vector<Obstacle> open_obstacles(Review const& review);

}  // namespace qvr::reviews
