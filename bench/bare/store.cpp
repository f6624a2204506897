#include "bare/store.hpp"

#include "bare/database.hpp"

#include <libpq-fe.h>

#include <array>
#include <stdexcept>
#include <string_view>

namespace qvr::bare {
namespace {

// $1 is a parameter to both databases.
constexpr char const* kSession =
    "SELECT s.created_at, s.last_used_at, u.id, u.organization_id, u.name, u.role, u.locale, u.disabled, "
    "o.time_zone FROM sessions s JOIN users u ON u.id = s.user_id JOIN organizations o ON "
    "o.id = u.organization_id WHERE s.token_hash = $1";
constexpr char const* kContact =
    "INSERT INTO contacts (id, account_id, name, title, email, is_executive, locale, archived, created_at) "
    "VALUES ($1, $2, $3, $4, $5, 0, 'fr-CA', 0, 0)";
constexpr char const* kObservation =
    "INSERT INTO observations (id, kpi_id, note, quantity, counted_on, side, source, place_id, by_id, "
    "by_name, "
    "by_side, recorded_at) VALUES ($1, $2, $3, $4, $5, 'supplier', 'person', $6, "
    "'00000000-0000-0000-0000-000000000000', 'Owner of the bench', 'supplier', 0)";

class SqliteStore : public Store {
  public:
    SqliteStore(std::string const& file, Access access)
        : database_{open_database(
              file, access == Access::read ? Database::Access::read : Database::Access::write
          )},
          session_{database_->prepare(kSession)},
          begin_{database_->prepare("BEGIN IMMEDIATE")},
          contact_{database_->prepare(kContact)},
          observation_{database_->prepare(kObservation)},
          commit_{database_->prepare("COMMIT")} {}

    bool knows_session(std::string const& token_hash) override {
        session_->bind(1, token_hash);
        bool const is_known = session_->step();
        session_->reset();
        return is_known;
    }
    void begin() override { begin_->step(); }
    void insert(NewRow const& row) override {
        auto& statement = row.table == Table::contacts ? contact_ : observation_;
        for (std::size_t i = 0; i < row.values.size(); ++i) {
            statement->bind(static_cast<int>(i) + 1, row.values[i]);
        }
        statement->step();
    }
    void commit() override { commit_->step(); }

  private:
    std::unique_ptr<Database> database_;
    std::unique_ptr<Statement> session_;
    std::unique_ptr<Statement> begin_;
    std::unique_ptr<Statement> contact_;
    std::unique_ptr<Statement> observation_;
    std::unique_ptr<Statement> commit_;
};

struct CloseConnection {
    void operator()(PGconn* connection) const { PQfinish(connection); }
};
struct ClearResult {
    void operator()(PGresult* result) const { PQclear(result); }
};
using PgResult = std::unique_ptr<PGresult, ClearResult>;

// The rows of a transaction go out without waiting for an answer to each (libpq's pipeline mode).
class PostgresStore : public Store {
  public:
    explicit PostgresStore(std::string const& url) : connection_{PQconnectdb(url.c_str())} {
        check(PQstatus(connection_.get()) == CONNECTION_OK);
        prepare("session", kSession);
        prepare("contact", kContact);
        prepare("observation", kObservation);
    }

    bool knows_session(std::string const& token_hash) override {
        std::array<char const*, 1> const values{token_hash.c_str()};
        PgResult const result{
            PQexecPrepared(connection_.get(), "session", 1, values.data(), nullptr, nullptr, 0)
        };
        check(PQresultStatus(result.get()) == PGRES_TUPLES_OK);
        return PQntuples(result.get()) > 0;
    }

    void begin() override {
        check(PQenterPipelineMode(connection_.get()) == 1);
        check(PQsendQueryParams(connection_.get(), "BEGIN", 0, nullptr, nullptr, nullptr, nullptr, 0) == 1);
    }

    void insert(NewRow const& row) override {
        std::vector<char const*> values;
        for (auto const& value : row.values) {
            values.push_back(value.c_str());
        }
        auto const* name = row.table == Table::contacts ? "contact" : "observation";
        auto const count = static_cast<int>(values.size());
        check(PQsendQueryPrepared(connection_.get(), name, count, values.data(), nullptr, nullptr, 0) == 1);
    }

    void commit() override {
        check(PQsendQueryParams(connection_.get(), "COMMIT", 0, nullptr, nullptr, nullptr, nullptr, 0) == 1);
        check(PQpipelineSync(connection_.get()) == 1);
        for (;;) {
            PgResult const result{PQgetResult(connection_.get())};
            auto const status = PQresultStatus(result.get());
            if (status == PGRES_PIPELINE_SYNC) {
                break;
            }
            check(!result || status == PGRES_COMMAND_OK);
        }
        check(PQexitPipelineMode(connection_.get()) == 1);
    }

  private:
    void check(bool is_well) {
        if (!is_well) {
            throw std::runtime_error(PQerrorMessage(connection_.get()));
        }
    }

    void prepare(char const* name, char const* sql) {
        PgResult const result{PQprepare(connection_.get(), name, sql, 0, nullptr)};
        check(PQresultStatus(result.get()) == PGRES_COMMAND_OK);
    }

    std::unique_ptr<PGconn, CloseConnection> connection_;
};

}  // namespace

std::unique_ptr<Store> open_store(std::string const& location, Store::Access access) {
    if (location.starts_with("postgresql://")) {
        return std::make_unique<PostgresStore>(location);
    }
    return std::make_unique<SqliteStore>(location, access);
}

}  // namespace qvr::bare
