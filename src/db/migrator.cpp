#include "db/migrator.hpp"

#include "base/log.hpp"
#include "db/errors.hpp"

#include <algorithm>
#include <array>
#include <filesystem>

namespace qvr::db {
namespace {

constexpr std::array<Column, 2> kAppliedColumns{
    Column{"name", ColumnKind::text, false}, Column{"checksum", ColumnKind::text, false}
};
constexpr Query kListApplied{"kListApplied", "SELECT name, checksum FROM schema_migrations ORDER BY name"};
constexpr Query kAddApplied{
    "kAddApplied",
    "INSERT INTO schema_migrations (name, checksum, applied_at_ms) VALUES (:name, :checksum, "
    ":applied_at_ms)"
};
constexpr std::string_view kMakeTable =
    "CREATE TABLE schema_migrations (name TEXT PRIMARY KEY, checksum TEXT NOT NULL, applied_at_ms BIGINT NOT "
    "NULL)";

struct Applied {
    std::string name;
    std::string checksum;
};

std::vector<Applied> list_applied(Session& session) {
    std::vector<Applied> applied;
    try {
        session.select(kListApplied, {}, kAppliedColumns, [&](std::span<SqlValue const> row) {
            applied.push_back({std::get<std::string>(row[0]), std::get<std::string>(row[1])});
        });
    } catch (Unavailable const&) {
        throw;
    } catch (DatabaseError const&) {
        throw CannotOpen("the database is not one of this program");
    }
    return applied;
}

// The migrations that follow those applied.
std::span<Migration const> find_missing(
    std::vector<Applied> const& applied, std::span<Migration const> migrations
) {
    for (auto const& step : applied) {
        auto const known = std::ranges::find(migrations, step.name, &Migration::name);
        if (known == migrations.end()) {
            throw CannotOpen(
                "the database is newer than this program: it has the migration " + step.name +
                ", which this program does not know"
            );
        }
        if (known->checksum != step.checksum) {
            throw CannotOpen(
                "the migration " + step.name + " was changed after it had been applied to this database"
            );
        }
    }
    for (std::size_t i = 0; i < applied.size(); ++i) {
        if (migrations[i].name != applied[i].name) {
            throw CannotOpen(
                "the migration " + migrations[i].name + " is missing in this database, but the later " +
                applied.back().name + " is applied"
            );
        }
    }
    return migrations.subspan(applied.size());
}

void apply_in_transaction(Session& session, Migration const& migration, Clock const& clock) {
    session.begin_write();
    try {
        session.run_script(migration.name, std::string{migration.sql});
        session.execute(
            kAddApplied,
            {{"name", migration.name}, {"checksum", migration.checksum}, {"applied_at_ms", clock.now()}}
        );
        if (!session.foreign_keys_hold()) {
            throw DatabaseError("it leaves references to rows that do not exist");
        }
        session.commit();
    } catch (DatabaseError const& error) {
        if (session.in_transaction()) {
            session.rollback();
        }
        throw CannotOpen("the migration " + migration.name + " failed: " + error.what());
    }
}

void apply(Session& session, Migration const& migration, Clock const& clock) {
    if (!migration.suspends_foreign_keys) {
        apply_in_transaction(session, migration, clock);
        return;
    }
    session.enforce_foreign_keys(false);
    apply_in_transaction(session, migration, clock);
    session.enforce_foreign_keys(true);
}

// "0002_reviews-20261123T154207123Z"
std::string copy_label(Migration const& migration, Clock const& clock) {
    auto time = clock.now().to_text();
    std::erase_if(time, [](char c) { return c == '-' || c == ':' || c == '.'; });
    return migration.name + "-" + time;
}

}  // namespace

void migrate(Session& session, std::vector<Migration> const& migrations, Clock const& clock) {
    bool const is_new = !session.has_tables();
    if (is_new) {
        session.begin_write();
        session.run_script("make_schema_migrations", std::string{kMakeTable});
        session.commit();
    }
    auto const missing = find_missing(list_applied(session), migrations);
    std::filesystem::path copy;
    for (auto const& migration : missing) {
        bool const is_first = &migration == missing.data();
        if (is_first && !is_new) {
            copy = session.keep_copy(copy_label(migration, clock));
        }
        try {
            apply(session, migration, clock);
        } catch (...) {
            if (is_first && !copy.empty()) {
                // The database is as it was: a copy for each attempt would only fill the disk.
                std::filesystem::remove(copy);
            }
            throw;
        }
        log_info("migration_applied", {{"name", migration.name}});
    }
}

void check_is_current(Session& session, std::vector<Migration> const& migrations) {
    auto const missing = find_missing(list_applied(session), migrations);
    if (!missing.empty()) {
        throw CannotOpen(
            "the database is older than this program: it lacks the migration " + missing.front().name +
            ", which the server applies when it starts"
        );
    }
}

}  // namespace qvr::db
