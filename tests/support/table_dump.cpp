#include "support/table_dump.hpp"

#include <fmt/format.h>

namespace qvr::test {
namespace {

constexpr db::Query kListTables{
    "kListTables", "SELECT name FROM sqlite_master WHERE type = 'table' AND name <> 'sessions' ORDER BY name"
};
constexpr db::Query kListColumns{"kListColumns", "SELECT name FROM pragma_table_info(:table)"};

std::vector<std::string> dump_rows(db::Reader& reader, std::string const& table) {
    std::string row;
    for (auto const& column : reader.list_text(kListColumns, {{"table", table}})) {
        row += fmt::format("{}quote(\"{}\")", row.empty() ? "" : " || '|' || ", column);
    }
    auto const sql = fmt::format("SELECT {} FROM \"{}\" ORDER BY 1", row, table);
    return reader.list_text({"dump_rows", sql});
}

}  // namespace

TableDump dump_tables(db::Database& database) {
    return database.read([](db::Reader& reader) {
        TableDump dump;
        for (auto const& table : reader.list_text(kListTables)) {
            dump.emplace(table, dump_rows(reader, table));
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
