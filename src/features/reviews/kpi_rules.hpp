// Rules of the KPIs of a review (R8). Pure.
#pragma once

#include "base/error.hpp"
#include "features/reviews/review.hpp"

namespace qvr::reviews {

// Adds what keeps domain 3 from being completed because of KPIs: a factor without one, an incomplete or
// unaccepted one, weights given to some, orphans (R1, R8).
void add_kpis_missing(Review const& review, Issues& issues);

// Adds what closing needs of the KPIs besides: who counts on each side, and from what source (R1).
void add_kpis_missing_to_close(Review const& review, Issues& issues);

}  // namespace qvr::reviews
