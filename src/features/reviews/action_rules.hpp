// Rules of actions (R15). Pure.
#pragma once

#include "base/error.hpp"
#include "features/reviews/review.hpp"

namespace qvr::reviews {

// Adds what closing needs of the actions: owner and due date (R1).
void add_actions_missing_to_close(Review const& review, Issues& issues);

// Adds what is worth saying of them: a due date outside the ninety days.
void add_actions_advice(Review const& review, Issues& issues);

}  // namespace qvr::reviews
