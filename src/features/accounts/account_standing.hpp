// Where accounts stand, for lists of many: one narrow row for each that is not archived, with its factors and
// the days of its actions (docs/decisions/0014-where-accounts-stand.md). Copies of what accounts and reviews
// say.
#pragma once

#include "base/id.hpp"
#include "db/database.hpp"

namespace qvr::accounts {

// Of one account, anew: to be called, in the same transaction, after what it shows of the account or of its
// reviews has changed.
void renew_standing(db::Writer& writer, AccountId const& account_id);
// Of all accounts: after many were written at once.
void renew_standings(db::Writer& writer);

}  // namespace qvr::accounts
