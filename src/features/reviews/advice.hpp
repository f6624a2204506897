// What is worth saying of a review and keeps nobody from going on (R1). The warnings of R4 are never among
// it. Pure.
#pragma once

#include "base/error.hpp"
#include "features/reviews/review.hpp"
#include "features/reviews/review_context.hpp"

namespace qvr::reviews {

// Empty once the review is closed or cancelled.
Issues advice(Review const& review, AccountFacts const& account);

}  // namespace qvr::reviews
