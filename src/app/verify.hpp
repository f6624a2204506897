// `qvr verify`: whether what the database holds is what was written, checked beside a server that may work
// on.
#pragma once

#include "app/config.hpp"
#include "db/snapshot.hpp"
#include "features/audit/audit_check.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace qvr::app {

struct Findings {
    audit::ChainsReport audit;
    std::int64_t records = 0;
    std::int64_t faults = 0;
};

// The database's own check, the chain of every audit log, the hash of every record. `noted`: heads through
// which the chains must pass. Tells each fault as one line.
Findings check_database(
    db::Snapshot& snapshot, std::vector<audit::AuditHead> const& noted, audit::OnFault const& on_fault
);

// What was checked, a line each: the audit log of each organization with its head, the records.
std::string describe(Findings const& findings);

// Prints that and the faults. The exit code: 0 all is well, 1 faults, 2 it cannot be checked.
int verify(VerifyCommand const& command);

}  // namespace qvr::app
