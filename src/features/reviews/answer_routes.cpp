#include "features/reviews/answer_routes.hpp"

#include "features/people/people_store.hpp"
#include "features/reviews/answer_rules.hpp"
#include "features/reviews/client_scope.hpp"
#include "features/reviews/next_rules.hpp"
#include "features/reviews/review_audit.hpp"
#include "features/reviews/review_scope.hpp"
#include "features/reviews/review_store.hpp"
#include "features/reviews/satisfiers_rules.hpp"

namespace qvr::reviews {
namespace {

using web::Call;

// Replaces one part of the review by the body.
template <typename Input, Result<void> (*Write)(Review&, Input const&, Change const&)>
Result<ReviewView> replace(Call& call, ReviewScope& scope, Input const& input, std::string action) {
    QVR_TRY_VOID(write_review(call, scope, std::move(action), [&](Review& review, Change const& change) {
        return Write(review, input, change);
    }));
    return answer(call, scope);
}

Result<ReviewView> put_open_question(Call& call, ReviewScope& scope, OpenQuestionInput const& input) {
    return replace<OpenQuestionInput, &set_open_question>(call, scope, input, "open_question.update");
}
Result<ReviewView> put_better(Call& call, ReviewScope& scope, BetterInput const& input) {
    return replace<BetterInput, &set_better>(call, scope, input, "better.update");
}
Result<ReviewView> put_value(Call& call, ReviewScope& scope, ValueInput const& input) {
    return replace<ValueInput, &set_value>(call, scope, input, "value.update");
}
Result<ReviewView> put_next(Call& call, ReviewScope& scope, NextInput const& input) {
    return replace<NextInput, &set_next>(call, scope, input, "next.update");
}

Result<ReviewView> put_satisfiers(Call& call, ReviewScope& scope, SatisfiersInput const& input) {
    std::vector<UserId> users;
    for (auto const& user : people::list_users(call.reader(), scope.review.organization_id)) {
        users.push_back(user.id);
    }
    QVR_TRY_VOID(write_review(call, scope, "satisfiers.update", [&](Review& review, Change const& change) {
        return set_satisfiers(review, input, users, change);
    }));
    return answer(call, scope);
}

// A review and the sheet of it that the path names: a person's own, with a version of its own (R6).
struct SheetScope : ReviewScope {
    Sheet sheet;
};

SheetView view_of(Sheet const& sheet) {
    return {sheet.attendee_id, sheet.marks, sheet.shown};
}

// Whoever may write a sheet may read it before it is shown, unless its author marked it themselves; nobody
// else.
Result<SheetScope> own_sheet(Call& call) {
    QVR_TRY(auto const attendee_id, call.path_id<AttendeeId>("attendee_id"));
    QVR_TRY(auto scope, visible_review(call));
    QVR_TRY(auto sheet, get_sheet(scope.review, attendee_id));
    if (!may_write(asker_of(call, scope.account)) || sheet.is_kept_by_author()) {
        return forbidden();
    }
    return SheetScope{std::move(scope), std::move(sheet)};
}

Result<SheetScope> writable_sheet(Call& call) {
    QVR_TRY(auto scope, own_sheet(call));
    QVR_TRY_VOID(call.check_if_match(scope.sheet.version));
    return scope;
}

// The same for the author, who is a client's person.
struct AuthorScope : SharedReviewScope {
    Sheet sheet;
};

Result<AuthorScope> authors_sheet(Call& call) {
    QVR_TRY(auto const attendee_id, call.path_id<AttendeeId>("attendee_id"));
    QVR_TRY(auto scope, shared_review(call));
    QVR_TRY(auto sheet, get_sheet(scope.review, attendee_id));
    auto const* attendee = own_attendee(scope.review, scope.account);
    if (attendee == nullptr || attendee->id != attendee_id) {
        return forbidden();
    }
    return AuthorScope{std::move(scope), std::move(sheet)};
}

Result<AuthorScope> writable_authors_sheet(Call& call) {
    QVR_TRY(auto scope, authors_sheet(call));
    QVR_TRY_VOID(call.check_if_match(scope.sheet.version));
    return scope;
}

template <typename Scope>
Result<SheetView> read_sheet(Call& call, Scope& scope) {
    call.set_etag(scope.sheet.version);
    return view_of(scope.sheet);
}

// As the audit log may tell it: without the marks that authors keep to themselves.
Review without_kept_marks(Review review) {
    for (auto& sheet : review.sheets) {
        if (sheet.is_kept_by_author()) {
            sheet.marks = {};
        }
    }
    return review;
}

template <typename Scope>
Result<SheetView> put_sheet(Call& call, Scope& scope, SheetInput const& input) {
    auto after = scope.review;
    QVR_TRY(
        auto const sheet, set_sheet(after, scope.sheet.attendee_id, input, reviews::change_of(call).side)
    );
    update_sheets(call.writer(), scope.review, after);
    auto texts = make_audit_texts(without_kept_marks(scope.review), without_kept_marks(after));
    call.record(
        "sheet.update", after.account_id, after.id.to_text(), std::move(texts.before), std::move(texts.after)
    );
    call.set_etag(sheet.version);
    return view_of(sheet);
}

// The joint sheet, which the client's executives fill together.
Result<SharedReviewScope> joint_sheet_of_client(Call& call) {
    QVR_TRY(auto scope, shared_review(call));
    QVR_TRY_VOID(check_is_current(call, scope.review));
    return scope;
}

Result<SatisfiersView> put_satisfiers_of_client(
    Call& call, SharedReviewScope& scope, SatisfiersInput const& input
) {
    if (input.transcribed_by) {
        return make_error(Code::invalid, Issue{IssueCode::not_allowed_here, "/transcribed_by"});
    }
    QVR_TRY_VOID(write_review(call, scope, "satisfiers.update", [&](Review& review, Change const& change) {
        return set_satisfiers(review, input, {}, change);
    }));
    return make_view(scope.review, client_view_context(call, scope.review, scope.account.account)).satisfiers;
}

}  // namespace

std::vector<web::Route> answer_routes() {
    return web::seen_by_clients<&client_sees_review>(web::writes_under_if_match({
        web::put<&writable_review, &put_open_question>(
            "/api/v1/reviews/{id}/open-question", "Note the answers to the open question"
        ),
        web::put<&writable_review, &put_value>(
            "/api/v1/reviews/{id}/value", "Note the value expected and received"
        ),
        web::put<&writable_review, &put_satisfiers>(
            "/api/v1/reviews/{id}/satisfiers", "Save or agree the joint sheet of factors"
        )
            .for_clients<&joint_sheet_of_client, &put_satisfiers_of_client>(),
        web::get<&own_sheet, &read_sheet<SheetScope>>(
            "/api/v1/reviews/{id}/sheets/{attendee_id}", "A person's own sheet of factors"
        )
            .for_clients<&authors_sheet, &read_sheet<AuthorScope>>(),
        web::put<&writable_sheet, &put_sheet<SheetScope>>(
            "/api/v1/reviews/{id}/sheets/{attendee_id}", "Save a person's own sheet of factors"
        )
            .for_clients<&writable_authors_sheet, &put_sheet<AuthorScope>>(),
        web::put<&writable_review, &put_better>(
            "/api/v1/reviews/{id}/better", "Note what we could and should do better"
        ),
        web::put<&writable_review, &put_next>("/api/v1/reviews/{id}/next", "Set the date of the next review"),
    }));
}

}  // namespace qvr::reviews
