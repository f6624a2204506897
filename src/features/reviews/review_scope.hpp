// What the routes of a review have in common: finding it within the caller's reach, guarding its writes,
// saving a write with its audit entry, answering it.
#pragma once

#include "features/accounts/account_access.hpp"
#include "features/reviews/change.hpp"
#include "features/reviews/review.hpp"
#include "features/reviews/review_access.hpp"
#include "features/reviews/view.hpp"
#include "web/call.hpp"

#include <string>
#include <string_view>

namespace qvr::reviews {

// A review that the caller may see, as the database holds it, with its account.
struct ReviewScope {
    Review review;
    accounts::AccountScope account;
};

// Its header alone, for routes that may need no more: reading what lies under it is most of the work.
struct ReviewHeaderScope {
    ReviewHeader review;
    accounts::AccountScope account;
};

// Guards for routes with {id} in the path. Errors: not_found if the caller may not see the review; for the
// writing ones forbidden, precondition_required and precondition_failed, which tells what changed.
Result<ReviewHeaderScope> visible_review_header(web::Call& call);
Result<ReviewScope> visible_review(web::Call& call);
// For content: the account's team and owners (R28).
Result<ReviewScope> writable_review(web::Call& call);
// For the meeting's steps: the facilitator and owners (R28).
Result<ReviewScope> runnable_review(web::Call& call);

// The same for guards that find more in the path: first the review, then that the rest exists, then this.
// Errors: forbidden, precondition_required, precondition_failed.
Result<void> check_writable(web::Call& call, ReviewScope const& scope);

// The whole review of a header that a guard found.
ReviewScope whole_review(web::Call& call, ReviewHeaderScope scope);

Asker asker_of(web::Call& call, accounts::AccountScope const& account);
Change change_of(web::Call& call);
BesideAccount beside_account(
    web::Call& call, ReviewHeader const& review, accounts::AccountScope const& account
);
ViewContext view_context_of(web::Call& call, ReviewScope const& scope, BesideAccount beside);
ViewContext view_context_of(web::Call& call, ReviewScope const& scope);

// If-Match against the review. Errors: precondition_required; precondition_failed, which tells what changed.
Result<void> check_is_current(web::Call& call, Review const& review);

// Saves what a write made of a review, notes it in the audit log under `action` ("review.open") and sets the
// review's new ETag. `review` is the new one afterwards.
void save(web::Call& call, Review& review, Review after, Change const& change, std::string action);

// Runs a write function on a copy of the scope's review and saves it. write(Review&, Change const&) returns a
// Result<T>; so does this.
template <typename Scope, typename Write>
auto write_review(web::Call& call, Scope& scope, std::string action, Write write)
    -> decltype(write(scope.review, std::declval<Change const&>())) {
    auto const change = change_of(call);
    auto after = scope.review;
    auto result = write(after, change);
    if (result) {
        save(call, scope.review, std::move(after), change, std::move(action));
    }
    return result;
}

// The scope's review as the caller reads it, with its ETag.
ReviewView answer(web::Call& call, ReviewScope const& scope);

}  // namespace qvr::reviews
