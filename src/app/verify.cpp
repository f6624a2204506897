#include "app/verify.hpp"

#include "db/errors.hpp"
#include "features/records/record_check.hpp"
#include "features/records/record_store.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdio>
#include <future>

namespace qvr::app {
namespace {

// The entries and records there are, and one for the database's own check.
std::int64_t count_work(db::Reader& reader) {
    auto work = records::count_kept(reader) + 1;
    for (auto const& head : audit::list_stored_heads(reader)) {
        work += head.seq;
    }
    return work;
}

}  // namespace

Findings check_database(
    Look const& look,
    std::vector<audit::AuditHead> const& noted,
    audit::OnFault const& on_fault,
    std::function<void(Progress const&)> const& on_progress
) {
    auto const start = std::chrono::steady_clock::now();
    auto snapshot = look();
    // It takes about as long as all the hashes.
    auto damage =
        std::async(std::launch::async, [beside = look()]() mutable { return beside.find_damage(); });
    Findings findings;
    auto const count = [&](std::string const& fault) {
        ++findings.faults;
        on_fault(fault);
    };
    Progress progress{0, 1, 0, "entries and records", {}};
    auto const tell = [&](std::int64_t done) {
        progress.done = done;
        progress.elapsed = milliseconds_since(start);
        on_progress(progress);
    };
    auto const on_checked = [&](std::int64_t items) {
        progress.counted += items;
        // A database that was altered may hold more than its heads say.
        tell(std::min(progress.counted, progress.all - 1));
    };
    // Damage may be such that rows cannot be read.
    auto const attempt = [&](auto const& check) {
        try {
            check();
        } catch (db::DatabaseError const& error) {
            count(std::string{"database: the check ended early: "} + error.what());
        }
    };
    attempt([&] {
        auto reader = snapshot.reader();
        progress.all = count_work(reader);
        findings.audit = audit::check_chains(reader, noted, count, on_checked);
        findings.records = records::check_records(reader, count, on_checked);
        // The database's own check does not say how far it is.
        progress.is_end_known = false;
        tell(progress.all - 1);
    });
    attempt([&] {
        for (auto const& line : damage.get()) {
            count("database: " + line);
        }
    });
    tell(progress.all);
    return findings;
}

Findings check_and_print(Look const& look, std::vector<audit::AuditHead> const& noted) {
    ProgressTeller teller{ProgressTeller::Elsewhere::nothing};
    return check_database(
        look,
        noted,
        [&](std::string const& fault) {
            teller.clear();
            std::printf("%s\n", fault.c_str());
        },
        [&](Progress const& progress) { teller.tell(progress); }
    );
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
        auto const migrations = db::program_migrations(db::dialect_of(command.database));
        auto const findings = check_and_print([&] { return db::Snapshot{command.database, migrations}; }, {});
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
