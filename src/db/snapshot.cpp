#include "db/snapshot.hpp"

#include "db/database.hpp"
#include "db/errors.hpp"
#include "db/migrator.hpp"
#include "db/session_postgres.hpp"
#include "db/session_sqlite.hpp"

#include <chrono>

namespace qvr::db {
namespace {

constexpr std::chrono::milliseconds kWait{5000};

// SQLite would make a file that is absent.
void check_is_there(std::filesystem::path const& file) {
    std::error_code error;
    if (!std::filesystem::is_regular_file(file, error)) {
        throw CannotOpen("there is no database " + file.string());
    }
}

std::unique_ptr<Session> open_file(std::filesystem::path const& file) {
    check_is_there(file);
    return open_sqlite(file, Access::read, kWait);
}

std::unique_ptr<Session> open_session(Location const& location) {
    if (auto const* url = std::get_if<PostgresUrl>(&location)) {
        return open_postgres(*url, Access::read, kWait);
    }
    return open_file(std::get<std::filesystem::path>(location) / kDatabaseFile);
}

// Whatever hinders the opening is told as CannotOpen.
template <typename Open>
auto open_as(std::string const& name, Open const& open) {
    try {
        return open();
    } catch (CannotOpen const&) {
        throw;
    } catch (DatabaseError const& error) {
        throw CannotOpen("the database " + name + " cannot be read: " + error.what());
    }
}

}  // namespace

Snapshot::Snapshot(std::unique_ptr<Session> session, std::vector<Migration> const& migrations)
    : session_(std::move(session)) {
    session_->begin_read();
    check_is_current(*session_, migrations);
}

Snapshot::Snapshot(Location const& location, std::vector<Migration> const& migrations)
    : Snapshot(open_as(display_name(location), [&] { return Snapshot{open_session(location), migrations}; })
      ) {}

Snapshot Snapshot::of_file(std::filesystem::path const& file, std::vector<Migration> const& migrations) {
    return open_as(file.string(), [&] { return Snapshot{open_file(file), migrations}; });
}

Snapshot::~Snapshot() = default;
Snapshot::Snapshot(Snapshot&&) noexcept = default;

std::vector<std::string> Snapshot::find_damage() {
    try {
        return session_->find_damage();
    } catch (Unavailable const& error) {
        // The damage may be such that it ends the search for it.
        return {error.what()};
    }
}

void copy_database(std::filesystem::path const& folder, std::filesystem::path const& copy) {
    auto const file = folder / kDatabaseFile;
    check_is_there(file);
    copy_sqlite(file, copy, kWait);
}

}  // namespace qvr::db
