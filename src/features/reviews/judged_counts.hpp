// What an evaluation reads besides the review: counts and bands.
#pragma once

#include "features/reviews/review.hpp"
#include "features/reviews/review_context.hpp"
#include "web/call.hpp"

namespace qvr::reviews {

// Into the context of a view; nothing of a review that judges no quarter.
void add_judged_counts(web::Call& call, ReviewHeader const& review, ViewContext& context);

// Stores what lists and pictures show of a review that was saved (figures.hpp), or takes it away with the
// scorecard that is open again.
void store_figures(web::Call& call, Review const& review);

}  // namespace qvr::reviews
