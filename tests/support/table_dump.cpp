#include "support/table_dump.hpp"

#include "support/postgres_database.hpp"

#include <fmt/format.h>

namespace qvr::test {
namespace {

// How a kind of database tells what it holds.
struct Catalogue {
    db::Query list_tables;
    db::Query list_columns;
    std::string_view literal;  // of a column, as a format
};
constexpr Catalogue kSqlite{
    {"kListTables", "SELECT name FROM sqlite_master WHERE type = 'table' AND name <> 'sessions' ORDER BY name"
    },
    {"kListColumns", "SELECT name FROM pragma_table_info(:table)"},
    "quote(\"{}\")",
};
constexpr Catalogue kPostgres{
    {"kListTables",
     "SELECT CAST(tablename AS TEXT) AS name FROM pg_tables WHERE schemaname = 'public' "
     "AND tablename NOT IN ('sessions', 'writer_mark') ORDER BY 1"},
    {"kListColumns",
     "SELECT CAST(column_name AS TEXT) AS name FROM information_schema.columns WHERE table_schema = 'public' "
     "AND table_name = :table ORDER BY ordinal_position"},
    "quote_nullable(\"{}\")",
};

std::vector<std::string> dump_rows(db::Reader& reader, Catalogue const& catalogue, std::string const& table) {
    std::string row;
    for (auto const& column : reader.list_text(catalogue.list_columns, {{"table", table}})) {
        row += row.empty() ? "" : " || '|' || ";
        row += fmt::format(fmt::runtime(catalogue.literal), column);
    }
    auto const sql = fmt::format("SELECT {} FROM \"{}\" ORDER BY 1", row, table);
    return reader.list_text({"dump_rows", sql});
}

}  // namespace

TableDump dump_tables(db::Database& database) {
    return database.read([](db::Reader& reader) {
        auto const& catalogue = has_postgres() ? kPostgres : kSqlite;
        TableDump dump;
        for (auto const& table : reader.list_text(catalogue.list_tables)) {
            dump.emplace(table, dump_rows(reader, catalogue, table));
        }
        return dump;
    });
}

std::vector<std::string> changed_tables(TableDump const& before, TableDump const& after) {
    std::vector<std::string> changed;
    for (auto const& [table, rows] : after) {
        auto const found = before.find(table);
        if (found == before.end() || found->second != rows) {
            changed.push_back(table);
        }
    }
    return changed;
}

std::vector<std::string> rows_with(TableDump const& dump, std::string_view text) {
    std::vector<std::string> found;
    for (auto const& [table, rows] : dump) {
        for (auto const& row : rows) {
            if (row.find(text) != std::string::npos) {
                found.push_back(table + ": " + row);
            }
        }
    }
    return found;
}

}  // namespace qvr::test
