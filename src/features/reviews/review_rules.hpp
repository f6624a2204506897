// When a review may be written, and what it still lacks (R1): the one place that knows states and domains.
// Pure.
#pragma once

#include "base/error.hpp"
#include "features/reviews/review.hpp"

namespace qvr::reviews {

// The code of a domain, as it stands in paths and JSON.
std::string_view to_text(Domain domain);

// Whether the content of a domain may be written now. Every write function asks this first.
// Error: conflict if the review is closed or cancelled, or if it is in session and the domain is completed.
Result<void> check_may_write(Review const& review, Domain domain);

// The domain under which factors and expected value are written: satisfiers in a first review, scorecard from
// the second on (R13).
Domain factors_domain(Review const& review);

// Whether what was completed is still complete after a write. Every write function ends with this.
// Error: invalid, with every missing item of the completed domains.
Result<void> check_completed_still_hold(Review const& review);

// What keeps a domain from being completed, each item by name (R1).
Issues missing(Review const& review, Domain domain);

// What keeps an ended review from being closed: open domains, and what may be left open in the room (R1).
Issues missing_to_close(Review const& review);

}  // namespace qvr::reviews
