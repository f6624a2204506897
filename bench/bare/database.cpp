#include "bare/database.hpp"

#include <libpq-fe.h>
#include <sqlite3.h>

#include <algorithm>
#include <charconv>
#include <stdexcept>
#include <vector>

namespace qvr::bare {
namespace {

void check(int code, sqlite3* database) {
    if (code != SQLITE_OK) {
        throw std::runtime_error(sqlite3_errmsg(database));
    }
}

struct FinalizeStatement {
    void operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
};

class SqliteStatement : public Statement {
  public:
    SqliteStatement(sqlite3* database, std::string_view sql) {
        sqlite3_stmt* prepared = nullptr;
        auto const size = static_cast<int>(sql.size());
        auto const code =
            sqlite3_prepare_v3(database, sql.data(), size, SQLITE_PREPARE_PERSISTENT, &prepared, nullptr);
        statement_.reset(prepared);
        check(code, database);
    }

    void bind(int parameter, std::string_view text) override {
        auto const size = static_cast<int>(text.size());
        sqlite3_bind_text(statement_.get(), parameter, text.data(), size, SQLITE_STATIC);
    }
    bool step() override {
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
    void reset() override { sqlite3_reset(statement_.get()); }

    int columns() const override { return sqlite3_column_count(statement_.get()); }
    std::string_view column_name(int column) const override {
        return sqlite3_column_name(statement_.get(), column);
    }
    bool is_null(int column) const override {
        return sqlite3_column_type(statement_.get(), column) == SQLITE_NULL;
    }
    std::int64_t whole(int column) const override { return sqlite3_column_int64(statement_.get(), column); }
    std::string_view text(int column) const override {
        // The bytes after the text: asking for the text may convert it.
        auto const* const data = static_cast<char const*>(sqlite3_column_blob(statement_.get(), column));
        return {data, static_cast<std::size_t>(sqlite3_column_bytes(statement_.get(), column))};
    }

  private:
    std::unique_ptr<sqlite3_stmt, FinalizeStatement> statement_;
};

struct CloseDatabase {
    void operator()(sqlite3* database) const { sqlite3_close(database); }
};

class SqliteDatabase : public Database {
  public:
    SqliteDatabase(std::string const& file, Access access) {
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

    std::unique_ptr<Statement> prepare(std::string_view sql) override {
        return std::make_unique<SqliteStatement>(database_.get(), sql);
    }
    std::string_view rows_of_list() const override { return "(SELECT key, value FROM json_each($1))"; }

  private:
    void execute(char const* script) {
        check(sqlite3_exec(database_.get(), script, nullptr, nullptr, nullptr), database_.get());
    }

    std::unique_ptr<sqlite3, CloseDatabase> database_;
};

struct ClearResult {
    void operator()(PGresult* result) const { PQclear(result); }
};
using PgResult = std::unique_ptr<PGresult, ClearResult>;

class PostgresStatement : public Statement {
  public:
    PostgresStatement(PGconn* connection, std::string name, std::string_view sql)
        : connection_(connection), name_(std::move(name)) {
        PgResult const result{PQprepare(connection_, name_.c_str(), std::string{sql}.c_str(), 0, nullptr)};
        expect(result.get(), PGRES_COMMAND_OK);
    }

    void bind(int parameter, std::string_view text) override {
        auto const place = static_cast<std::size_t>(parameter);
        values_.resize(std::max(values_.size(), place));
        values_[place - 1] = text;
    }
    bool step() override {
        if (!result_) {
            run();
        } else {
            ++row_;
        }
        if (row_ < PQntuples(result_.get())) {
            return true;
        }
        reset();
        return false;
    }
    void reset() override { result_.reset(); }

    int columns() const override { return PQnfields(result_.get()); }
    std::string_view column_name(int column) const override { return PQfname(result_.get(), column); }
    bool is_null(int column) const override { return PQgetisnull(result_.get(), row_, column) == 1; }
    std::int64_t whole(int column) const override {
        auto const digits = text(column);
        std::int64_t number = 0;
        std::from_chars(digits.data(), digits.data() + digits.size(), number);
        return number;
    }
    std::string_view text(int column) const override {
        auto const size = static_cast<std::size_t>(PQgetlength(result_.get(), row_, column));
        return {PQgetvalue(result_.get(), row_, column), size};
    }

  private:
    void run() {
        std::vector<char const*> pointers;
        for (auto const& value : values_) {
            pointers.push_back(value.c_str());
        }
        auto const count = static_cast<int>(pointers.size());
        result_.reset(PQexecPrepared(connection_, name_.c_str(), count, pointers.data(), nullptr, nullptr, 0)
        );
        row_ = 0;
        if (PQresultStatus(result_.get()) != PGRES_COMMAND_OK) {
            expect(result_.get(), PGRES_TUPLES_OK);
        }
    }
    void expect(PGresult* result, ExecStatusType status) const {
        if (PQresultStatus(result) != status) {
            throw std::runtime_error(PQerrorMessage(connection_));
        }
    }

    PGconn* connection_;
    std::string name_;
    std::vector<std::string> values_;
    PgResult result_;
    int row_ = 0;
};

struct CloseConnection {
    void operator()(PGconn* connection) const { PQfinish(connection); }
};

class PostgresDatabase : public Database {
  public:
    explicit PostgresDatabase(std::string const& url) : connection_{PQconnectdb(url.c_str())} {
        if (PQstatus(connection_.get()) != CONNECTION_OK) {
            throw std::runtime_error(PQerrorMessage(connection_.get()));
        }
    }

    std::unique_ptr<Statement> prepare(std::string_view sql) override {
        return std::make_unique<PostgresStatement>(connection_.get(), "s" + std::to_string(++prepared_), sql);
    }
    std::string_view rows_of_list() const override {
        return "(SELECT ordinality AS key, value FROM json_array_elements_text($1::json) WITH ORDINALITY)";
    }

  private:
    std::unique_ptr<PGconn, CloseConnection> connection_;
    int prepared_ = 0;
};

}  // namespace

int Statement::find_column(std::string_view name) const {
    for (int column = 0; column < columns(); ++column) {
        if (column_name(column) == name) {
            return column;
        }
    }
    return -1;
}

std::unique_ptr<Database> open_database(std::string const& location, Database::Access access) {
    if (location.starts_with("postgresql://")) {
        return std::make_unique<PostgresDatabase>(location);
    }
    return std::make_unique<SqliteDatabase>(location, access);
}

}  // namespace qvr::bare
