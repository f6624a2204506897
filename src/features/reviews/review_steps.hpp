// The life of a review as a whole (R1): planned, opened, its domains completed and reopened, ended, closed,
// cancelled, shared, rescheduled. Pure; on an error the review given is left half-written, so callers work on
// a copy.
#pragma once

#include "base/error.hpp"
#include "features/reviews/change.hpp"
#include "features/reviews/review.hpp"
#include "reflect/patch.hpp"

#include <optional>
#include <vector>

namespace qvr::reviews {

// POST /accounts/{id}/reviews. A first review needs starts_at and time_zone; a later one takes its
// predecessor's next.
struct ReviewInput {
    std::optional<zone::WallClock> starts_at;
    std::optional<zone::ZoneName> time_zone;
    std::optional<Line> place;
    std::optional<UserId> facilitator_id;
    std::optional<LengthMinutes> length_minutes;
};
BOOST_DESCRIBE_STRUCT(ReviewInput, (), (starts_at, time_zone, place, facilitator_id, length_minutes))

struct ReviewPatch {
    reflect::Patch<zone::WallClock> starts_at;
    reflect::Patch<zone::ZoneName> time_zone;
    reflect::Patch<std::optional<Line>> place;
    reflect::Patch<UserId> facilitator_id;
    reflect::Patch<LengthMinutes> length_minutes;
};
BOOST_DESCRIBE_STRUCT(ReviewPatch, (), (starts_at, time_zone, place, facilitator_id, length_minutes))

// What planning needs to know of the account.
struct PlanFacts {
    OrganizationId organization_id;
    AccountId account_id;
    bool another_is_open = false;    // planned, in session or ended
    std::optional<Review> previous;  // the latest closed one
    std::vector<UserId> users;       // of the supplier, who are not disabled
    std::vector<Date> closed_on;     // of the account
};

// A new planned review: empty if it is the account's first, otherwise carried over from the previous one
// (R20). Errors: conflict if another review is open; invalid for a date that is missing, does not exist in
// its zone or is not after the previous review's, and for an unknown facilitator.
Result<Review> plan_review(PlanFacts const& facts, ReviewInput const& input, Change const& change);

// What rescheduling needs to know.
struct RescheduleFacts {
    std::optional<Date> previous_held_on;
    std::vector<UserId> users;
};

// Errors: conflict if closed or cancelled; invalid as for plan_review.
Result<void> reschedule(
    Review& review, ReviewPatch const& patch, RescheduleFacts const& facts, Change const& change
);

// Error: conflict unless planned.
Result<void> open_review(Review& review, Change const& change);
// Error: conflict unless planned. Final.
Result<void> cancel_review(Review& review, Change const& change);

// Errors: conflict unless in session or ended, if the domain is completed or an earlier one is not; invalid
// with what is missing.
Result<void> complete_domain(Review& review, Domain domain, Change const& change);
// Makes this domain and all later ones incomplete; what they hold stays.
// Error: conflict unless in session or ended, and if the domain is not completed.
Result<void> reopen_domain(Review& review, Domain domain, Change const& change);

// Possible at any moment of the session. Error: conflict unless in session.
Result<void> end_review(Review& review, Change const& change);
// Closing shares. Errors: conflict unless ended; invalid with everything that is missing.
Result<void> close_review(Review& review, Change const& change);
// From now on the client side sees the review (R21); sharing again changes nothing but the version.
// Error: conflict if closed or cancelled.
Result<void> share_review(Review& review, Change const& change);

}  // namespace qvr::reviews
