// The audit log as the rest of the server sees it (R22): every accepted write leaves one entry, in the
// transaction of the change. Implemented in features/audit, wired in app.
#pragma once

#include "base/clock.hpp"
#include "base/id.hpp"
#include "db/database.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace qvr::web {

// What changed. `before` and `after` are JSON objects or empty; they never hold a secret, a token or a
// password hash.
struct JournalEntry {
    OrganizationId organization_id;
    std::optional<PersonId> actor_id;  // none: the server itself or the command line
    std::string actor_name;
    Instant at;
    std::string action;  // "account.create", "review.close"
    std::optional<AccountId> account_id;
    std::string subject_id;  // the id of what was changed
    std::string before;
    std::string after;
};

class Journal {
  public:
    virtual ~Journal() = default;
    virtual void record(db::Writer& writer, JournalEntry entry) = 0;
};

}  // namespace qvr::web
