// SQLite through SOCI. Exactly one connection of the program writes and checkpoints; all others only read.
// Why: SQLite before 3.51.3 can damage a database on which two connections write or checkpoint at the same
// moment.
#pragma once

#include "db/session.hpp"

#include <chrono>
#include <filesystem>
#include <memory>

namespace qvr::db {

// A connection to the file, which Access::write makes (mode 0600) if it is absent. Throws the exceptions of
// errors.hpp.
std::unique_ptr<Session> open_sqlite(
    std::filesystem::path const& file, Access access, std::chrono::milliseconds busy_timeout
);

// Fills the empty file `copy` with one state of the database and makes it durable. Reads like any reader: may
// be done while a server writes. Throws the exceptions of errors.hpp.
void copy_sqlite(
    std::filesystem::path const& file,
    std::filesystem::path const& copy,
    std::chrono::milliseconds busy_timeout
);

}  // namespace qvr::db
