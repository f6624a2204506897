// The only SQL that is put together by the program: the column list of a struct, the rows of a bound list,
// and the plain changes of one row.
#pragma once

#include "db/query.hpp"

#include <map>
#include <span>
#include <string>
#include <string_view>
#include <tuple>

namespace qvr::db {

// `sql` with each {columns} and {alias.columns} replaced by the names of the columns.
std::string expand_columns(std::string_view sql, std::span<Column const> columns);

// What stands before and after `:name` in the place of {list:name}: how a kind of database makes rows of a
// JSON list, of one column called value.
struct ListSyntax {
    std::string_view before;
    std::string_view after;
};

// `sql` with each {list:name} replaced.
std::string expand_lists(std::string_view sql, ListSyntax const& syntax);

enum class Verb { insert, update, remove, copy };

// INSERT, UPDATE by id and DELETE by id of a table's row, with a placeholder for each column under its name;
// and PostgreSQL's COPY of rows into a table. Made once for each table and struct; kept by a session, whose
// thread it is used on.
class GeneratedSql {
  public:
    // table: a plain lower-case identifier. columns: of static storage; unused by remove. The view lasts as
    // long as this object.
    std::string_view text(Verb verb, std::string_view table, std::span<Column const> columns);

  private:
    // The columns are known by their address.
    std::map<std::tuple<Verb, std::string, Column const*>, std::string, std::less<>> texts_;
};

}  // namespace qvr::db
