// The warnings that the supplier sees while preparing (R3, R4). Pure.
#pragma once

#include "base/error.hpp"
#include "features/reviews/review.hpp"

#include <optional>
#include <vector>

namespace qvr::reviews {

// What the warnings need to know besides the review.
struct WarningFacts {
    std::optional<TeamFunction> facilitator_function;  // on the account's team
    // Of the last two closed reviews before this one, the latest first; fewer if there were not as many.
    std::vector<std::vector<Attendee>> earlier_attendees;
};

// No executive on a side, sales or delivery missing on ours, a facilitator from sales, names and titles to
// confirm, executives missing twice in a row. Who is excused or absent today is not counted on a side. A
// review whose attendance is recorded counts as the latest.
Issues warnings(Review const& review, WarningFacts const& facts);

}  // namespace qvr::reviews
