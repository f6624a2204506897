// `qvr verify`: whether what the database holds is what was written, checked beside a server that may work
// on.
#pragma once

#include "app/config.hpp"
#include "app/progress.hpp"
#include "db/snapshot.hpp"
#include "features/audit/audit_check.hpp"

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

namespace qvr::app {

struct Findings {
    audit::ChainsReport audit;
    std::int64_t records = 0;
    std::int64_t faults = 0;
};

// Opens a snapshot of what is checked.
using Look = std::function<db::Snapshot()>;

// The chain of every audit log, the hash of every record and, over a snapshot and on a thread of its own, the
// database's own check. `noted`: heads through which the chains must pass. Tells each fault as one line, and
// how far it is.
Findings check_database(
    Look const& look,
    std::vector<audit::AuditHead> const& noted,
    audit::OnFault const& on_fault,
    std::function<void(Progress const&)> const& on_progress
);

// The same for an operator: prints the faults, and on a terminal how far it is.
Findings check_and_print(Look const& look, std::vector<audit::AuditHead> const& noted);

// What was checked, a line each: the audit log of each organization with its head, the records.
std::string describe(Findings const& findings);

// Prints that and the faults. The exit code: 0 all is well, 1 faults, 2 it cannot be checked.
int verify(VerifyCommand const& command);

}  // namespace qvr::app
