#include "features/counting/counting_scope.hpp"

#include "features/accounts/account_access.hpp"
#include "features/reviews/review_store.hpp"
#include "zone/local_time.hpp"

namespace qvr::counting {
namespace {

using reviews::CountedReview;
using reviews::KpiOfReview;
using reviews::ReviewState;

Result<CountingScope> counting_of_token_on(web::Call& call, AccountId const& id) {
    auto const& token = call.principal().token;
    if (!token || token->account_id != id) {
        return not_found();
    }
    auto account = accounts::find_client_account(call.reader(), call.principal().organization_id, id);
    if (!account) {
        return not_found();
    }
    auto const side = token->counts_for_client ? Side::client : Side::supplier;
    return CountingScope{*std::move(account), {side, true, call.locale()}};
}

bool is_shown_to_client(CountedReview const& review) {
    return review.shared_at && review.state != ReviewState::cancelled;
}

Result<KpiOfReview> kpi_of_path(web::Call& call) {
    QVR_TRY(auto const id, call.path_id<KpiId>("id"));
    auto found = reviews::find_kpi(call.reader(), call.principal().organization_id, id);
    if (!found) {
        return not_found();
    }
    return *std::move(found);
}

KpiScope make_kpi_scope(web::Call& call, CountingScope scope, KpiOfReview found) {
    auto quarter = make_counted_quarter(call, scope, std::move(found.review));
    return {{std::move(scope)}, std::move(found.kpi), std::move(quarter)};
}

}  // namespace

Result<CountingScope> counting_of(web::Call& call, AccountId const& id) {
    QVR_TRY(auto const scope, accounts::account_in_reach(call, id));
    auto const& account = scope.account;
    return CountingScope{
        {account.id, account.name, account.locale, account.time_zone, account.closed_on},
        {Side::supplier, scope.may_write, call.locale()}
    };
}

Result<CountingScope> own_counting_of(web::Call& call, AccountId const& id) {
    QVR_TRY(auto scope, accounts::own_account_in_reach(call, id));
    return CountingScope{std::move(scope.account), {Side::client, true, call.locale()}};
}

CountedQuarter make_counted_quarter(web::Call& call, CountingScope const& scope, CountedReview review) {
    return {std::move(review), scope.account.closed_on, zone::today(call.now(), scope.account.time_zone)};
}

Result<CountingScope> visible_counting(web::Call& call) {
    QVR_TRY(auto const id, call.path_id<AccountId>("id"));
    return counting_of(call, id);
}

Result<CountingScope> countable_counting(web::Call& call) {
    QVR_TRY(auto scope, visible_counting(call));
    if (!scope.reader.may_record) {
        return forbidden();
    }
    return scope;
}

Result<KpiScope> visible_kpi(web::Call& call) {
    QVR_TRY(auto found, kpi_of_path(call));
    QVR_TRY(auto scope, counting_of(call, found.review.account_id));
    return make_kpi_scope(call, std::move(scope), std::move(found));
}

Result<KpiScope> countable_kpi(web::Call& call) {
    QVR_TRY(auto scope, visible_kpi(call));
    if (!scope.reader.may_record) {
        return forbidden();
    }
    return scope;
}

Result<CountingScope> own_counting(web::Call& call) {
    QVR_TRY(auto const id, call.path_id<AccountId>("id"));
    return own_counting_of(call, id);
}

Result<KpiScope> own_kpi(web::Call& call) {
    QVR_TRY(auto found, kpi_of_path(call));
    if (!is_shown_to_client(found.review)) {
        return not_found();
    }
    QVR_TRY(auto scope, own_counting_of(call, found.review.account_id));
    return make_kpi_scope(call, std::move(scope), std::move(found));
}

Result<CountingScope> counting_of_token(web::Call& call) {
    QVR_TRY(auto const id, call.path_id<AccountId>("id"));
    return counting_of_token_on(call, id);
}

Result<KpiScope> kpi_of_token(web::Call& call) {
    QVR_TRY(auto found, kpi_of_path(call));
    QVR_TRY(auto scope, counting_of_token_on(call, found.review.account_id));
    if (scope.reader.side == Side::client && !is_shown_to_client(found.review)) {
        return not_found();
    }
    return make_kpi_scope(call, std::move(scope), std::move(found));
}

std::optional<CountedQuarter> find_counted_quarter(web::Call& call, CountingScope const& scope) {
    auto review = scope.reader.side == Side::client
                      ? reviews::find_latest_shared_ended(call.reader(), scope.account.id)
                      : reviews::find_latest_ended(call.reader(), scope.account.id);
    return review ? std::optional{make_counted_quarter(call, scope, *std::move(review))} : std::nullopt;
}

}  // namespace qvr::counting
