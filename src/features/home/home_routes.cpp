#include "features/home/home_routes.hpp"

#include "features/accounts/account_access.hpp"
#include "features/home/home.hpp"
#include "features/people/client_store.hpp"
#include "features/records/addition.hpp"
#include "features/records/record_store.hpp"
#include "features/reviews/review_scope.hpp"
#include "features/reviews/review_store.hpp"
#include "zone/local_time.hpp"

#include <algorithm>

namespace qvr::home {
namespace {

using web::Call;

// Everything out of shared reviews, whoever asks.
HomeFacts read_facts(Call& call, accounts::ClientAccountView account) {
    auto& reader = call.reader();
    HomeFacts facts;
    facts.organization_name = people::get_client_organization(reader, call.principal().organization_id).name;
    facts.today = zone::today(call.now(), account.time_zone);
    for (auto& header : reviews::list_shared_headers(reader, account.id)) {
        if (header.state != reviews::ReviewState::closed) {
            facts.shared_review = std::move(header);
        } else if (!facts.last_review) {
            facts.last_review = reviews::get_shared_review(reader, std::move(header));
        }
    }
    if (facts.last_review) {
        auto const& last = *facts.last_review;
        facts.checkpoint =
            checkpoints::find_latest_shared_checkpoint(reader, last.id, call.principal().person_id);
        facts.sha256 = records::get_record(reader, last.id).sha256;
        auto const asker = reviews::change_of(call);
        facts.acknowledged_by_me = std::ranges::any_of(
            records::list_acknowledgements(reader, last.id),
            [&](records::Acknowledgement const& acknowledgement) {
                return is_own(acknowledgement, last, asker);
            }
        );
    }
    facts.account = std::move(account);
    return facts;
}

Result<HomeView> read(Call& call, accounts::AccountScope& scope) {
    auto account =
        accounts::find_client_account(call.reader(), call.principal().organization_id, scope.account.id);
    return make_home(read_facts(call, account.value()), call.locale());
}

Result<HomeView> read_own(Call& call, accounts::ClientAccountScope& scope) {
    auto facts = read_facts(call, std::move(scope.account));
    facts.reads_reviews = scope.role == web::ClientRole::executive;
    return make_home(facts, call.locale());
}

}  // namespace

std::vector<web::Route> home_routes() {
    return {
        web::get<&accounts::visible_account, &read>(
            "/api/v1/accounts/{id}/home", "What the client's people find when they come in"
        )
            .for_clients<&accounts::own_account, &read_own>(),
    };
}

}  // namespace qvr::home
