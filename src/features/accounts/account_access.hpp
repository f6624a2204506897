// Who may see and write an account (R28), as guards that other features use too.
#pragma once

#include "features/accounts/account.hpp"
#include "web/call.hpp"

namespace qvr::accounts {

// An account that the caller may see, and whether they may write it.
struct AccountScope {
    Account account;
    bool may_write = false;
    std::int64_t last_entry = 0;  // the account's last in the audit log
};

// owner: every account; leader: sees all, writes as a team member; member: those of their team.
// Error: not_found if the caller may not see it.
Result<AccountScope> account_in_reach(web::Call& call, AccountId const& id);

// Whether the caller may write an account of their organization: owners, and its team.
bool may_write_account(web::Call& call, AccountId const& id);

// Guards for routes with {id} in the path.
Result<AccountScope> visible_account(web::Call& call);
// Error: forbidden if visible but not theirs to write.
Result<AccountScope> writable_account(web::Call& call);

// Whether a caller sees all accounts of the organization.
bool sees_all_accounts(web::Principal const& principal);

}  // namespace qvr::accounts
