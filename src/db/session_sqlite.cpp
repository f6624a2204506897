#include "db/session_sqlite.hpp"

// soci-sqlite3.h includes <sqlite3.h> inside namespace sqlite_api: raw calls are made here and nowhere else.
#include "db/error_map.hpp"
#include "db/errors.hpp"
#include "db/statement.hpp"

#include <fcntl.h>
#include <soci/sqlite3/soci-sqlite3.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <mutex>
#include <string>
#include <system_error>
#include <vector>

namespace qvr::db {
namespace {

void reset_statement(soci::statement& statement) {
    sqlite_api::sqlite3_reset(static_cast<soci::sqlite3_statement_backend*>(statement.get_backend())->stmt_);
}

std::vector<std::string> parameters_of(soci::statement& statement) {
    std::vector<std::string> names;
    for (int i = 0;; ++i) {
        auto name = statement.get_backend()->get_parameter_name(i);
        if (name.empty()) {
            return names;
        }
        names.push_back(std::move(name));
    }
}

std::vector<std::string> describe_statement(soci::statement& statement) {
    std::vector<std::string> names(static_cast<std::size_t>(statement.get_backend()->prepare_for_describe()));
    for (std::size_t i = 0; i < names.size(); ++i) {
        soci::data_type type{};
        statement.get_backend()->describe_column(static_cast<int>(i) + 1, type, names[i]);
    }
    return names;
}

// After a failure SOCI may have given the statement up.
constexpr StatementDriver kDriver{
    reset_statement, parameters_of, describe_statement, false, {"(SELECT value FROM json_each(", "))"}
};

// Makes the file if it is absent; in any case only its owner may read it. SQLite gives the files it makes
// beside it the same mode.
void keep_private(std::filesystem::path const& file) {
    auto const descriptor = ::open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (descriptor < 0 || ::fchmod(descriptor, 0600) != 0) {
        auto const reason = std::generic_category().message(errno);
        if (descriptor >= 0) {
            ::close(descriptor);
        }
        throw CannotOpen("the database " + file.string() + " cannot be opened: " + reason);
    }
    ::close(descriptor);
}

void make_durable(std::filesystem::path const& path) {
    auto const descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    auto const is_durable = descriptor >= 0 && ::fsync(descriptor) == 0;
    if (descriptor >= 0) {
        ::close(descriptor);
    }
    if (!is_durable) {
        throw Unavailable(
            Unavailable::Reason::io, "the copy " + path.string() + " could not be made durable"
        );
    }
}

std::string connect_string(std::filesystem::path const& file) {
    if (file.string().find('"') != std::string::npos) {
        throw CannotOpen("the path of the data folder holds a quotation mark: " + file.string());
    }
    return "dbname=\"" + file.string() + "\"";
}

class SqliteSession final : public Session {
  public:
    SqliteSession(std::filesystem::path const& file, Access access, std::chrono::milliseconds busy_timeout)
        : file_(file), access_(access), session_(soci::sqlite3, connect_string(file)) {
        // A statement is planned once, without a look at what is bound. Otherwise SQLite plans one with a
        // LIKE anew each time its pattern is bound.
        sqlite_api::sqlite3_db_config(raw(), SQLITE_DBCONFIG_ENABLE_QPSG, 1, nullptr);
        // The time-out first: switching to WAL may have to wait for a lock.
        run_script("busy_timeout", "PRAGMA busy_timeout = " + std::to_string(busy_timeout.count()));
        run_script(
            "pragmas",
            "PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA temp_store = MEMORY;"
            "PRAGMA trusted_schema = OFF"
        );
        if (access == Access::read) {
            // 8 MiB of pages: what twenty people read of a large organization at a time.
            run_script(
                "read_only",
                "PRAGMA query_only = ON; PRAGMA wal_autocheckpoint = 0; PRAGMA cache_size = -8192"
            );
            sqlite_api::sqlite3_db_config(raw(), SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, nullptr);
        } else {
            run_script(
                "write_ahead_log",
                "PRAGMA journal_mode = WAL; PRAGMA wal_autocheckpoint = 1000;"
                "PRAGMA journal_size_limit = 67108864"
            );
        }
        Reader reader{*this};
        // A copy that is only read need not be in WAL mode.
        auto const is_wal = reader.get_text({"journal_mode", "PRAGMA journal_mode"}) == "wal";
        if ((access == Access::write && !is_wal) ||
            reader.get_whole({"foreign_keys", "PRAGMA foreign_keys"}) != 1) {
            throw CannotOpen("SQLite does not keep " + file.string() + " as this program needs it");
        }
    }

    void begin_read() override { execute({"begin_read", "BEGIN"}, {}); }
    void begin_write() override { execute({"begin_write", "BEGIN IMMEDIATE"}, {}); }
    bool in_transaction() const override { return sqlite_api::sqlite3_get_autocommit(raw()) == 0; }
    bool storage_failed() const override { return storage_failed_; }

    void select(
        Query const& query, Params const& params, std::span<Column const> columns, Reader::OnRow const& on_row
    ) override {
        run(query, params, columns, on_row);
    }
    std::int64_t execute(Query const& query, Params const& params) override {
        return run(query, params, {}, nullptr);
    }

    void run_script(std::string_view name, std::string const& script) override {
        auto const code = sqlite_api::sqlite3_exec(raw(), script.c_str(), nullptr, nullptr, nullptr);
        if (code != SQLITE_OK) {
            fail(name, sqlite_api::sqlite3_errmsg(raw()));
        }
    }
    bool has_tables() override {
        return Reader{*this}.get_whole({"has_tables", "SELECT count(*) FROM sqlite_schema"}) > 0;
    }
    void enforce_foreign_keys(bool enforce) override {
        run_script("foreign_keys", enforce ? "PRAGMA foreign_keys = ON" : "PRAGMA foreign_keys = OFF");
    }
    bool foreign_keys_hold() override {
        Query const count{"foreign_key_check", "SELECT count(*) FROM pragma_foreign_key_check"};
        return Reader{*this}.get_whole(count) == 0;
    }
    std::vector<std::string> find_damage() override {
        auto damage = Reader{*this}.list_text({"integrity_check", "PRAGMA integrity_check"});
        std::erase(damage, "ok");
        if (!foreign_keys_hold()) {
            damage.emplace_back("there are references to rows that do not exist");
        }
        return damage;
    }
    std::filesystem::path keep_copy(std::string_view label) override {
        auto copy = file_;
        copy += ".before-" + std::string{label};
        keep_private(copy);
        write_copy(copy);
        make_durable(copy.parent_path());
        return copy;
    }
    // VACUUM INTO fills a file that is there and empty: so it is private from its first byte.
    void write_copy(std::filesystem::path const& copy) {
        execute({"write_copy", "VACUUM INTO :copy"}, {{"copy", copy.string()}});
        make_durable(copy);
    }

  private:
    sqlite_api::sqlite3* raw() const {
        // SOCI's accessor is not const.
        auto& session = const_cast<soci::session&>(session_);
        return static_cast<soci::sqlite3_session_backend*>(session.get_backend())->conn_;
    }

    std::int64_t run(
        Query const& query, Params const& params, std::span<Column const> columns, Reader::OnRow const& on_row
    ) {
        try {
            return statements_.run(query, params, columns, on_row);
        } catch (soci::soci_error const& error) {
            // Not what(): that holds the values of the parameters.
            fail(query.name, error.get_error_message());
        }
    }

    [[noreturn]] void fail(std::string_view name, std::string const& message) {
        auto const code = sqlite_api::sqlite3_extended_errcode(raw());
        auto failure = classify_sqlite(code);
        if (access_ == Access::read && (code & 0xff) == SQLITE_READONLY) {
            // Our own mistake: a query that changes something was given to a Reader.
            failure = Failure::other;
        }
        storage_failed_ = storage_failed_ || failure == Failure::io;
        throw_failure(failure, std::string{name} + ": " + message + " (SQLite " + std::to_string(code) + ")");
    }

    std::filesystem::path file_;
    Access access_;
    bool storage_failed_ = false;
    soci::session session_;
    Statements statements_{session_, kDriver};
};

std::unique_ptr<SqliteSession> open_session(
    std::filesystem::path const& file, Access access, std::chrono::milliseconds busy_timeout
) {
    // A connection has one user at a time, so SQLite need not lock a mutex for each of its functions; nor one
    // that all connections share for each piece of memory, which it does to count them. Has an effect before
    // the first connection of the process only.
    static std::once_flag once;
    std::call_once(once, [] {
        sqlite_api::sqlite3_config(SQLITE_CONFIG_MULTITHREAD);
        sqlite_api::sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
    });
    if (access == Access::write) {
        keep_private(file);
    }
    try {
        return std::make_unique<SqliteSession>(file, access, busy_timeout);
    } catch (soci::soci_error const& error) {
        throw CannotOpen("the database " + file.string() + " cannot be opened: " + error.get_error_message());
    }
}

}  // namespace

std::unique_ptr<Session> open_sqlite(
    std::filesystem::path const& file, Access access, std::chrono::milliseconds busy_timeout
) {
    return open_session(file, access, busy_timeout);
}

void copy_sqlite(
    std::filesystem::path const& file,
    std::filesystem::path const& copy,
    std::chrono::milliseconds busy_timeout
) {
    auto const session = open_session(file, Access::read, busy_timeout);
    // It forbids the pages of the copy, too. Of the database nothing is written: VACUUM INTO reads it.
    session->run_script("may_write_the_copy", "PRAGMA query_only = OFF");
    session->write_copy(copy);
}

}  // namespace qvr::db
