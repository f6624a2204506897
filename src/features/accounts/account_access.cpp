#include "features/accounts/account_access.hpp"

#include "features/accounts/account_store.hpp"

namespace qvr::accounts {

bool sees_all_accounts(web::Principal const& principal) {
    return principal.kind == web::PrincipalKind::supplier_user && principal.role != web::Role::member;
}

bool may_write_account(web::Call& call, AccountId const& id) {
    auto const& principal = call.principal();
    return principal.kind == web::PrincipalKind::supplier_user &&
           (principal.role == web::Role::owner || is_on_team(call.reader(), id, principal.user_id));
}

Result<AccountScope> account_in_reach(web::Call& call, AccountId const& id) {
    auto const& principal = call.principal();
    if (principal.kind != web::PrincipalKind::supplier_user) {
        return not_found();
    }
    auto found = find_account_for(call.reader(), principal.organization_id, id, principal.user_id);
    if (!found) {
        return not_found();
    }
    bool const may_write = principal.role == web::Role::owner || found->is_on_team;
    if (!may_write && !sees_all_accounts(principal)) {
        return not_found();
    }
    auto const last_entry = found->last_entry;
    return AccountScope{std::move(*found), may_write, last_entry};
}

Result<AccountScope> visible_account(web::Call& call) {
    QVR_TRY(auto const id, call.path_id<AccountId>("id"));
    return account_in_reach(call, id);
}

Result<AccountScope> writable_account(web::Call& call) {
    QVR_TRY(auto scope, visible_account(call));
    if (!scope.may_write) {
        return forbidden();
    }
    return scope;
}

}  // namespace qvr::accounts
