// One connection to the database, seen by src/db alone. session_sqlite.cpp and session_postgres.cpp implement
// it: whatever only one database understands belongs into such a file. A session is used by one thread at a
// time.
#pragma once

#include "db/generated_sql.hpp"
#include "db/query.hpp"
#include "db/transaction.hpp"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace qvr::db {

enum class Access { write, read };

// Every function throws the exceptions of errors.hpp.
class Session {
  public:
    virtual ~Session() = default;

    virtual void begin_read() = 0;
    // Takes the lock of the writer at once, so that the transaction cannot fail half-way for want of it.
    virtual void begin_write() = 0;
    // Returns once the transaction is durable. Throws Unavailable with Reason::unknown if it may have taken
    // effect or not; after every other exception it has not, unless the storage failed.
    virtual void commit() { execute({"commit", "COMMIT"}, {}); }
    void rollback() { execute({"rollback", "ROLLBACK"}, {}); }
    void savepoint() { execute({"savepoint", "SAVEPOINT job"}, {}); }
    // Keeps what was done since the last one, and sets it anew.
    virtual void renew_savepoint() {
        execute({"release_savepoint", "RELEASE SAVEPOINT job"}, {});
        savepoint();
    }
    void rollback_to_savepoint() { execute({"rollback_to_savepoint", "ROLLBACK TO SAVEPOINT job"}, {}); }
    // False too after the database ended the transaction by itself, as SQLite does when some statements fail.
    virtual bool in_transaction() const = 0;
    // True once the storage has failed or is damaged: what it still says of writes cannot be trusted.
    virtual bool storage_failed() const = 0;

    virtual void select(
        Query const& query, Params const& params, std::span<Column const> columns, Reader::OnRow const& on_row
    ) = 0;
    // Rows changed.
    virtual std::int64_t execute(Query const& query, Params const& params) = 0;

    // Inserts rows by the thousand, where that is quicker than a statement for each; false, and nothing done,
    // where it is not.
    virtual bool copy_rows(std::string_view, std::span<Column const>, std::size_t, Writer::RowAt const&) {
        return false;
    }

    // For the migrator. The script holds any number of statements.
    virtual void run_script(std::string_view name, std::string const& script) = 0;
    virtual bool has_tables() = 0;
    // Outside a transaction only.
    virtual void enforce_foreign_keys(bool enforce) = 0;
    // Whether every reference has its row.
    virtual bool foreign_keys_hold() = 0;
    // Its own check of what it holds, one line for each fault.
    virtual std::vector<std::string> find_damage() = 0;
    // A whole and durable copy beside the database; its path. Empty where the database has no files.
    virtual std::filesystem::path keep_copy(std::string_view label) = 0;

    GeneratedSql& generated_sql() { return generated_sql_; }

  private:
    GeneratedSql generated_sql_;
};

}  // namespace qvr::db
