// The ninety days that a review looks ahead to. Pure.
#pragma once

#include "features/reviews/review.hpp"

namespace qvr::reviews {

// The day of the next review where it is agreed and after this one, else ninety days on: to it the KPIs
// agreed in the review are counted.
inline Date end_of_quarter_ahead(Review const& review) {
    bool const is_agreed = review.next_starts_at && review.next_starts_at->date() > review.held_on;
    return is_agreed ? review.next_starts_at->date() : review.held_on + 90;
}

// Whether a day lies after the review's and at most ninety days on, or before the next review where its date
// is known.
inline bool is_in_quarter_ahead(Review const& review, Date day) {
    auto const last = review.next_starts_at ? review.next_starts_at->date() : review.held_on + 90;
    return day >= review.held_on && day <= std::max(last, review.held_on + 90);
}

}  // namespace qvr::reviews
