#include "features/accounts/client_account.hpp"

#include "features/accounts/account_rows.hpp"

namespace qvr::accounts {
namespace {

constexpr db::Query kFindClientAccount{
    "kFindClientAccount",
    "SELECT {columns} FROM accounts WHERE id = :id AND organization_id = :organization_id"
};
constexpr db::Query kFindOwnAccount{
    "kFindOwnAccount",
    "SELECT {v.columns} FROM (SELECT a.*, "
    "(SELECT COALESCE(MAX(e.seq), 0) FROM audit_entries e WHERE e.account_id = a.id) AS last_entry "
    "FROM accounts a WHERE a.id = :id AND a.organization_id = :organization_id) v"
};

}  // namespace

std::optional<ClientAccountView> find_client_account(
    db::Reader& reader, OrganizationId const& organization_id, AccountId const& id
) {
    return reader.find<ClientAccountView>(
        kFindClientAccount, {{"id", id}, {"organization_id", organization_id}}
    );
}

Result<ClientAccountScope> own_account_in_reach(web::Call& call, AccountId const& id) {
    auto const& principal = call.principal();
    if (!principal.client || principal.client->account_id != id) {
        return not_found();
    }
    auto account = call.reader().find<OwnAccountRow>(
        kFindOwnAccount, {{"id", id}, {"organization_id", principal.organization_id}}
    );
    if (!account) {
        return not_found();
    }
    auto const last_entry = account->last_entry;
    return ClientAccountScope{
        std::move(*account), principal.client->role, principal.client->contact_id, last_entry
    };
}

Result<ClientAccountScope> own_account(web::Call& call) {
    QVR_TRY(auto const id, call.path_id<AccountId>("id"));
    return own_account_in_reach(call, id);
}

Result<ClientAccountScope> own_account_of_executive(web::Call& call) {
    QVR_TRY(auto scope, own_account(call));
    if (scope.role != web::ClientRole::executive) {
        return forbidden();
    }
    return scope;
}

Result<void> client_sees_account(web::Call& call) {
    QVR_TRY_VOID(own_account(call));
    return {};
}

}  // namespace qvr::accounts
