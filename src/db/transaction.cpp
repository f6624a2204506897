#include "db/transaction.hpp"

#include "base/error.hpp"
#include "db/errors.hpp"
#include "db/session.hpp"

#include <array>

namespace qvr::db {
namespace {

// A column without a name takes whatever the query calls it.
constexpr std::array<Column, 1> kOneWhole{Column{"", ColumnKind::whole, true}};
constexpr std::array<Column, 1> kOneText{Column{"", ColumnKind::text, true}};

Params name_values(std::span<Column const> columns, std::vector<SqlValue> values) {
    QVR_CHECK(columns.size() == values.size());
    Params params;
    params.reserve(columns.size());
    for (std::size_t i = 0; i < columns.size(); ++i) {
        params.emplace_back(columns[i].name, std::move(values[i]));
    }
    return params;
}

}  // namespace

void Reader::select(
    Query const& query, Params const& params, std::span<Column const> columns, OnRow const& on_row
) {
    session_->select(query, params, columns, on_row);
}

std::optional<SqlValue> Reader::find_value(Query const& query, Params const& params, ColumnKind kind) {
    std::optional<SqlValue> found;
    bool has_row = false;
    auto const& columns = kind == ColumnKind::whole ? kOneWhole : kOneText;
    select(query, params, columns, [&](std::span<SqlValue const> values) {
        if (std::exchange(has_row, true)) {
            fail_many(query);
        }
        if (!std::holds_alternative<std::monostate>(values[0])) {
            found = values[0];
        }
    });
    return found;
}

std::optional<std::int64_t> Reader::find_whole(Query const& query, Params const& params) {
    auto const found = find_value(query, params, ColumnKind::whole);
    return found ? std::optional{std::get<std::int64_t>(*found)} : std::nullopt;
}

std::int64_t Reader::get_whole(Query const& query, Params const& params) {
    auto const found = find_whole(query, params);
    if (!found) {
        fail_absent(query);
    }
    return *found;
}

std::optional<std::string> Reader::find_text(Query const& query, Params const& params) {
    auto found = find_value(query, params, ColumnKind::text);
    return found ? std::optional{std::get<std::string>(*std::move(found))} : std::nullopt;
}

std::string Reader::get_text(Query const& query, Params const& params) {
    auto found = find_text(query, params);
    if (!found) {
        fail_absent(query);
    }
    return *std::move(found);
}

std::vector<std::string> Reader::list_text(Query const& query, Params const& params) {
    std::vector<std::string> texts;
    select(query, params, kOneText, [&](std::span<SqlValue const> values) {
        if (auto const* text = std::get_if<std::string>(&values[0])) {
            texts.push_back(*text);
        }
    });
    return texts;
}

void Reader::fail_absent(Query const& query) {
    throw DatabaseError(std::string{query.name} + ": the row that must exist does not");
}

void Reader::fail_many(Query const& query) {
    throw DatabaseError(std::string{query.name} + ": more than one row where one was expected");
}

std::int64_t Writer::execute(Query const& query, Params const& params) {
    return session().execute(query, params);
}

void Writer::insert_row(
    std::string_view table, std::span<Column const> columns, std::vector<SqlValue> values
) {
    auto const sql = session().generated_sql().text(Verb::insert, table, columns);
    execute({table, sql}, name_values(columns, std::move(values)));
}

void Writer::insert_rows(
    std::string_view table, std::span<Column const> columns, std::size_t count, RowAt const& row_at
) {
    if (session().copy_rows(table, columns, count, row_at)) {
        return;
    }
    for (std::size_t i = 0; i < count; ++i) {
        insert_row(table, columns, row_at(i));
    }
}

bool Writer::update_row(
    std::string_view table, std::span<Column const> columns, std::vector<SqlValue> values
) {
    auto const sql = session().generated_sql().text(Verb::update, table, columns);
    return execute({table, sql}, name_values(columns, std::move(values))) > 0;
}

bool Writer::remove_row(std::string_view table, SqlValue id) {
    auto const sql = session().generated_sql().text(Verb::remove, table, {});
    Params params;
    params.emplace_back("id", std::move(id));
    return execute({table, sql}, params) > 0;
}

}  // namespace qvr::db
