// Described structs as rows. Only declarations: made per type by QVR_ROW(Type) in the feature's _codec.cpp
// (sql_impl.hpp). Columns are the members, in order, under the same names. Kinds:
//   whole  bool (0/1), int, std::int64_t, Whole<>, Instant (milliseconds since 1970), Decimal
//   (ten-thousandths) text   enums, ids, dates and every other type with from_text/to_text, Text<>, Prose<>,
//   std::string;
//          and as JSON: std::vector, BoundedList, nested described structs, RawJson
// std::optional is a nullable column. Patch and Omit are no columns.
#pragma once

#include "reflect/describe.hpp"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace qvr::reflect {

using SqlValue = std::variant<std::monostate, std::int64_t, std::string>;

enum class ColumnKind { whole, text };

struct Column {
    std::string_view name;
    ColumnKind kind;
    bool nullable;
    bool operator==(Column const&) const = default;
};

template <Described T>
std::span<Column const> columns();

// "id, name"; with a table's alias "a.id, a.name".
template <Described T>
std::string column_list(std::string_view alias = {});

// One value for each of columns<T>(), in order.
template <Described T>
std::vector<SqlValue> to_values(T const& row);

// The inverse. Throws std::runtime_error that names the column when a value does not parse or the count
// differs: the database holds what this program never writes. Lengths of texts are not judged again.
template <Described T>
T from_values(std::span<SqlValue const> values);

// "id, name" of any columns.
std::string join_names(std::span<Column const> columns, std::string_view alias);

// What from_values throws.
[[noreturn]] void throw_bad_column(std::string_view name);
[[noreturn]] void throw_bad_count(std::size_t expected, std::size_t found);

}  // namespace qvr::reflect
