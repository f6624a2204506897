// Who carries an action or an impact: an attendee, or a named person of either side.
#pragma once

#include "base/id.hpp"
#include "features/reviews/review_types.hpp"

#include <optional>

namespace qvr::reviews {

// As stored and as answered. Of an attendee, name and side repeat the attendee's when the view is made.
struct Owner {
    std::optional<AttendeeId> attendee_id;
    Line name;
    Side side = Side::supplier;
};
BOOST_DESCRIBE_STRUCT(Owner, (), (attendee_id, name, side))

}  // namespace qvr::reviews
