// What the database holds, as text to compare or to search.
#pragma once

#include "db/database.hpp"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace qvr::test {

// Table name to its rows, each as SQL literals joined by '|', in order of that text.
using TableDump = std::map<std::string, std::vector<std::string>>;

// Every table but sessions, whose last use is noted by reads too, and what src/db itself counts.
TableDump dump_tables(db::Database& database);

// The names of the tables that differ.
std::vector<std::string> changed_tables(TableDump const& before, TableDump const& after);

// The rows that hold `text`, as "table: row".
std::vector<std::string> rows_with(TableDump const& dump, std::string_view text);

}  // namespace qvr::test
