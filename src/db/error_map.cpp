#include "db/error_map.hpp"

#include "db/errors.hpp"

#include <sqlite3.h>

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

void throw_failure(Failure failure, std::string const& message) {
    switch (failure) {
        case Failure::unique:
            throw ConstraintViolation(ConstraintViolation::Kind::unique, message);
        case Failure::foreign_key:
            throw ConstraintViolation(ConstraintViolation::Kind::foreign_key, message);
        case Failure::busy:
            throw Unavailable(Unavailable::Reason::busy, message);
        case Failure::full:
            throw Unavailable(Unavailable::Reason::full, message);
        case Failure::io:
            throw Unavailable(Unavailable::Reason::io, message);
        case Failure::other:
            break;
    }
    throw DatabaseError(message);
}

}  // namespace qvr::db
