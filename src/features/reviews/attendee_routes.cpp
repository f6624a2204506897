#include "features/reviews/attendee_routes.hpp"

#include "features/accounts/account_store.hpp"
#include "features/people/people_store.hpp"
#include "features/reviews/attendee_rules.hpp"
#include "features/reviews/client_scope.hpp"
#include "features/reviews/review_scope.hpp"

namespace qvr::reviews {
namespace {

using web::Call;
using web::Created;

LinkCandidates candidates_of(Call& call, ReviewScope const& scope) {
    LinkCandidates candidates;
    for (auto const& contact : accounts::list_contacts(call.reader(), scope.review.account_id)) {
        candidates.contacts.push_back({contact.id, contact.email});
    }
    for (auto const& user : people::list_users(call.reader(), scope.review.organization_id)) {
        candidates.users.push_back({user.id, user.email});
    }
    return candidates;
}

// A review and the attendee of it that the path names.
struct AttendeeScope : ReviewScope {
    AttendeeId attendee_id;
};

Result<AttendeeScope> writable_attendee(Call& call) {
    QVR_TRY(auto const attendee_id, call.path_id<AttendeeId>("aid"));
    QVR_TRY(auto scope, visible_review(call));
    if (!find_attendee(scope.review, attendee_id)) {
        return not_found();
    }
    QVR_TRY_VOID(check_writable(call, scope));
    return AttendeeScope{std::move(scope), attendee_id};
}

Result<Created<AttendeeView>> add(Call& call, ReviewScope& scope, AttendeeInput const& input) {
    auto const candidates = candidates_of(call, scope);
    QVR_TRY(
        auto const attendee,
        write_review(
            call,
            scope,
            "attendee.create",
            [&](Review& review, Change const& change) {
                return add_attendee(review, input, candidates, change);
            }
        )
    );
    return Created<AttendeeView>{make_attendee_view(attendee)};
}

Result<AttendeeView> change(Call& call, AttendeeScope& scope, AttendeePatch const& patch) {
    auto const candidates = candidates_of(call, scope);
    QVR_TRY(
        auto const attendee,
        write_review(
            call,
            scope,
            "attendee.update",
            [&](Review& review, Change const& change) {
                return change_attendee(review, scope.attendee_id, patch, candidates, change);
            }
        )
    );
    return make_attendee_view(attendee);
}

Result<web::NoContent> remove(Call& call, AttendeeScope& scope) {
    QVR_TRY_VOID(write_review(call, scope, "attendee.delete", [&](Review& review, Change const& change) {
        return remove_attendee(review, scope.attendee_id, change);
    }));
    return web::NoContent{};
}

}  // namespace

std::vector<web::Route> attendee_routes() {
    return web::seen_by_clients<&client_sees_review>(web::writes_under_if_match({
        web::post<&writable_review, &add>("/api/v1/reviews/{id}/attendees", "Add an attendee"),
        web::patch<&writable_attendee, &change>(
            "/api/v1/reviews/{id}/attendees/{aid}", "Change an attendee, confirm, record attendance"
        ),
        web::del<&writable_attendee, &remove>("/api/v1/reviews/{id}/attendees/{aid}", "Remove an attendee"),
    }));
}

}  // namespace qvr::reviews
