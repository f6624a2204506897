// A database of its own on the PostgreSQL that tools/with_postgres starts for a test program.
#pragma once

#include "db/location.hpp"

#include <string>

namespace qvr::test {

// Whether the program runs beside PostgreSQL: suites for every kind of database then run on it.
bool has_postgres();

class PostgresDatabase {
  public:
    // A copy of `source`, to which nothing may be connected. Throws without PostgreSQL.
    explicit PostgresDatabase(std::string const& source = "template0");
    // Ends the connections that are left.
    ~PostgresDatabase();
    PostgresDatabase(PostgresDatabase const&) = delete;
    PostgresDatabase& operator=(PostgresDatabase const&) = delete;

    std::string const& name() const { return name_; }
    db::PostgresUrl url() const;
    // Runs SQL on a connection of its own; the first value of the last statement, if it has one.
    std::string run(std::string const& sql) const;

  private:
    std::string name_;
};

}  // namespace qvr::test
