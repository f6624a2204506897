// `qvr backup FILE`: a checked copy of SQLite's database, taken while the server works.
#pragma once

#include "app/config.hpp"

namespace qvr::app {

// The exit code: 0 the copy is at FILE, whole and checked; 1 it was not sound and is not kept; 2 there is
// none: FILE exists, or cannot be written, or the database cannot be read or is PostgreSQL's.
int backup(BackupCommand const& command);

}  // namespace qvr::app
