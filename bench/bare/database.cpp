#include "bare/database.hpp"

#include <stdexcept>

namespace qvr::bare {
namespace {

void check(int code, sqlite3* database) {
    if (code != SQLITE_OK) {
        throw std::runtime_error(sqlite3_errmsg(database));
    }
}

}  // namespace

Database::Database(std::string const& file, Access access) {
    sqlite3* opened = nullptr;
    auto const flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX;
    auto const code = sqlite3_open_v2(file.c_str(), &opened, flags, nullptr);
    database_.reset(opened);
    check(code, opened);
    execute("PRAGMA busy_timeout = 5000; PRAGMA mmap_size = 1073741824; PRAGMA cache_size = -65536");
    execute(
        access == Access::read ? "PRAGMA query_only = ON; PRAGMA wal_autocheckpoint = 0"
                               : "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL"
    );
}

void Database::execute(char const* script) {
    check(sqlite3_exec(raw(), script, nullptr, nullptr, nullptr), raw());
}

Statement::Statement(Database& database, std::string_view sql) {
    sqlite3_stmt* prepared = nullptr;
    auto const size = static_cast<int>(sql.size());
    auto const code =
        sqlite3_prepare_v3(database.raw(), sql.data(), size, SQLITE_PREPARE_PERSISTENT, &prepared, nullptr);
    statement_.reset(prepared);
    check(code, database.raw());
}

void Statement::bind(int parameter, std::string_view text) {
    auto const size = static_cast<int>(text.size());
    sqlite3_bind_text(statement_.get(), parameter, text.data(), size, SQLITE_STATIC);
}

bool Statement::step() {
    auto const code = sqlite3_step(statement_.get());
    if (code == SQLITE_ROW) {
        return true;
    }
    sqlite3_reset(statement_.get());
    if (code != SQLITE_DONE) {
        throw std::runtime_error(sqlite3_errmsg(sqlite3_db_handle(statement_.get())));
    }
    return false;
}

int Statement::find_column(std::string_view name) const {
    for (int column = 0; column < columns(); ++column) {
        if (sqlite3_column_name(statement_.get(), column) == name) {
            return column;
        }
    }
    return -1;
}

bool Statement::is_null(int column) const {
    return sqlite3_column_type(statement_.get(), column) == SQLITE_NULL;
}

std::string_view Statement::text(int column) const {
    // The bytes after the text: asking for the text may convert it.
    auto const* const data = static_cast<char const*>(sqlite3_column_blob(statement_.get(), column));
    return {data, static_cast<std::size_t>(sqlite3_column_bytes(statement_.get(), column))};
}

}  // namespace qvr::bare
