#include "app/verify.hpp"

#include "db/errors.hpp"
#include "features/records/record_check.hpp"

#include <fmt/format.h>

#include <cstdio>

namespace qvr::app {

Findings check_database(
    db::Snapshot& snapshot, std::vector<audit::AuditHead> const& noted, audit::OnFault const& on_fault
) {
    Findings findings;
    auto const count = [&](std::string const& fault) {
        ++findings.faults;
        on_fault(fault);
    };
    try {
        for (auto const& damage : snapshot.find_damage()) {
            count("database: " + damage);
        }
        auto reader = snapshot.reader();
        findings.audit = audit::check_chains(reader, noted, count);
        findings.records = records::check_records(reader, count);
    } catch (db::DatabaseError const& error) {
        // Damage may be such that rows cannot be read.
        count(std::string{"database: the check ended early: "} + error.what());
    }
    return findings;
}

std::string describe(Findings const& findings) {
    std::string text;
    for (auto const& head : findings.audit.heads) {
        text += fmt::format(
            "audit of organization {}: {} entries, head {}\n",
            head.organization_id.to_text(),
            head.seq,
            head.head.empty() ? "unknown" : head.head
        );
    }
    return text + fmt::format(
                      "Audit entries: {}, of them erased: {}. Records: {}.\n",
                      findings.audit.entries,
                      findings.audit.erased,
                      findings.records
                  );
}

int verify(VerifyCommand const& command) {
    try {
        db::Snapshot snapshot{command.database, db::program_migrations(db::dialect_of(command.database))};
        auto const findings = check_database(snapshot, {}, [](std::string const& fault) {
            std::printf("%s\n", fault.c_str());
        });
        std::fputs(describe(findings).c_str(), stdout);
        if (findings.faults == 0) {
            std::puts("Sound: all of it is as it was written.");
            return 0;
        }
        std::printf("NOT SOUND. Faults: %lld.\n", static_cast<long long>(findings.faults));
        return 1;
    } catch (db::DatabaseError const& error) {
        std::fprintf(stderr, "qvr: %s\n", error.what());
        return 2;
    }
}

}  // namespace qvr::app
