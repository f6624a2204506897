// Connections for a server that must be caught, for it answers before it commits: three groups of writes
// share a transaction, which is committed when the next group begins. tests/program/CMakeLists.txt puts these
// connections in the place of the real ones.
#include "db/session_postgres.hpp"
#include "db/session_sqlite.hpp"

namespace qvr::db {
namespace {

constexpr int kGroupsTogether = 3;

class LateSession : public Session {
  public:
    explicit LateSession(std::unique_ptr<Session> session) : session_(std::move(session)) {}

    void begin_read() override { session_->begin_read(); }
    void begin_write() override {
        if (due_groups_ == kGroupsTogether) {
            session_->commit();
            due_groups_ = 0;
        }
        if (due_groups_ == 0) {
            session_->begin_write();
        }
        is_inside_ = true;
        holds_jobs_ = false;
    }
    void commit() override {
        is_inside_ = false;
        // Migrations are committed as they should.
        if (holds_jobs_) {
            ++due_groups_;
        } else {
            session_->commit();
        }
    }
    bool in_transaction() const override { return is_inside_ && session_->in_transaction(); }
    bool storage_failed() const override { return session_->storage_failed(); }
    void select(
        Query const& query, Params const& params, std::span<Column const> columns, Reader::OnRow const& on_row
    ) override {
        session_->select(query, params, columns, on_row);
    }
    std::int64_t execute(Query const& query, Params const& params) override {
        holds_jobs_ = holds_jobs_ || query.name == "savepoint";
        // Each job of the group has undone its own by then.
        if (query.name == "rollback" && due_groups_ > 0) {
            is_inside_ = false;
            return 0;
        }
        return session_->execute(query, params);
    }
    void run_script(std::string_view name, std::string const& script) override {
        session_->run_script(name, script);
    }
    bool has_tables() override { return session_->has_tables(); }
    void enforce_foreign_keys(bool enforce) override { session_->enforce_foreign_keys(enforce); }
    bool foreign_keys_hold() override { return session_->foreign_keys_hold(); }
    std::vector<std::string> find_damage() override { return session_->find_damage(); }
    std::filesystem::path keep_copy(std::string_view label) override { return session_->keep_copy(label); }

  private:
    std::unique_ptr<Session> session_;
    int due_groups_ = 0;
    bool is_inside_ = false;
    bool holds_jobs_ = false;
};

std::unique_ptr<Session> make_late(std::unique_ptr<Session> session, Access access) {
    if (access == Access::write) {
        session = std::make_unique<LateSession>(std::move(session));
    }
    return session;
}

}  // namespace

std::unique_ptr<Session> open_late_sqlite(
    std::filesystem::path const& file, Access access, std::chrono::milliseconds busy_timeout
) {
    return make_late(open_sqlite(file, access, busy_timeout), access);
}

std::unique_ptr<Session> open_late_postgres(
    PostgresUrl const& url, Access access, std::chrono::milliseconds wait
) {
    return make_late(open_postgres(url, access, wait), access);
}

}  // namespace qvr::db
