#include "db/session_postgres.hpp"

#include "base/ascii.hpp"
#include "base/clock.hpp"
#include "base/digest.hpp"
#include "base/error.hpp"
#include "base/log.hpp"
#include "db/error_map.hpp"
#include "db/errors.hpp"
#include "db/statement.hpp"

#include <libpq-fe.h>
#include <soci/postgresql/soci-postgresql.h>

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <thread>

namespace qvr::db {
namespace {

using std::chrono::steady_clock;

struct FreeResult {
    void operator()(PGresult* result) const { PQclear(result); }
};
using ResultPtr = std::unique_ptr<PGresult, FreeResult>;

// What libpq says of a failure, as one line.
std::string one_line(std::string_view message) {
    std::string line;
    for (auto part = message; !part.empty();) {
        auto const end = std::min(part.find('\n'), part.size());
        auto const text = part.substr(0, end);
        if (!text.empty()) {
            line.append(line.empty() ? "" : "; ").append(text);
        }
        part.remove_prefix(std::min(part.size(), end + 1));
    }
    return line;
}

// ---- The URL ----------------------------------------------------------------------------------------------

using ConnectOptions = std::map<std::string, std::string, std::less<>>;

// An @ in a password must be written %40: otherwise a part of it would be taken for the host, and shown as
// such.
bool hides_its_password(std::string_view url) {
    auto const begin = url.find("://");
    auto const rest = url.substr(0, url.find('?')).substr(begin + 3);
    auto const authority = rest.substr(0, rest.find('/'));
    return std::ranges::count(rest, '@') == std::ranges::count(authority, '@') &&
           std::ranges::count(authority, '@') <= 1;
}

// The options that the URL sets. libpq's own message is not shown: it may quote the URL.
ConnectOptions parse_url(PostgresUrl const& url) {
    auto const is_url = url.text.starts_with("postgresql://") || url.text.starts_with("postgres://");
    if (is_url && hides_its_password(url.text)) {
        char* message = nullptr;
        std::unique_ptr<PQconninfoOption, decltype(&PQconninfoFree)> const parsed{
            PQconninfoParse(url.text.c_str(), &message), &PQconninfoFree
        };
        PQfreemem(message);
        if (parsed != nullptr) {
            ConnectOptions options;
            for (auto const* option = parsed.get(); option->keyword != nullptr; ++option) {
                if (option->val != nullptr) {
                    options.emplace(option->keyword, option->val);
                }
            }
            return options;
        }
    }
    throw CannotOpen(
        "this is not the URL of a PostgreSQL database: write postgresql://user@host/database, and other "
        "characters than letters and digits of a password as %40 and the like"
    );
}

// A URL again, with every value encoded: SOCI reads what it is given before libpq does, and would end a value
// at a space.
std::string make_url(ConnectOptions const& options) {
    constexpr std::string_view kHex = "0123456789ABCDEF";
    std::string url = "postgresql:///";
    char separator = '?';
    for (auto const& [name, value] : options) {
        url += std::exchange(separator, '&');
        url.append(name).append("=");
        for (char const c : value) {
            if (is_digit(c) || (to_lower(c) >= 'a' && to_lower(c) <= 'z')) {
                url += c;
            } else {
                auto const byte = static_cast<unsigned char>(c);
                url.append("%").append(1, kHex[byte >> 4U]).append(1, kHex[byte & 15U]);
            }
        }
    }
    return url;
}

// What this program needs of a connection; the URL may say otherwise, but for the last two.
std::string connect_url(PostgresUrl const& url, std::string const& application_name) {
    auto options = parse_url(url);
    options.insert({
        {"connect_timeout", "4"},
        // A peer that vanished is noticed within ten seconds or so.
        {"keepalives_idle", "4"},
        {"keepalives_interval", "2"},
        {"keepalives_count", "3"},
        {"tcp_user_timeout", "10000"},
        // Of several hosts, the one that is no standby.
        {"target_session_attrs", "read-write"},
    });
    options["client_encoding"] = "UTF8";
    options["application_name"] = application_name;
    return make_url(options);
}

// ---- Statements -------------------------------------------------------------------------------------------

auto& backend_of(soci::statement& statement) {
    return *static_cast<soci::postgresql_statement_backend*>(statement.get_backend());
}

void reset_statement(soci::statement& statement) {
    backend_of(statement).result_.reset();
}

// SOCI numbers each place of a name, so a name may come again.
std::vector<std::string> parameters_of(soci::statement& statement) {
    std::vector<std::string> names;
    for (auto const& name : backend_of(statement).names_) {
        if (std::ranges::find(names, name) == names.end()) {
            names.push_back(name);
        }
    }
    return names;
}

// SOCI's own way would run the statement.
std::vector<std::string> describe_statement(soci::statement& statement) {
    auto& backend = backend_of(statement);
    ResultPtr const described{PQdescribePrepared(backend.session_.conn_, backend.statementName_.c_str())};
    if (PQresultStatus(described.get()) != PGRES_COMMAND_OK) {
        auto const* const state = PQresultErrorField(described.get(), PG_DIAG_SQLSTATE);
        throw soci::postgresql_soci_error(
            PQerrorMessage(backend.session_.conn_), state == nullptr ? "     " : state
        );
    }
    std::vector<std::string> names;
    for (int i = 0; i < PQnfields(described.get()); ++i) {
        names.emplace_back(PQfname(described.get(), i));
    }
    return names;
}

constexpr StatementDriver kDriver{
    reset_statement,
    parameters_of,
    describe_statement,
    true,
    {"(SELECT json_array_elements_text(CAST(", " AS json)) AS value)"}
};

// ---- Rows by the thousand ---------------------------------------------------------------------------------

constexpr std::size_t kCopyPiece = 64 * 1024;

// One row in the text format of COPY (https://www.postgresql.org/docs/15/sql-copy.html).
void add_copy_line(std::string& lines, std::vector<SqlValue> const& row) {
    char separator = 0;
    for (auto const& value : row) {
        if (separator != 0) {
            lines += separator;
        }
        separator = '\t';
        if (auto const* whole = std::get_if<std::int64_t>(&value)) {
            lines += std::to_string(*whole);
        } else if (auto const* text = std::get_if<std::string>(&value)) {
            for (char const c : *text) {
                switch (c) {
                    case '\\':
                        lines += "\\\\";
                        break;
                    case '\n':
                        lines += "\\n";
                        break;
                    case '\r':
                        lines += "\\r";
                        break;
                    case '\t':
                        lines += "\\t";
                        break;
                    default:
                        lines += c;
                }
            }
        } else {
            lines += "\\N";
        }
    }
    lines += '\n';
}

// ---- The session ------------------------------------------------------------------------------------------

// One for each database: PostgreSQL keeps advisory locks by database. "QVR" in ASCII.
constexpr char const* kTryLock = "SELECT pg_try_advisory_lock(5330514)";

// statement_timeout: a COMMIT that is cancelled while it waits for a standby has taken effect, or not.
constexpr char const* kSettings =
    "SET statement_timeout = 0; SET idle_in_transaction_session_timeout = 0; SET standard_conforming_strings "
    "= on";
// remote_apply waits for more than `on` does.
constexpr char const* kDurability =
    "SELECT set_config('synchronous_commit', 'on', false) WHERE current_setting('synchronous_commit') <> "
    "'remote_apply'";

constexpr char const* kBeginRead = "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY";

// The mark of the one who writes. Each group of writes counts it on: so whether a group took effect can be
// asked after a lost connection, and every commit waits until it is as durable as was asked for, even if its
// jobs only read.
constexpr char const* kMakeMark =
    "CREATE TABLE IF NOT EXISTS writer_mark (owner TEXT NOT NULL, commits BIGINT NOT NULL);"
    "DELETE FROM writer_mark;"
    "INSERT INTO writer_mark (owner, commits) VALUES (current_setting('application_name'), 0)";
constexpr char const* kBeginWrite =
    "BEGIN ISOLATION LEVEL READ COMMITTED READ WRITE;"
    "UPDATE writer_mark SET commits = commits + 1 WHERE owner = current_setting('application_name') "
    "RETURNING commits";
constexpr char const* kReadMark =
    "SELECT commits FROM writer_mark WHERE owner = current_setting('application_name')";
// Of the connection that was lost: it may still hold the lock.
constexpr char const* kEndPredecessor =
    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE pid <> pg_backend_pid() "
    "AND datname = current_database() AND application_name = current_setting('application_name')";

constexpr Query kCountTables{
    "kCountTables",
    "SELECT count(*) FROM pg_catalog.pg_tables WHERE schemaname = current_schema() "
    "AND tablename <> 'writer_mark'"
};
constexpr Query kCollation{
    "kCollation",
    "SELECT CASE WHEN datlocprovider = 'c' THEN datcollate ELSE 'ICU' END FROM pg_catalog.pg_database "
    "WHERE datname = current_database()"
};

std::string writer_name() {
    Random random;
    return "qvr " + random_hex(random, 16);
}

class PostgresSession : public Session {
  public:
    PostgresSession(PostgresUrl const& url, Access access, std::chrono::milliseconds wait)
        : display_name_(db::display_name(url)),
          url_(connect_url(url, access == Access::write ? writer_name() : "qvr reader")),
          access_(access),
          wait_(wait) {
        connect();
        if (access == Access::write) {
            check_database();
            run_script("make_mark", kMakeMark);
        }
    }

    void begin_read() override {
        begin([this] { run_script("begin_read", kBeginRead); });
    }

    void begin_write() override {
        begin([this] {
            auto const result = run_raw("begin_write", kBeginWrite);
            auto const counted = first_whole(result);
            if (!counted) {
                lose_ownership();
            }
            commits_ = *counted;
        });
    }

    void commit() override {
        if (access_ == Access::read) {
            run_script("commit", "COMMIT");
            return;
        }
        switch (try_commit()) {
            case CommitEnd::done:
                return;
            case CommitEnd::undone:
                throw DatabaseError("commit: PostgreSQL had ended the transaction and rolled it back");
            case CommitEnd::unknown:
                settle();
        }
    }

    // One journey to the server rather than two.
    void renew_savepoint() override { run_script("renew_savepoint", "RELEASE SAVEPOINT job; SAVEPOINT job"); }

    bool in_transaction() const override {
        if (session_ == nullptr || is_lost_) {
            return false;
        }
        auto const status = PQtransactionStatus(raw());
        return status == PQTRANS_INTRANS || status == PQTRANS_INERROR || status == PQTRANS_ACTIVE;
    }
    bool storage_failed() const override { return storage_failed_; }

    void select(
        Query const& query, Params const& params, std::span<Column const> columns, Reader::OnRow const& on_row
    ) override {
        run(query, params, columns, on_row);
    }
    std::int64_t execute(Query const& query, Params const& params) override {
        return run(query, params, {}, nullptr);
    }

    bool copy_rows(
        std::string_view table,
        std::span<Column const> columns,
        std::size_t count,
        Writer::RowAt const& row_at
    ) override {
        auto const sql = generated_sql().text(Verb::copy, table, columns);
        ResultPtr const begun{PQexec(raw(), sql.data())};
        if (PQresultStatus(begun.get()) != PGRES_COPY_IN) {
            fail_result(table, begun.get());
        }
        std::string lines;
        for (std::size_t i = 0; i < count; ++i) {
            add_copy_line(lines, row_at(i));
            if (lines.size() >= kCopyPiece || i + 1 == count) {
                PQputCopyData(raw(), lines.data(), static_cast<int>(lines.size()));
                lines.clear();
            }
        }
        PQputCopyEnd(raw(), nullptr);
        // Says also what went wrong before.
        take(table, PQgetResult(raw()));
        QVR_CHECK(ResultPtr{PQgetResult(raw())} == nullptr);
        return true;
    }

    void run_script(std::string_view name, std::string const& script) override {
        run_raw(name, script.c_str());
    }
    bool has_tables() override { return Reader{*this}.get_whole(kCountTables) > 0; }
    // Only SQLite has to rebuild tables, and read_migrations() lets no other file ask for it.
    void enforce_foreign_keys(bool) override { QVR_CHECK(false); }
    bool foreign_keys_hold() override { return true; }
    std::vector<std::string> find_damage() override { return {}; }
    // The migration's own transaction leaves the database as it was if it fails.
    std::filesystem::path keep_copy(std::string_view) override { return {}; }

  private:
    enum class CommitEnd { done, undone, unknown };

    PGconn* raw() const {
        return static_cast<soci::postgresql_session_backend*>(session_->get_backend())->conn_;
    }

    // Throws Unavailable if there is no connection, or, for the writer, if another server holds the lock.
    void connect() {
        statements_.reset();
        session_.reset();
        try {
            session_ = std::make_unique<soci::session>(soci::postgresql, url_);
        } catch (soci::soci_error const& error) {
            throw Unavailable(Unavailable::Reason::lost, one_line(error.get_error_message()));
        }
        is_lost_ = false;
        statements_ = std::make_unique<Statements>(*session_, kDriver);
        PQsetNoticeReceiver(raw(), &take_notice, this);
        // Details hold the values of rows.
        PQsetErrorVerbosity(raw(), PQERRORS_TERSE);
        run_script("settings", kSettings);
        auto const lock_timeout = std::to_string(wait_.count());
        std::array const parameters{lock_timeout.c_str()};
        take(
            "lock_timeout",
            PQexecParams(
                raw(),
                "SELECT set_config('lock_timeout', $1, false)",
                1,
                nullptr,
                parameters.data(),
                nullptr,
                nullptr,
                0
            )
        );
        if (access_ == Access::write) {
            run_script("durability", kDurability);
            if (std::exchange(was_connected_, true)) {
                run_script("end_predecessor", kEndPredecessor);
                log_info("writer_reconnected");
            }
            lock();
        }
    }

    // Of this connection; PostgreSQL gives it up when the connection ends.
    void lock() {
        auto const end = steady_clock::now() + wait_;
        while (true) {
            auto const result = run_raw("lock", kTryLock);
            if (std::string_view{PQgetvalue(result.get(), 0, 0)} == "t") {
                return;
            }
            if (steady_clock::now() >= end) {
                // The connection is of no use without it.
                is_lost_ = true;
                throw Unavailable(Unavailable::Reason::lost, "another server already uses it");
            }
            std::this_thread::sleep_for(std::chrono::milliseconds{10});
        }
    }

    void check_database() {
        constexpr int kOldest = 150000;
        if (PQserverVersion(raw()) < kOldest) {
            throw CannotOpen("PostgreSQL 15 or newer is needed for the database " + display_name_);
        }
        auto const collation = Reader{*this}.get_text(kCollation);
        constexpr std::array<std::string_view, 4> kByteOrder{"C", "POSIX", "C.UTF-8", "C.utf8"};
        if (std::string_view{PQparameterStatus(raw(), "server_encoding")} != "UTF8" ||
            std::ranges::find(kByteOrder, collation) == kByteOrder.end()) {
            throw CannotOpen(
                "the database " + display_name_ +
                " must keep text as UTF-8 and sort it by its bytes. Make it with: CREATE DATABASE … TEMPLATE "
                "template0 ENCODING 'UTF8' LOCALE 'C'"
            );
        }
    }

    // Begins with `start`; on a new connection if the present one is found to be lost.
    template <typename Start>
    void begin(Start const& start) {
        if (session_ != nullptr && !is_lost_) {
            try {
                start();
                return;
            } catch (Unavailable const& error) {
                if (error.reason() != Unavailable::Reason::lost) {
                    throw;
                }
            }
        }
        connect();
        start();
    }

    [[noreturn]] void lose_ownership() {
        storage_failed_ = true;
        throw Unavailable(
            Unavailable::Reason::io, "another server has written to the database " + display_name_
        );
    }

    CommitEnd try_commit() {
        has_warning_ = false;
        ResultPtr const result{PQexec(raw(), "COMMIT")};
        if (PQresultStatus(result.get()) == PGRES_COMMAND_OK) {
            if (std::string_view{PQcmdStatus(result.get())} != "COMMIT") {
                return CommitEnd::undone;
            }
            return has_warning_ ? CommitEnd::unknown : CommitEnd::done;
        }
        try {
            fail_result("commit", result.get());
        } catch (Unavailable const& error) {
            if (error.reason() == Unavailable::Reason::lost) {
                return CommitEnd::unknown;
            }
            throw;
        }
    }

    // After a commit that took effect, or did not: returns if it did, and throws otherwise. The lock of a new
    // connection says that the transaction of the old one has ended. A mark that counts it is not enough: if
    // PostgreSQL waits for a standby, a row can be seen before it is safe. What is committed after it says
    // so.
    void settle() {
        auto const sought = commits_;
        log_error("commit_unknown", {{"commits", sought}});
        auto const end = steady_clock::now() + wait_;
        std::string reason;
        do {
            try {
                if (in_transaction()) {
                    rollback();
                }
                if (is_lost_) {
                    connect();
                }
                auto const reached = first_whole(run_raw("read_mark", kReadMark));
                if (!reached) {
                    lose_ownership();
                }
                if (*reached < sought) {
                    reason.clear();
                    break;
                }
                begin_write();
                if (try_commit() == CommitEnd::done) {
                    log_info("commit_confirmed", {{"commits", sought}});
                    return;
                }
                reason = "no later commit is confirmed either";
            } catch (DatabaseError const& error) {
                if (storage_failed_) {
                    throw;
                }
                reason = error.what();
            }
            std::this_thread::sleep_for(std::chrono::milliseconds{20});
        } while (steady_clock::now() < end);
        if (reason.empty()) {
            throw Unavailable(
                Unavailable::Reason::lost, "the connection was lost before the commit: nothing is changed"
            );
        }
        throw Unavailable(
            Unavailable::Reason::unknown, "it is not known whether the commit took effect: " + reason
        );
    }

    // Instead of libpq's own way, which is to print them.
    static void take_notice(void* session, PGresult const* notice) {
        auto const* const severity = PQresultErrorField(notice, PG_DIAG_SEVERITY_NONLOCALIZED);
        if (severity != nullptr && std::string_view{severity} == "WARNING") {
            static_cast<PostgresSession*>(session)->has_warning_ = true;
            auto const* const text = PQresultErrorField(notice, PG_DIAG_MESSAGE_PRIMARY);
            log_info("database_warning", {{"text", text == nullptr ? "" : text}});
        }
    }

    static std::optional<std::int64_t> first_whole(ResultPtr const& result) {
        if (PQntuples(result.get()) == 0) {
            return std::nullopt;
        }
        return std::stoll(PQgetvalue(result.get(), 0, 0));
    }

    ResultPtr run_raw(std::string_view name, char const* sql) { return take(name, PQexec(raw(), sql)); }

    ResultPtr take(std::string_view name, PGresult* given) {
        ResultPtr result{given};
        auto const status = PQresultStatus(result.get());
        if (status != PGRES_COMMAND_OK && status != PGRES_TUPLES_OK && status != PGRES_EMPTY_QUERY) {
            fail_result(name, result.get());
        }
        return result;
    }

    [[noreturn]] void fail_result(std::string_view name, PGresult const* result) {
        auto const* const state = PQresultErrorField(result, PG_DIAG_SQLSTATE);
        fail(name, state == nullptr ? "" : state, PQerrorMessage(raw()));
    }

    std::int64_t run(
        Query const& query, Params const& params, std::span<Column const> columns, Reader::OnRow const& on_row
    ) {
        try {
            return statements_->run(query, params, columns, on_row);
        } catch (soci::postgresql_soci_error const& error) {
            fail(query.name, error.sqlstate(), error.get_error_message());
        } catch (soci::soci_error const& error) {
            fail(query.name, {}, error.get_error_message());
        }
    }

    [[noreturn]] void fail(std::string_view name, std::string const& state, std::string const& message) {
        auto failure = classify_postgres(state);
        if (PQstatus(raw()) == CONNECTION_BAD) {
            failure = Failure::lost;
        }
        is_lost_ = is_lost_ || failure == Failure::lost;
        storage_failed_ = storage_failed_ || failure == Failure::io;
        // Class 22 is about values, and its messages hold them.
        auto const text =
            state.starts_with("22") ? std::string{"a value is not as it must be"} : one_line(message);
        throw_failure(failure, std::string{name} + ": " + text + " (SQLSTATE " + state + ")");
    }

    std::string display_name_;
    std::string url_;
    Access access_;
    std::chrono::milliseconds wait_;
    bool was_connected_ = false;
    bool is_lost_ = false;
    bool storage_failed_ = false;
    bool has_warning_ = false;  // since it was last set to false
    std::int64_t commits_ = 0;  // what the mark counts in the present transaction
    std::unique_ptr<soci::session> session_;
    // They end before the session does.
    std::unique_ptr<Statements> statements_;
};

}  // namespace

std::unique_ptr<Session> open_postgres(
    PostgresUrl const& url, Access access, std::chrono::milliseconds wait
) {
    return std::make_unique<PostgresSession>(url, access, wait);
}

std::string display_name(PostgresUrl const& url) {
    auto const options = parse_url(url);
    auto const get = [&](std::string_view name) {
        auto const found = options.find(name);
        return found == options.end() ? std::string{} : found->second;
    };
    auto const host = get("host");
    auto const is_socket = host.starts_with('/');
    std::string name = "postgresql://";
    if (auto const user = get("user"); !user.empty()) {
        name.append(user).append("@");
    }
    name += is_socket ? "" : host;
    if (auto const port = get("port"); !port.empty()) {
        name.append(":").append(port);
    }
    name.append("/").append(get("dbname"));
    return is_socket ? name + "?host=" + host : name;
}

}  // namespace qvr::db
