// Whether the audit log is what was written: every organization's chain of hashes, computed anew from its
// entries as docs/decisions/0003-audit-chain.md says, and compared with the stored head. ChainCheck is pure;
// check_chains reads.
#pragma once

#include "features/audit/audit_log.hpp"
#include "features/audit/audit_store.hpp"

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

namespace qvr::audit {

// Told each fault as one line that names organization and entry, in the order of the entries.
using OnFault = std::function<void(std::string const&)>;

// One organization's chain. `stored` is its head as the database has it; entry 0 if it has none.
class ChainCheck {
  public:
    explicit ChainCheck(AuditHead stored);

    // A head that was noted elsewhere: the chain must pass through it.
    void expect(AuditHead const& noted);
    // The entries, in the order of their numbers.
    void add(AuditEntry const& entry, OnFault const& on_fault);
    // After the last one.
    void end(OnFault const& on_fault) const;

    // The chain's end as computed. After a missing entry the head cannot be known: it is empty.
    AuditHead const& computed() const { return computed_; }

  private:
    void miss(std::int64_t last, OnFault const& on_fault) const;

    AuditHead stored_;
    std::vector<AuditHead> noted_;
    AuditHead computed_;
};

struct ChainsReport {
    std::vector<AuditHead> heads;  // of each organization, as computed
    std::int64_t entries = 0;
    std::int64_t erased = 0;  // of them: without salt and content
};

// Told after each page how many entries it had.
using OnChecked = std::function<void(std::int64_t)>;

// Reads every entry once, page by page. `noted`: heads that were noted elsewhere, see ChainCheck.
ChainsReport check_chains(
    db::Reader& reader,
    std::vector<AuditHead> const& noted,
    OnFault const& on_fault,
    OnChecked const& on_checked
);

}  // namespace qvr::audit
