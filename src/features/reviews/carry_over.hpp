// What a new review takes from the closed one before it, so that preparing takes minutes (R20).
#pragma once

#include "features/reviews/change.hpp"
#include "features/reviews/review.hpp"

namespace qvr::reviews {

// A planned review with the attendees of `previous`, to be confirmed anew, its factors and weights as a draft
// (R7), its KPIs, to be accepted anew, the value expected, what is left to judge of its actions, obstacles,
// impacts and ideas, which keep their ids (R20), and its next_… members. Everything else copied has a new id;
// the header is otherwise empty but for previous_id.
Review carry_over(Review const& previous, Change const& change);

}  // namespace qvr::reviews
