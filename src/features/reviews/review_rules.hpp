// When a review may be written, and what it still lacks (R1): the one place that knows states and domains.
// Pure.
#pragma once

#include "base/error.hpp"
#include "features/reviews/change.hpp"
#include "features/reviews/review.hpp"

#include <span>

namespace qvr::reviews {

// Whether anything of the review may still be written. Error: conflict if it is closed or cancelled.
Result<void> check_is_writable(Review const& review);

// Whether the content of a domain may be written now. Every write function asks this first.
// Error: conflict if the review is closed or cancelled, or if it is in session and the domain is completed.
Result<void> check_may_write(Review const& review, Domain domain);

// The domain under which factors and values are written: satisfiers in a first review, scorecard from the
// second on, where they are accepted while domain 2 or 3 is open (R13).
Domain factors_domain(Review const& review);

// Ends a write function: what was completed must still be complete, then the version counts one more.
// Error: invalid, with every missing item of the completed domains (R1).
Result<void> finish_write(Review& review, Change const& change);

// What keeps a domain from being completed, each item by name (R1).
Issues missing(Review const& review, Domain domain);

// What keeps an ended review from being closed: open domains, and what may be left open in the room (R1).
Issues missing_to_close(Review const& review);

// Every reason why the joint sheet is not five different factors with weights of 1-100 that sum to 100, with
// pointers into {choices} (R6); empty when it is.
Issues check_joint_sheet(std::span<Choice const> choices);

}  // namespace qvr::reviews
