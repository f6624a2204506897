// `qvr verify`: whether what the database holds is what was written, checked beside a server that may work
// on.
#pragma once

#include "app/config.hpp"
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

// The chain of every audit log, the hash of every record and, on a thread beside, the database's own check;
// `look` opens a snapshot for either. `noted`: heads through which the chains must pass. Prints each fault as
// one line, and on a terminal how far it is.
Findings check_database(
    std::function<db::Snapshot()> const& look, std::vector<audit::AuditHead> const& noted
);

// What was checked, a line each: the audit log of each organization with its head, the records.
std::string describe(Findings const& findings);

// Prints that and the faults. The exit code: 0 all is well, 1 faults, 2 it cannot be checked.
int verify(VerifyCommand const& command);

}  // namespace qvr::app
