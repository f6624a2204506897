#include "support/postgres_database.hpp"

#include <libpq-fe.h>
#include <unistd.h>

#include <cstdlib>
#include <memory>
#include <stdexcept>

namespace qvr::test {
namespace {

constexpr char const* kVariable = "QVR_TEST_POSTGRES";
constexpr std::string_view kMaintenance = "/postgres?";

// The URL of one database of the server.
std::string url_of(std::string const& name) {
    auto const* const given = std::getenv(kVariable);
    if (given == nullptr) {
        throw std::runtime_error("this test needs PostgreSQL: run it by tools/with_postgres");
    }
    std::string url = given;
    url.replace(url.find(kMaintenance), kMaintenance.size(), "/" + name + "?");
    return url;
}

std::string run_in(std::string const& database, std::string const& sql) {
    std::unique_ptr<PGconn, decltype(&PQfinish)> const connection{
        PQconnectdb(url_of(database).c_str()), &PQfinish
    };
    std::unique_ptr<PGresult, decltype(&PQclear)> const result{
        PQexec(connection.get(), sql.c_str()), &PQclear
    };
    auto const status = PQresultStatus(result.get());
    if (status != PGRES_COMMAND_OK && status != PGRES_TUPLES_OK) {
        throw std::runtime_error(sql + ": " + PQerrorMessage(connection.get()));
    }
    return PQntuples(result.get()) > 0 ? PQgetvalue(result.get(), 0, 0) : "";
}

}  // namespace

bool has_postgres() {
    return std::getenv(kVariable) != nullptr;
}

PostgresDatabase::PostgresDatabase(std::string const& source) {
    static int count = 0;
    name_ = "test_" + std::to_string(::getpid()) + "_" + std::to_string(++count);
    run_in("postgres", "CREATE DATABASE " + name_ + " TEMPLATE " + source);
}

PostgresDatabase::~PostgresDatabase() {
    try {
        run_in("postgres", "DROP DATABASE " + name_ + " WITH (FORCE)");
    } catch (std::exception const&) {
        // It goes with the server at the latest.
    }
}

db::PostgresUrl PostgresDatabase::url() const {
    return {url_of(name_)};
}

std::string PostgresDatabase::run(std::string const& sql) const {
    return run_in(name_, sql);
}

}  // namespace qvr::test
