// A prepared statement with its places for parameters and columns, kept by a connection from one execution to
// the next. One of the files that include SOCI; no header that others include may include this one.
#pragma once

#include "db/query.hpp"
#include "db/transaction.hpp"

#include <soci/soci.h>

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace qvr::db {

class Statement {
  public:
    // Ends an execution in the back end's own way, so that it holds no read transaction open.
    using Reset = void (*)(soci::statement&);

    // Prepares the SQL for these parameters and columns. `former` is the statement of the same SQL that did
    // not fit, or null. Throws soci_error from the database and DatabaseError for what does not fit together.
    Statement(
        soci::session& session,
        Query const& query,
        Params const& params,
        std::span<Column const> columns,
        Statement const* former,
        Reset reset
    );
    Statement(Statement const&) = delete;
    Statement& operator=(Statement const&) = delete;

    // Whether run() may be called with such parameters and columns: a place takes either whole numbers or
    // text.
    bool fits(Params const& params, std::span<Column const> columns) const;
    // Returns the number of rows changed. Throws what on_row throws, soci_error, and DatabaseError if the
    // parameters are not those of the SQL.
    std::int64_t run(Query const& query, Params const& params, Reader::OnRow const& on_row);

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
    Reset reset_;
    std::span<Column const> columns_;
    // SOCI keeps pointers to these: they never grow once it knows them.
    std::vector<Place> parameters_;
    std::vector<Place> results_;
    std::vector<SqlValue> row_;
    bool is_running_ = false;
};

}  // namespace qvr::db
