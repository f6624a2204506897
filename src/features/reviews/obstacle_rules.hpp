// Rules of obstacles (R15). Pure.
#pragma once

#include "base/error.hpp"
#include "features/reviews/change.hpp"
#include "features/reviews/review.hpp"
#include "reflect/patch.hpp"

namespace qvr::reviews {

struct ObstacleInput {
    Words statement;
    std::optional<Line> lifted_by;
    std::optional<Date> due_on;
};
BOOST_DESCRIBE_STRUCT(ObstacleInput, (), (statement, lifted_by, due_on))

struct ObstaclePatch {
    reflect::Patch<Words> statement;
    reflect::Patch<std::optional<Line>> lifted_by;
    reflect::Patch<std::optional<Date>> due_on;
};
BOOST_DESCRIBE_STRUCT(ObstaclePatch, (), (statement, lifted_by, due_on))

// Each writes domain 4. Errors: conflict if it may not be written; not_found.
Result<Obstacle> add_obstacle(Review& review, ObstacleInput const& input, Change const& change);
Result<Obstacle> change_obstacle(
    Review& review, ObstacleId const& id, ObstaclePatch const& patch, Change const& change
);
Result<void> remove_obstacle(Review& review, ObstacleId const& id, Change const& change);

// Adds what closing needs of the obstacles: who can lift them, and by when (R1).
void add_obstacles_missing_to_close(Review const& review, Issues& issues);

// Adds what is worth saying of them: a date outside the ninety days.
void add_obstacles_advice(Review const& review, Issues& issues);

}  // namespace qvr::reviews
