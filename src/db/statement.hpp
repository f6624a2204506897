// A prepared statement with its places for parameters and columns, kept by a connection from one execution to
// the next. One of the files that include SOCI; no header that others include may include this one.
#pragma once

#include "db/generated_sql.hpp"
#include "db/query.hpp"
#include "db/transaction.hpp"

#include <soci/soci.h>

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace qvr::db {

// What a kind of database does in its own way.
struct StatementDriver {
    // Ends an execution, so that it holds neither a read transaction nor memory.
    void (*reset)(soci::statement&);
    // The names of the parameters, in the order of their first places.
    std::vector<std::string> (*parameters)(soci::statement&);
    // The names of the columns that the prepared statement gives; does not run it.
    std::vector<std::string> (*describe)(soci::statement&);
    // Whether a statement can be run again after an execution of it failed.
    bool survives_failure;
    ListSyntax list;
};

class Statement {
  public:
    // Prepares the SQL for these parameters and columns. `former` is the statement of the same SQL that did
    // not fit, or null. Throws soci_error from the database and DatabaseError for what does not fit together.
    Statement(
        soci::session& session,
        Query const& query,
        Params const& params,
        std::span<Column const> columns,
        Statement const* former,
        StatementDriver const& driver
    );
    Statement(Statement const&) = delete;
    Statement& operator=(Statement const&) = delete;

    // Whether run() may be called with such parameters and columns: a place takes either whole numbers or
    // text.
    bool fits(Params const& params, std::span<Column const> columns) const;
    // Returns the number of rows changed. Throws what on_row throws, soci_error, and DatabaseError if the
    // parameters are not those of the SQL.
    std::int64_t run(Query const& query, Params const& params, Reader::OnRow const& on_row);
    // Makes it ready again after an execution that failed: SOCI left the values of that one bound.
    void recover();

  private:
    struct Place {
        std::string name;
        std::optional<ColumnKind> kind;  // none: only nulls so far
        long long whole = 0;
        std::string text;
        soci::indicator indicator = soci::i_null;
    };

    void add_parameters(Params const& params, Statement const* former);
    void add_columns(Query const& query);
    void bind(Query const& query, Params const& params);
    void take_row();

    soci::statement statement_;
    StatementDriver const& driver_;
    std::span<Column const> columns_;
    // SOCI keeps pointers to these: they never grow once it knows them.
    std::vector<Place> parameters_;
    std::vector<Place> results_;
    std::vector<SqlValue> row_;
    bool is_running_ = false;
};

// The statements of one connection, by the text of their query. They end before the connection does.
class Statements {
  public:
    // driver: of static storage.
    Statements(soci::session& session, StatementDriver const& driver) : session_(session), driver_(driver) {}

    // Runs the query, prepared before or now. Returns and throws what Statement does.
    std::int64_t run(
        Query const& query, Params const& params, std::span<Column const> columns, Reader::OnRow const& on_row
    );

  private:
    // So that look-ups take a view.
    struct TextHash : std::hash<std::string_view> {
        using is_transparent = void;
    };

    Statement& prepare(Query const& query, Params const& params, std::span<Column const> columns);

    soci::session& session_;
    StatementDriver const& driver_;
    std::unordered_map<std::string, std::unique_ptr<Statement>, TextHash, std::equal_to<>> statements_;
};

}  // namespace qvr::db
