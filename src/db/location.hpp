// Where the database is kept, and so by which kind of database.
#pragma once

#include <filesystem>
#include <string>
#include <variant>

namespace qvr::db {

// "postgresql://user@host:port/database", or another URL of libpq: "postgresql:///qvr?host=/run/postgresql".
// It may hold a password: to be shown to nobody, nor logged. display_name() is what may be shown.
struct PostgresUrl {
    std::string text;
};

// The data folder of SQLite, made if it is absent; or a database of PostgreSQL.
using Location = std::variant<std::filesystem::path, PostgresUrl>;

enum class Dialect { sqlite, postgres };

inline Dialect dialect_of(Location const& location) {
    return std::holds_alternative<PostgresUrl>(location) ? Dialect::postgres : Dialect::sqlite;
}

// For messages: the folder, or the URL without its password. Throws CannotOpen for what is no such URL.
std::string display_name(Location const& location);

}  // namespace qvr::db
