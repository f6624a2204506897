// Rules of ideas (R17). Pure.
#pragma once

#include "base/error.hpp"
#include "features/reviews/review.hpp"

namespace qvr::reviews {

// Adds what closing needs of the ideas: objective and next step (R17).
void add_ideas_missing_to_close(Review const& review, Issues& issues);

}  // namespace qvr::reviews
