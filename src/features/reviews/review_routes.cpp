#include "features/reviews/review_routes.hpp"

#include "features/accounts/account_store.hpp"
#include "features/accounts/client_account.hpp"
#include "features/people/people_store.hpp"
#include "features/reviews/client_scope.hpp"
#include "features/reviews/domains.hpp"
#include "features/reviews/review_audit.hpp"
#include "features/reviews/review_scope.hpp"
#include "features/reviews/review_steps.hpp"
#include "features/reviews/review_store.hpp"
#include "reflect/codec.hpp"

#include <algorithm>
#include <iterator>

namespace qvr::reviews {
namespace {

using accounts::AccountScope;
using accounts::ReviewSummary;
using web::Call;
using web::Created;
using web::Page;

std::vector<UserId> users_of(Call& call) {
    std::vector<UserId> ids;
    for (auto const& user : people::list_users(call.reader(), call.principal().organization_id)) {
        if (!user.disabled) {
            ids.push_back(user.id);
        }
    }
    return ids;
}

// Newest first.
Result<Page<ReviewSummary>> list(Call& call, AccountScope& scope) {
    std::vector<ReviewSummary> reviews;
    for (auto const& row : accounts::list_review_rows(call.reader(), scope.account.id)) {
        reviews.push_back(accounts::summary_of(row, call.locale()));
    }
    return web::page_of(call, std::move(reviews));
}

Result<Page<SharedReviewSummary>> list_shared(Call& call, accounts::ClientAccountScope& scope) {
    std::vector<SharedReviewSummary> reviews;
    for (auto const& header : list_shared_headers(call.reader(), scope.account.id)) {
        reviews.push_back(shared_summary_of(header, call.locale()));
    }
    return web::page_of(call, std::move(reviews));
}

Result<Created<ReviewView>> plan(Call& call, AccountScope& account, ReviewInput const& input) {
    auto& writer = call.writer();
    auto const& organization_id = call.principal().organization_id;
    PlanFacts facts;
    facts.organization_id = organization_id;
    facts.account_id = account.account.id;
    facts.another_is_open = find_open_review(writer, account.account.id).has_value();
    facts.previous = find_latest_closed_review(writer, organization_id, account.account.id);
    facts.users = users_of(call);
    facts.closed_on = account.account.closed_on;
    QVR_TRY(auto review, plan_review(facts, input, change_of(call)));
    insert_review(writer, review);
    call.record(
        "review.plan", review.account_id, review.id.to_text(), {}, make_audit_texts(Review{}, review).after
    );
    call.set_location("/api/v1/reviews/" + review.id.to_text());
    call.set_etag(review.version);
    return Created<ReviewView>{answer(call, {std::move(review), std::move(account)})};
}

Result<ReviewView> change(Call& call, ReviewScope& scope, ReviewPatch const& patch) {
    RescheduleFacts const facts{find_previous_held_on(call.reader(), scope.review), users_of(call)};
    QVR_TRY_VOID(write_review(call, scope, "review.update", [&](Review& review, Change const& change) {
        return reschedule(review, patch, facts, change);
    }));
    return answer(call, scope);
}

// A step of the meeting that needs nothing but the review.
template <Result<void> (*Step)(Review&, Change const&)>
Result<ReviewView> run_step(Call& call, ReviewScope& scope, std::string action) {
    QVR_TRY_VOID(write_review(call, scope, std::move(action), Step));
    return answer(call, scope);
}

Result<ReviewView> open(Call& call, ReviewScope& scope) {
    return run_step<&open_review>(call, scope, "review.open");
}
Result<ReviewView> cancel(Call& call, ReviewScope& scope) {
    return run_step<&cancel_review>(call, scope, "review.cancel");
}
Result<ReviewView> end(Call& call, ReviewScope& scope) {
    return run_step<&end_review>(call, scope, "review.end");
}
Result<ReviewView> share(Call& call, ReviewScope& scope) {
    return run_step<&share_review>(call, scope, "review.share");
}

// A review and the domain that the path names.
struct DomainScope : ReviewScope {
    Domain domain = Domain::attendees;
};

Result<DomainScope> runnable_domain(Call& call) {
    auto const domain = domain_from_text(call.path_text("code"));
    if (!domain) {
        return not_found();
    }
    QVR_TRY(auto scope, runnable_review(call));
    return DomainScope{std::move(scope), *domain};
}

Result<ReviewView> complete(Call& call, DomainScope& scope) {
    QVR_TRY_VOID(write_review(call, scope, "review.complete", [&](Review& review, Change const& change) {
        return complete_domain(review, scope.domain, change);
    }));
    return answer(call, scope);
}

Result<ReviewView> reopen(Call& call, DomainScope& scope) {
    QVR_TRY_VOID(write_review(call, scope, "review.reopen", [&](Review& review, Change const& change) {
        return reopen_domain(review, scope.domain, change);
    }));
    return answer(call, scope);
}

}  // namespace

std::vector<web::Route> review_routes() {
    auto routes = web::seen_by_clients<&accounts::client_sees_account>({
        web::get<&accounts::visible_account, &list>(
            "/api/v1/accounts/{id}/reviews", "The reviews of an account, newest first"
        )
            .for_clients<&accounts::own_account_of_executive, &list_shared>()
            .with_query({"limit", "cursor"}),
        web::post<&accounts::writable_account, &plan>(
            "/api/v1/accounts/{id}/reviews", "Plan a review; after a closed one it carries over"
        ),
    });
    std::ranges::move(
        web::seen_by_clients<&client_sees_review>({
            web::patch<&writable_review, &change>("/api/v1/reviews/{id}", "Reschedule a review")
                .under_if_match(),
            web::post<&writable_review, &cancel>("/api/v1/reviews/{id}/cancel", "Cancel a planned review")
                .under_if_match(),
            web::post<&runnable_review, &open>("/api/v1/reviews/{id}/open", "Open the meeting")
                .under_if_match(),
            web::post<&runnable_domain, &complete>(
                "/api/v1/reviews/{id}/domains/{code}/complete", "Complete a domain"
            )
                .under_if_match(),
            web::post<&runnable_domain, &reopen>(
                "/api/v1/reviews/{id}/domains/{code}/reopen", "Reopen a domain and those after it"
            )
                .under_if_match(),
            web::post<&runnable_review, &end>("/api/v1/reviews/{id}/end", "End the meeting").under_if_match(),
            web::post<&runnable_review, &share>("/api/v1/reviews/{id}/share", "Show the review to the client")
                .under_if_match(),
        }),
        std::back_inserter(routes)
    );
    return routes;
}

}  // namespace qvr::reviews
