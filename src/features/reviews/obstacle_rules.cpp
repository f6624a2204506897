#include "features/reviews/obstacle_rules.hpp"

#include "features/reviews/find_item.hpp"
#include "features/reviews/judgement_rules.hpp"
#include "features/reviews/obstacle_view.hpp"
#include "features/reviews/quarter_ahead.hpp"
#include "features/reviews/review_rules.hpp"
#include "zone/texts.hpp"

namespace qvr::reviews {
namespace {

Issue about(Obstacle const& obstacle, IssueCode code) {
    return {code, {}, {{"statement", obstacle.statement}}, {}};
}

// What was noted keeps its words: who lifts it and by when may move.
Result<Obstacle> change_earlier_obstacle(
    Review& review, ObstacleId const& id, ObstaclePatch const& patch, Change const& change
) {
    auto* obstacle = find_item(review.earlier_obstacles, id);
    if (obstacle == nullptr) {
        return not_found();
    }
    QVR_TRY_VOID(check_may_write(review, Domain::improvement));
    QVR_TRY_VOID(refuse_members({{patch.statement.is_given(), "/statement"}}));
    patch.lifted_by.apply_to(obstacle->lifted_by);
    patch.due_on.apply_to(obstacle->due_on);
    QVR_TRY_VOID(finish_write(review, change));
    return *obstacle;
}

}  // namespace

Result<Obstacle> add_obstacle(Review& review, ObstacleInput const& input, Change const& change) {
    QVR_TRY_VOID(check_may_write(review, Domain::improvement));
    Obstacle const obstacle{change.new_id<ObstacleId>(), input.statement, input.lifted_by, input.due_on};
    review.obstacles.push_back(obstacle);
    QVR_TRY_VOID(finish_write(review, change));
    return obstacle;
}

Result<Obstacle> change_obstacle(
    Review& review, ObstacleId const& id, ObstaclePatch const& patch, Change const& change
) {
    auto* obstacle = find_item(review.obstacles, id);
    if (obstacle == nullptr) {
        return change_earlier_obstacle(review, id, patch, change);
    }
    QVR_TRY_VOID(check_may_write(review, Domain::improvement));
    patch.statement.apply_to(obstacle->statement);
    patch.lifted_by.apply_to(obstacle->lifted_by);
    patch.due_on.apply_to(obstacle->due_on);
    QVR_TRY_VOID(finish_write(review, change));
    return *obstacle;
}

Result<void> remove_obstacle(Review& review, ObstacleId const& id, Change const& change) {
    QVR_TRY_VOID(check_is_own(review.obstacles, review.earlier_obstacles, id));
    QVR_TRY_VOID(check_may_write(review, Domain::improvement));
    QVR_TRY_VOID(remove_item(review.obstacles, id));
    return finish_write(review, change);
}

void add_obstacles_missing_to_close(Review const& review, Issues& issues) {
    for (auto const& obstacle : open_obstacles(review)) {
        if (!obstacle.lifted_by) {
            issues.push_back(about(obstacle, IssueCode::obstacle_lifter_missing));
        }
        if (!obstacle.due_on) {
            issues.push_back(about(obstacle, IssueCode::obstacle_due_missing));
        }
    }
}

void add_obstacles_advice(Review const& review, Issues& issues) {
    for (auto const& obstacle : open_obstacles(review)) {
        if (obstacle.due_on && !is_in_quarter_ahead(review, *obstacle.due_on)) {
            issues.push_back(about(obstacle, IssueCode::obstacle_due_far));
        }
    }
}

ObstacleView make_obstacle_view(Review const&, Obstacle const& obstacle, ViewContext const& context) {
    ObstacleView view{obstacle, {}, {}, {}};
    if (obstacle.due_on) {
        view.due_on_text = zone::date_text(*obstacle.due_on, context.locale);
    }
    return view;
}

ObstacleView make_obstacle_view(
    Review const& review, EarlierObstacle const& obstacle, ViewContext const& context
) {
    auto view = make_obstacle_view(review, static_cast<Obstacle const&>(obstacle), context);
    view.earlier = make_earlier_view(obstacle, context);
    if (obstacle.verdict) {
        view.judgement = ObstacleJudgement{*obstacle.verdict};
    }
    return view;
}

}  // namespace qvr::reviews
