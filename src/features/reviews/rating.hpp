// How a client's executive felt served in the quarter that is judged (R12).
#pragma once

#include "base/id.hpp"
#include "features/reviews/review_types.hpp"
#include "reflect/members.hpp"

#include <optional>

namespace qvr::reviews {

struct Rating {
    Factor factor = {};
    reflect::Whole<1, 5> rating = 3;
    std::optional<Words> why;
};
BOOST_DESCRIBE_STRUCT(Rating, (), (factor, rating, why))

// One executive's ratings of last quarter's factors, those not given yet left out. They have a version of
// their own and are no write to the review.
struct Ratings {
    AttendeeId attendee_id;
    int version = 0;
    reflect::BoundedList<Rating, catalogue::kFactorCount> ratings;
};
BOOST_DESCRIBE_STRUCT(Ratings, (), (attendee_id, version, ratings))

}  // namespace qvr::reviews
