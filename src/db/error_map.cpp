#include "db/error_map.hpp"

#include "db/errors.hpp"

#include <sqlite3.h>

#include <array>
#include <utility>

namespace qvr::db {

Failure classify_sqlite(int extended_code) {
    switch (extended_code) {
        case SQLITE_CONSTRAINT_UNIQUE:
        case SQLITE_CONSTRAINT_PRIMARYKEY:
        case SQLITE_CONSTRAINT_ROWID:
            return Failure::unique;
        case SQLITE_CONSTRAINT_FOREIGNKEY:
            return Failure::foreign_key;
        // The shared-memory file beside the database could not grow: no space, though SQLite calls it I/O.
        case SQLITE_IOERR_SHMSIZE:
        case SQLITE_IOERR_SHMMAP:
            return Failure::full;
        case SQLITE_IOERR_NOMEM:
            return Failure::busy;
        default:
            break;
    }
    switch (extended_code & 0xff) {
        case SQLITE_BUSY:
        case SQLITE_LOCKED:
        case SQLITE_PROTOCOL:
        case SQLITE_CANTOPEN:
            return Failure::busy;
        case SQLITE_FULL:
            return Failure::full;
        case SQLITE_IOERR:
        case SQLITE_READONLY:
        case SQLITE_CORRUPT:
        case SQLITE_NOTADB:
            return Failure::io;
        default:
            return Failure::other;
    }
}

Failure classify_postgres(std::string_view sqlstate) {
    constexpr std::array<std::pair<std::string_view, Failure>, 16> kKnown{{
        {"23505", Failure::unique},
        {"23503", Failure::foreign_key},
        {"40001", Failure::conflict},  // serialization failure
        {"40P01", Failure::conflict},  // deadlock
        {"55P03", Failure::busy},      // no lock in time
        {"57014", Failure::busy},      // cancelled
        {"53100", Failure::full},
        {"25P03", Failure::lost},  // idle for too long, as the server has it
        {"57P01", Failure::lost},  // ended by an administrator
        {"57P02", Failure::lost},  // the server crashed
        {"57P03", Failure::lost},  // the server is starting or stopping
        {"57P04", Failure::lost},  // the database was dropped
        {"57P05", Failure::lost},  // idle for too long
        {"58030", Failure::io},
        {"XX001", Failure::io},  // damaged data
        {"XX002", Failure::io},  // damaged index
    }};
    for (auto const& [code, failure] : kKnown) {
        if (code == sqlstate) {
            return failure;
        }
    }
    if (sqlstate.starts_with("08")) {
        return Failure::lost;
    }
    return sqlstate.starts_with("53") ? Failure::busy : Failure::other;  // 53: memory, connections
}

void throw_failure(Failure failure, std::string const& message) {
    switch (failure) {
        case Failure::unique:
            throw ConstraintViolation(ConstraintViolation::Kind::unique, message);
        case Failure::foreign_key:
            throw ConstraintViolation(ConstraintViolation::Kind::foreign_key, message);
        case Failure::busy:
            throw Unavailable(Unavailable::Reason::busy, message);
        case Failure::conflict:
            throw Unavailable(Unavailable::Reason::conflict, message);
        case Failure::full:
            throw Unavailable(Unavailable::Reason::full, message);
        case Failure::io:
            throw Unavailable(Unavailable::Reason::io, message);
        case Failure::lost:
            throw Unavailable(Unavailable::Reason::lost, message);
        case Failure::other:
            break;
    }
    throw DatabaseError(message);
}

}  // namespace qvr::db
