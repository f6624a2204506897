// PostgreSQL through SOCI and, for what SOCI hides, libpq. One session of the database writes, kept apart
// from that of any other server by an advisory lock; all others only read. A session whose connection was
// lost opens a new one when it next begins. Source: docs/decisions/0005-postgresql.md.
#pragma once

#include "db/location.hpp"
#include "db/session.hpp"

#include <chrono>
#include <memory>
#include <string>

namespace qvr::db {

// A connection to the database, which must be there. `wait` is how long to wait for a lock, and for the
// connection to come back while the outcome of a commit is not known. Throws CannotOpen if the URL is none,
// if the database is of another version, encoding or collation than this program needs, or if another server
// uses it; and Unavailable if it does not answer.
std::unique_ptr<Session> open_postgres(PostgresUrl const& url, Access access, std::chrono::milliseconds wait);

// "postgresql://user@host:port/database": the URL without its password.
std::string display_name(PostgresUrl const& url);

}  // namespace qvr::db
