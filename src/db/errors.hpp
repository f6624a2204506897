// What is thrown when the database cannot do its work. Caught in web/run_route.cpp and in the job runner;
// stores catch ConstraintViolation only, to turn it into Error{Code::conflict}. Messages never hold a bound
// value.
#pragma once

#include <stdexcept>
#include <string>

namespace qvr::db {

// Anything that is not one of the kinds below: a broken query, a broken invariant.
class DatabaseError : public std::runtime_error {
  public:
    using std::runtime_error::runtime_error;
};

// A unique or foreign key forbids the change. After it a job must end with an error or an exception: other
// databases accept nothing more in the transaction until then.
class ConstraintViolation : public DatabaseError {
  public:
    enum class Kind { unique, foreign_key };
    ConstraintViolation(Kind kind, std::string const& message) : DatabaseError(message), kind_(kind) {}
    Kind kind() const { return kind_; }

  private:
    Kind kind_;
};

// Nothing is wrong with the request, but it cannot be served now.
class Unavailable : public DatabaseError {
  public:
    enum class Reason {
        busy,      // locked or all connections in use for too long
        full,      // no space left; works again when there is some
        io,        // the storage failed; writes are refused until the next start
        conflict,  // another session was in the way; the same again, from the start, may work
        lost,      // no connection to the database; works again when there is one
        unknown,   // the connection was lost while committing: the change took effect, or it did not
        stopped,   // the server is ending
    };
    Unavailable(Reason reason, std::string const& message) : DatabaseError(message), reason_(reason) {}
    Reason reason() const { return reason_; }

  private:
    Reason reason_;
};

// The database was not opened: the message says why in words for the person who starts the server.
class CannotOpen : public DatabaseError {
  public:
    using DatabaseError::DatabaseError;
};

}  // namespace qvr::db
