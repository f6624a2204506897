// Rules of impacts (R16). Pure.
#pragma once

#include "base/error.hpp"
#include "features/reviews/review.hpp"

namespace qvr::reviews {

// Adds what keeps domain 5 from being completed: an impact without a plan (R1).
void add_impacts_missing(Review const& review, Issues& issues);

// Adds what closing needs of the impacts besides: the effect in words, and an owner (R1).
void add_impacts_missing_to_close(Review const& review, Issues& issues);

// Adds what is worth saying of them: a window outside the ninety days.
void add_impacts_advice(Review const& review, Issues& issues);

}  // namespace qvr::reviews
