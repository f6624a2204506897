// Rules of obstacles (R15). Pure.
#pragma once

#include "base/error.hpp"
#include "features/reviews/review.hpp"

namespace qvr::reviews {

// Adds what closing needs of the obstacles: who can lift them, and by when (R1).
void add_obstacles_missing_to_close(Review const& review, Issues& issues);

// Adds what is worth saying of them: a date outside the ninety days.
void add_obstacles_advice(Review const& review, Issues& issues);

}  // namespace qvr::reviews
