// What runs inside a transaction: Reader and Writer. Both are handed to a function by Database::read and
// Database::write, are used on that function's thread only, and must not outlive it.
#pragma once

#include "db/query.hpp"

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace qvr::db {

class Session;

// One consistent snapshot of the database, taken at its first query. Every function throws DatabaseError for
// a query that does not fit (unknown placeholder, other columns than asked for) and Unavailable for a failing
// database.
class Reader {
  public:
    explicit Reader(Session& session) : session_(&session) {}

    // The rows as T, in the query's order.
    template <reflect::Described T>
    std::vector<T> list(Query const& query, Params const& params = {});
    // The row, or nothing. More than one row is a DatabaseError: use LIMIT 1 where that is meant.
    template <reflect::Described T>
    std::optional<T> find(Query const& query, Params const& params = {});
    // The row; its absence is a DatabaseError.
    template <reflect::Described T>
    T get(Query const& query, Params const& params = {});

    // The same for queries of one column. A null counts as absent.
    std::optional<std::int64_t> find_whole(Query const& query, Params const& params = {});
    std::int64_t get_whole(Query const& query, Params const& params = {});
    std::optional<std::string> find_text(Query const& query, Params const& params = {});
    std::string get_text(Query const& query, Params const& params = {});
    std::vector<std::string> list_text(Query const& query, Params const& params = {});

    // The core of all of them: calls on_row for each row with one value for each column. The values are valid
    // during the call. on_row must not run the same query again.
    using OnRow = std::function<void(std::span<SqlValue const>)>;
    void select(
        Query const& query, Params const& params, std::span<Column const> columns, OnRow const& on_row
    );

  protected:
    Session& session() { return *session_; }

  private:
    [[noreturn]] static void fail_absent(Query const& query);
    [[noreturn]] static void fail_many(Query const& query);
    std::optional<SqlValue> find_value(Query const& query, Params const& params, ColumnKind kind);

    Session* session_;
};

// The write transaction of one job: sees its own changes. Every function may throw ConstraintViolation
// besides what a Reader throws.
class Writer : public Reader {
  public:
    using Reader::Reader;

    // The number of rows changed.
    std::int64_t execute(Query const& query, Params const& params = {});

    // SQL made of the members of T. `table` is a constant. update() finds the row by its member `id` and
    // returns whether there was one; a change that depends on more than the id (a version) is a Query of its
    // store.
    template <reflect::Described T>
    void insert(std::string_view table, T const& row);
    // Any number of rows, in the quickest way that the database has: of a thousand a call each would wait a
    // thousand times for PostgreSQL.
    template <reflect::Described T>
    void insert_all(std::string_view table, std::span<T const> rows);
    template <reflect::Described T>
    bool update(std::string_view table, T const& row);
    // Whether there was such a row.
    template <typename Id>
    bool remove(std::string_view table, Id const& id) {
        return remove_row(table, to_sql_value(id));
    }

    // The core of insert_all: row_at(i) gives the i-th of `count` rows, a value for each column.
    using RowAt = std::function<std::vector<SqlValue>(std::size_t)>;

  private:
    void insert_rows(
        std::string_view table, std::span<Column const> columns, std::size_t count, RowAt const& row_at
    );
    void insert_row(std::string_view table, std::span<Column const> columns, std::vector<SqlValue> values);
    bool update_row(std::string_view table, std::span<Column const> columns, std::vector<SqlValue> values);
    bool remove_row(std::string_view table, SqlValue id);
};

template <reflect::Described T>
std::vector<T> Reader::list(Query const& query, Params const& params) {
    std::vector<T> rows;
    select(query, params, reflect::columns<T>(), [&](std::span<SqlValue const> values) {
        rows.push_back(reflect::from_values<T>(values));
    });
    return rows;
}

template <reflect::Described T>
std::optional<T> Reader::find(Query const& query, Params const& params) {
    std::optional<T> found;
    select(query, params, reflect::columns<T>(), [&](std::span<SqlValue const> values) {
        if (found) {
            fail_many(query);
        }
        found = reflect::from_values<T>(values);
    });
    return found;
}

template <reflect::Described T>
T Reader::get(Query const& query, Params const& params) {
    auto found = find<T>(query, params);
    if (!found) {
        fail_absent(query);
    }
    return *std::move(found);
}

template <reflect::Described T>
void Writer::insert(std::string_view table, T const& row) {
    insert_row(table, reflect::columns<T>(), reflect::to_values(row));
}

template <reflect::Described T>
void Writer::insert_all(std::string_view table, std::span<T const> rows) {
    insert_rows(table, reflect::columns<T>(), rows.size(), [&](std::size_t i) {
        return reflect::to_values(rows[i]);
    });
}

template <reflect::Described T>
bool Writer::update(std::string_view table, T const& row) {
    return update_row(table, reflect::columns<T>(), reflect::to_values(row));
}

}  // namespace qvr::db
