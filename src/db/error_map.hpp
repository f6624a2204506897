// From a database's own error codes to the exceptions of errors.hpp.
#pragma once

#include <string>
#include <string_view>

namespace qvr::db {

enum class Failure {
    unique,
    foreign_key,
    busy,
    conflict,  // with another session, which only a new transaction resolves
    full,
    io,    // the storage failed or is damaged
    lost,  // the connection to the database
    other,
};

// An extended result code of SQLite (https://sqlite.org/rescode.html).
Failure classify_sqlite(int extended_code);
// A SQLSTATE of PostgreSQL (https://www.postgresql.org/docs/15/errcodes-appendix.html).
Failure classify_postgres(std::string_view sqlstate);

[[noreturn]] void throw_failure(Failure failure, std::string const& message);

}  // namespace qvr::db
