#include "features/roadmap/roadmap_routes.hpp"

#include "features/accounts/account_access.hpp"
#include "features/accounts/client_account.hpp"
#include "features/roadmap/roadmap.hpp"
#include "reflect/codec.hpp"
#include "web/kept_answers.hpp"

namespace qvr::roadmap {
namespace {

using accounts::AccountScope;
using accounts::ClientAccountScope;
using web::Call;
using web::Encoded;

std::vector<ReviewId> ids_of(std::vector<HeaderRow> const& headers) {
    std::vector<ReviewId> ids;
    for (auto const& header : headers) {
        ids.push_back(header.id);
    }
    return ids;
}

RoadmapView make_roadmap(Call& call, accounts::Account const& account) {
    auto& reader = call.reader();
    auto const headers = list_headers(reader, account.id);
    auto const ids = ids_of(headers);
    return {
        account.id,
        account.name,
        account.locale,
        make_items(headers, read_facts(reader, ids), list_missing(reader, ids), call.locale())
    };
}

Result<Encoded<RoadmapView>> read(Call& call, AccountScope& scope) {
    return Encoded<RoadmapView>{web::kept_answer(call, scope.last_entry, "", [&] {
        return reflect::encode(make_roadmap(call, scope.account));
    })};
}

// Roadmaps are for executives: to a client's counters there are none (R28).
Result<ClientAccountScope> own_account_as_executive(Call& call) {
    QVR_TRY(auto scope, accounts::own_account(call));
    if (scope.role != web::ClientRole::executive) {
        return not_found();
    }
    return scope;
}

SharedRoadmapView make_shared_roadmap(Call& call, accounts::ClientAccountView const& account) {
    auto const headers = list_shared_headers(call.reader(), account.id);
    return {
        account.id,
        account.name,
        account.locale,
        make_shared_items(headers, read_facts(call.reader(), ids_of(headers)), call.locale())
    };
}

Result<Encoded<SharedRoadmapView>> read_own(Call& call, ClientAccountScope& scope) {
    return Encoded<SharedRoadmapView>{web::kept_answer(call, scope.last_entry, "", [&] {
        return reflect::encode(make_shared_roadmap(call, scope.account));
    })};
}

}  // namespace

std::vector<web::Route> roadmap_routes() {
    return {
        web::get<&accounts::visible_account, &read>(
            "/api/v1/accounts/{id}/roadmap", "The account from review to review"
        )
            .for_clients<&own_account_as_executive, &read_own>(),
    };
}

}  // namespace qvr::roadmap
