#include "app/backup.hpp"

#include "app/verify.hpp"
#include "base/new_file.hpp"
#include "db/errors.hpp"
#include "features/audit/audit_store.hpp"

#include <cstdio>
#include <system_error>

namespace qvr::app {
namespace {

int refuse(std::string const& why) {
    std::fprintf(stderr, "qvr: %s\n", why.c_str());
    return 2;
}

// What a copy that begins now must hold at least.
std::vector<audit::AuditHead> heads_now(
    db::Location const& location, std::vector<db::Migration> const& migrations
) {
    db::Snapshot snapshot{location, migrations};
    auto reader = snapshot.reader();
    return audit::list_heads(reader);
}

int back_up_folder(std::filesystem::path const& folder, std::filesystem::path const& file) {
    auto const migrations = db::program_migrations(db::Dialect::sqlite);
    auto const heads = heads_now(folder, migrations);
    NewFile copy{file};
    db::copy_database(folder, copy.temporary());
    auto const findings =
        check_and_print([&] { return db::Snapshot::of_file(copy.temporary(), migrations); }, heads);
    if (findings.faults > 0) {
        std::puts("NOT SOUND: the copy is not kept. `qvr verify` tells whether the database is.");
        return 1;
    }
    copy.publish();
    std::fputs(describe(findings).c_str(), stdout);
    std::printf(
        "Backup: %s, %llu bytes, checked.\n",
        file.c_str(),
        static_cast<unsigned long long>(std::filesystem::file_size(file))
    );
    return 0;
}

}  // namespace

int backup(BackupCommand const& command) {
    if (auto const* url = std::get_if<db::PostgresUrl>(&command.database)) {
        return refuse(
            "PostgreSQL has its own tool: pg_dump --format=custom --file='" + command.file.string() + "' '" +
            db::display_name(*url) + "'"
        );
    }
    try {
        return back_up_folder(std::get<std::filesystem::path>(command.database), command.file);
    } catch (std::system_error const& error) {
        auto const is_there = error.code() == std::errc::file_exists;
        return refuse(
            is_there ? command.file.string() + " exists and is left as it is"
                     : "the backup cannot be written: " + std::string{error.what()}
        );
    } catch (db::DatabaseError const& error) {
        return refuse(error.what());
    }
}

}  // namespace qvr::app
