// From a database's own error codes to the exceptions of errors.hpp.
#pragma once

#include <string>

namespace qvr::db {

enum class Failure {
    unique,
    foreign_key,
    busy,
    full,
    io,  // the storage failed or is damaged
    other,
};

// An extended result code of SQLite (https://sqlite.org/rescode.html).
Failure classify_sqlite(int extended_code);

[[noreturn]] void throw_failure(Failure failure, std::string const& message);

}  // namespace qvr::db
