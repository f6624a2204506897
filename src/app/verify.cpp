#include "app/verify.hpp"

#include "app/progress.hpp"
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

// Prints what is found, and between the lines how far the check is.
class Report {
  public:
    void expect(std::int64_t work) { progress_.all = work; }
    void add(std::string const& fault) {
        ++faults_;
        teller_.clear();
        std::printf("%s\n", fault.c_str());
    }
    void check_done(std::int64_t items) {
        progress_.counted += items;
        // A database that was altered may hold more than its heads say.
        progress_.done = std::min(progress_.counted, progress_.all - 1);
        tell();
    }
    void end() {
        progress_.done = progress_.all;
        tell();
    }
    std::int64_t faults() const { return faults_; }

  private:
    void tell() {
        progress_.elapsed = milliseconds_since(start_);
        teller_.tell(progress_);
    }

    std::chrono::steady_clock::time_point start_ = std::chrono::steady_clock::now();
    Progress progress_{0, 1, 0, "entries and records", {}};
    ProgressTeller teller_{ProgressTeller::Elsewhere::nothing};
    std::int64_t faults_ = 0;
};

}  // namespace

Findings check_database(
    std::function<db::Snapshot()> const& look, std::vector<audit::AuditHead> const& noted
) {
    auto snapshot = look();
    // It takes about as long as all the hashes.
    auto damage =
        std::async(std::launch::async, [beside = look()]() mutable { return beside.find_damage(); });
    Findings findings;
    Report report;
    auto const on_fault = [&](std::string const& fault) { report.add(fault); };
    auto const on_checked = [&](std::int64_t items) { report.check_done(items); };
    // Damage may be such that rows cannot be read.
    auto const attempt = [&](auto const& check) {
        try {
            check();
        } catch (db::DatabaseError const& error) {
            report.add(std::string{"database: the check ended early: "} + error.what());
        }
    };
    attempt([&] {
        auto reader = snapshot.reader();
        report.expect(count_work(reader));
        findings.audit = audit::check_chains(reader, noted, on_fault, on_checked);
        findings.records = records::check_records(reader, on_fault, on_checked);
    });
    attempt([&] {
        for (auto const& line : damage.get()) {
            report.add("database: " + line);
        }
    });
    report.end();
    findings.faults = report.faults();
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
        auto const migrations = db::program_migrations(db::dialect_of(command.database));
        auto const findings = check_database([&] { return db::Snapshot{command.database, migrations}; }, {});
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
