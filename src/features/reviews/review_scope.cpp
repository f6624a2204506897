#include "features/reviews/review_scope.hpp"

#include "features/accounts/account_store.hpp"
#include "features/reviews/judged_counts.hpp"
#include "features/reviews/review_audit.hpp"
#include "features/reviews/review_store.hpp"
#include "zone/texts.hpp"

namespace qvr::reviews {
Result<void> check_is_current(web::Call& call, Review const& review) {
    auto current = call.check_if_match(review.version);
    if (!current && current.error().code == Code::precondition_failed) {
        auto error = current.error();
        auto const held = call.held_version().value_or(review.version);
        for (auto const& change : list_changes_since(call.reader(), review.id, held)) {
            error.changed.push_back(
                {change.pointer,
                 change.changed_by,
                 change.changed_at.to_text(),
                 zone::instant_time_text(change.changed_at, review.time_zone, call.locale())}
            );
        }
        return error;
    }
    return current;
}

Result<ReviewHeaderScope> visible_review_header(web::Call& call) {
    QVR_TRY(auto const id, call.path_id<ReviewId>("id"));
    auto header = find_review_header(call.reader(), call.principal().organization_id, id);
    if (!header) {
        return not_found();
    }
    QVR_TRY(auto account, accounts::account_in_reach(call, header->account_id));
    return ReviewHeaderScope{*std::move(header), std::move(account)};
}

Result<ReviewScope> visible_review(web::Call& call) {
    QVR_TRY(auto scope, visible_review_header(call));
    return whole_review(call, std::move(scope));
}

ReviewScope whole_review(web::Call& call, ReviewHeaderScope scope) {
    return {get_review(call.reader(), std::move(scope.review)), std::move(scope.account)};
}

Result<ReviewScope> writable_review(web::Call& call) {
    QVR_TRY(auto scope, visible_review(call));
    QVR_TRY_VOID(check_writable(call, scope));
    return scope;
}

Result<void> check_writable(web::Call& call, ReviewScope const& scope) {
    if (!may_write(asker_of(call, scope.account))) {
        return forbidden();
    }
    return check_is_current(call, scope.review);
}

Result<ReviewScope> runnable_review(web::Call& call) {
    QVR_TRY(auto scope, visible_review(call));
    if (!may_run(asker_of(call, scope.account), scope.review)) {
        return forbidden();
    }
    QVR_TRY_VOID(check_is_current(call, scope.review));
    return scope;
}

Asker asker_of(web::Call& call, accounts::AccountScope const& account) {
    auto const& principal = call.principal();
    return {principal.user_id, principal.role == web::Role::owner, account.may_write};
}

Change change_of(web::Call& call) {
    auto const& principal = call.principal();
    auto& random = call.services().random;
    auto const make_uuid = [now = call.now(), &random] { return random.make_uuid_v7(now); };
    if (principal.client) {
        return {
            principal.person_id,
            principal.name,
            Side::client,
            call.now(),
            make_uuid,
            principal.client->contact_id
        };
    }
    bool const is_for_client = principal.token && principal.token->counts_for_client;
    auto const side = is_for_client ? Side::client : Side::supplier;
    return {principal.person_id, principal.name, side, call.now(), make_uuid};
}

BesideAccount beside_account(
    web::Call& call, ReviewHeader const& review, accounts::AccountScope const& account
) {
    auto const asker = asker_of(call, account);
    return beside_account(call, review, may_write(asker), may_run(asker, review));
}

ViewContext view_context_of(web::Call& call, ReviewScope const& scope, BesideAccount beside) {
    auto const& account = scope.account.account;
    ViewContext context{std::move(beside), call.locale(), {}, judged_lines(call, scope.review)};
    context.account.name = account.name;
    context.account.locale = account.locale;
    context.account.time_zone = account.time_zone;
    context.account.closed_on = account.closed_on;
    context.account.objectives = accounts::list_objectives(call.reader(), account.id);
    return context;
}

ViewContext view_context_of(web::Call& call, ReviewScope const& scope) {
    return view_context_of(call, scope, beside_account(call, scope.review, scope.account));
}

void save(web::Call& call, Review& review, Review after, Change const& change, std::string action) {
    update_review(call.writer(), review, after, change);
    if (has_figures(review) || has_figures(after)) {
        store_figures(call, after);
    }
    renew_standing(call.writer(), review, after);
    auto texts = make_audit_texts(review, after);
    call.record(
        std::move(action),
        after.account_id,
        after.id.to_text(),
        std::move(texts.before),
        std::move(texts.after)
    );
    review = std::move(after);
    call.set_etag(review.version);
}

ReviewView answer(web::Call& call, ReviewScope const& scope) {
    return make_view(scope.review, view_context_of(call, scope));
}

}  // namespace qvr::reviews
