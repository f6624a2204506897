// The steps that bring a database's tables up to date: migrations/NNNN_name.sql, part of the binary. Forward
// only; each is applied once, in a transaction of its own. Used at start, before the server listens.
#pragma once

#include "base/embedded_file.hpp"
#include "db/location.hpp"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace qvr::db {

struct Migration {
    std::string name;      // "0001_people"
    std::string checksum;  // SHA-256 of the file, in hex
    std::string_view sql;  // any number of statements
    // The file's first line is "-- foreign_keys: off": to rebuild a table that others refer to, as SQLite has
    // to for most changes. The keys are checked before the commit all the same.
    bool suspends_foreign_keys = false;
};

// The migrations of one dialect, in order, out of the files of migrations/: NNNN_name.sql for all dialects or
// NNNN_name.sqlite.sql and NNNN_name.postgres.sql. Throws CannotOpen for a wrong name, a number used twice,
// or a file that differs from its line in checksums.txt.
std::vector<Migration> read_migrations(std::span<EmbeddedFile const> files, Dialect dialect);

// Those of this program.
std::vector<Migration> program_migrations(Dialect dialect);

}  // namespace qvr::db
