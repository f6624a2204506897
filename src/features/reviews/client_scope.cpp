#include "features/reviews/client_scope.hpp"

#include "features/accounts/account_store.hpp"
#include "features/people/people_store.hpp"
#include "features/reviews/judged_counts.hpp"
#include "features/reviews/review_store.hpp"
#include "zone/texts.hpp"

#include <algorithm>

namespace qvr::reviews {

Result<SharedHeaderScope> shared_review_header(web::Call& call) {
    QVR_TRY(auto const id, call.path_id<ReviewId>("id"));
    auto const& client = call.principal().client;
    if (!client || client->role != web::ClientRole::executive) {
        return not_found();
    }
    auto header = find_shared_header(call.reader(), client->account_id, id);
    if (!header) {
        return not_found();
    }
    QVR_TRY(auto account, accounts::own_account_in_reach(call, client->account_id));
    return SharedHeaderScope{*std::move(header), std::move(account)};
}

Result<SharedReviewScope> shared_review(web::Call& call) {
    QVR_TRY(auto scope, shared_review_header(call));
    return SharedReviewScope{get_review(call.reader(), std::move(scope.review)), std::move(scope.account)};
}

Result<void> client_sees_review(web::Call& call) {
    QVR_TRY_VOID(shared_review_header(call));
    return {};
}

Attendee const* own_attendee(Review const& review, accounts::ClientAccountScope const& account) {
    auto const found = std::ranges::find_if(review.attendees, [&](Attendee const& attendee) {
        return attendee.side == Side::client && attendee.contact_id == account.contact_id;
    });
    return found == review.attendees.end() ? nullptr : &*found;
}

BesideAccount beside_client_account(web::Call& call, ReviewHeader const& review) {
    return beside_account(call, review, false, false);
}

ViewContext client_view_context(
    web::Call& call, ReviewHeader const& review, accounts::ClientAccountView const& account
) {
    ViewContext context{beside_client_account(call, review), call.locale(), {}, judged_lines(call, review)};
    context.account.name = account.name;
    context.account.locale = account.locale;
    context.account.time_zone = account.time_zone;
    context.account.closed_on = account.closed_on;
    context.account.objectives = accounts::list_objectives(call.reader(), account.id);
    return context;
}

SharedReviewSummary shared_summary_of(ReviewHeader const& review, Locale locale) {
    return {
        review.id,
        review.number,
        review.is_first,
        review.state,
        review.held_on,
        zone::date_text(review.held_on, locale),
        zone::date_time_zone_text(review.starts_at, review.time_zone, locale)
    };
}

}  // namespace qvr::reviews
