// How served the client's executives felt in the last quarter, factor by factor (R12). Pure.
#pragma once

#include "base/error.hpp"
#include "features/reviews/change.hpp"
#include "features/reviews/review.hpp"
#include "reflect/members.hpp"

namespace qvr::reviews {

struct RatingsInput {
    reflect::BoundedList<Rating, catalogue::kFactorCount> ratings;
};
BOOST_DESCRIBE_STRUCT(RatingsInput, (), (ratings))

// The person's own ratings; empty with version 0 before the first write. Error: not_found unless
// `attendee_id` attends for the client side.
Result<Ratings> get_ratings(Review const& review, AttendeeId const& attendee_id);

// Saves a person's own ratings, whose version counts one more; the review's does not. Errors: not_found as
// above; conflict if domain 3 may not be written, or in a first review; invalid if the person is no
// executive, or for a factor that is rated twice or was not among the last five.
Result<Ratings> set_ratings(Review& review, AttendeeId const& attendee_id, RatingsInput const& input);

// Adds what is worth saying of them: an executive who has not rated every factor, a why that is still to be
// asked.
void add_ratings_advice(Review const& review, Issues& issues);

}  // namespace qvr::reviews
