// What a review's view and its figures read besides the review: counts, bands, the facilitator's name.
#pragma once

#include "features/reviews/review.hpp"
#include "features/reviews/review_context.hpp"
#include "web/call.hpp"

namespace qvr::reviews {

// Of a caller who has these rights.
BesideAccount beside_account(web::Call& call, ReviewHeader const& review, bool may_write, bool may_run);

// Those that stand of the KPIs of the quarter it judges, in the order of their places; none if it judges
// none.
std::vector<CountedLine> judged_lines(web::Call& call, ReviewHeader const& review);

// Stores what lists and pictures show of a review that was saved (figures.hpp), or takes it away with the
// scorecard that is open again.
void store_figures(web::Call& call, Review const& review);

}  // namespace qvr::reviews
