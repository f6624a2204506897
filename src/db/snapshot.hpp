// What commands beside the server use: they look at its database, or copy it, while it works. Nothing here
// writes to the database, checkpoints it, applies a migration or takes the folder's lock.
#pragma once

#include "db/location.hpp"
#include "db/migrations.hpp"
#include "db/transaction.hpp"

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

namespace qvr::db {

// One consistent state of a database, for as long as the object lives. Used on one thread.
class Snapshot {
  public:
    // Throws CannotOpen: there is no such database, it cannot be read or reached, or its tables are not those
    // of `migrations`.
    Snapshot(Location const& location, std::vector<Migration> const& migrations);
    // A file of SQLite outside a data folder: a copy.
    static Snapshot of_file(std::filesystem::path const& file, std::vector<Migration> const& migrations);
    ~Snapshot();
    Snapshot(Snapshot&&) noexcept;

    Reader reader() { return Reader{*session_}; }
    // What the database itself finds wrong, one line each, a hundred at most: damaged pages and indexes,
    // references to rows that do not exist. PostgreSQL checks both while it works: nothing is looked for.
    std::vector<std::string> find_damage();

  private:
    Snapshot(std::unique_ptr<Session> session, std::vector<Migration> const& migrations);

    std::unique_ptr<Session> session_;
};

// Writes one consistent state of a data folder's database into `copy`, a file that is there and empty, as a
// database of one file. Throws the exceptions of errors.hpp.
void copy_database(std::filesystem::path const& folder, std::filesystem::path const& copy);

}  // namespace qvr::db
