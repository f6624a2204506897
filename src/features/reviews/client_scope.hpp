// What a client's people reach of the reviews of their account (R21, R28): executives those that are shared,
// counters none. Guards and queries apart from the supplier's.
#pragma once

#include "features/accounts/client_account.hpp"
#include "features/reviews/review.hpp"
#include "features/reviews/review_context.hpp"
#include "web/call.hpp"

#include <string>
#include <vector>

namespace qvr::reviews {

// A shared review as the database holds it, and the account of the executive who asks.
struct SharedHeaderScope {
    ReviewHeader review;
    accounts::ClientAccountScope account;
};
struct SharedReviewScope {
    Review review;
    accounts::ClientAccountScope account;
};

// Guards for routes with {id} in the path. Error: not_found for drafts, for what was cancelled, for other
// clients' reviews and for counters.
Result<SharedHeaderScope> shared_review_header(web::Call& call);
Result<SharedReviewScope> shared_review(web::Call& call);
// For web::seen_by_clients.
Result<void> client_sees_review(web::Call& call);

// The attendee that the caller is, or nullptr.
Attendee const* own_attendee(Review const& review, accounts::ClientAccountScope const& account);

// The caller writes and runs nothing.
BesideAccount beside_client_account(web::Call& call, ReviewHeader const& review);
ViewContext client_view_context(
    web::Call& call, ReviewHeader const& review, accounts::ClientAccountView const& account
);

// A line of a client's list of reviews.
struct SharedReviewSummary {
    ReviewId id;
    int number = 1;
    bool is_first = true;
    ReviewState state = ReviewState::planned;
    Date held_on;
    std::string held_on_text;
    std::string starts_at_text;
};
BOOST_DESCRIBE_STRUCT(
    SharedReviewSummary, (), (id, number, is_first, state, held_on, held_on_text, starts_at_text)
)
SharedReviewSummary shared_summary_of(ReviewHeader const& review, Locale locale);

}  // namespace qvr::reviews
