// The date of the next review (R18). Pure.
#pragma once

#include "base/error.hpp"
#include "features/reviews/change.hpp"
#include "features/reviews/review.hpp"

#include <optional>

namespace qvr::reviews {

struct NextInput {
    zone::WallClock starts_at;
    zone::ZoneName time_zone;
    std::optional<Line> place;  // none: to be confirmed
};
BOOST_DESCRIBE_STRUCT(NextInput, (), (starts_at, time_zone, place))

// Errors: conflict if domain 7 may not be written; invalid for a day that is not after this review's, and for
// a time over which the zone's clocks are put forward.
Result<void> set_next(Review& review, NextInput const& input, Change const& change);

}  // namespace qvr::reviews
