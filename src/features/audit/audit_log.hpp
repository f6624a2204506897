// The audit log (R22): one chain of hashes for each organization, checkable offline for ever.
//
//   leaf  = SHA-256(salt ‖ content)      salt: 32 hex digits; content: the entry as JSON text; both as stored
//   head₀ = 64 zeros
//   headₙ = SHA-256(headₙ₋₁ ‖ leafₙ)     over the hex texts
//
// Salt and content of an entry may be erased; its leaf stays, so the chain can still be checked. The head is
// written once in each group of writes, in their transaction. Source: docs/decisions/0003-audit-chain.md.
#pragma once

#include "web/journal.hpp"

#include <string>
#include <string_view>

namespace qvr::audit {

inline constexpr std::string_view kFirstHead =
    "0000000000000000000000000000000000000000000000000000000000000000";

std::string leaf_of(std::string_view salt, std::string_view content);
std::string next_head(std::string_view head, std::string_view leaf);

// The entry as it is kept: one line of JSON, members always in the same order.
std::string content_of(web::JournalEntry const& entry);

class AuditLog : public web::Journal {
  public:
    // Registers itself to write the head before each commit.
    AuditLog(db::Database& database, Random& random);
    void record(db::Writer& writer, web::JournalEntry entry) override;

  private:
    Random& random_;
};

}  // namespace qvr::audit
