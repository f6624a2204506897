// Queries as values: named SQL text with named placeholders, and what is bound to them. No database is
// touched here.
#pragma once

#include "reflect/sql.hpp"

#include <boost/describe/enum_to_string.hpp>

#include <concepts>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

namespace qvr::db {

using reflect::Column;
using reflect::ColumnKind;
using reflect::SqlValue;

// SQL written by hand, as a constant: `constexpr Query kFindOpenReviews{"kFindOpenReviews", "SELECT …"};`.
// Placeholders are `:name`, each bound by exactly one parameter. `{columns}` stands for the columns of the
// struct that is read, `{r.columns}` for the same with the table alias r. Without such a marker the result's
// columns must have the members' names, in their order. Values never become part of the text.
struct Query {
    std::string_view name;  // for logs and errors
    std::string_view sql;
};

// A value as it is stored, by the rules of reflect/sql.hpp: whole numbers, bool, Instant and Decimal as
// integers; text, ids, dates and enums as text; an empty optional as null.
template <typename Value>
SqlValue to_sql_value(Value const& value) {
    if constexpr (std::same_as<Value, SqlValue>) {
        return value;
    } else if constexpr (std::same_as<Value, std::nullopt_t>) {
        return SqlValue{};
    } else if constexpr (std::integral<Value>) {
        static_assert(!std::same_as<Value, char>, "a single character is no SQL value");
        return SqlValue{static_cast<std::int64_t>(value)};
    } else if constexpr (std::convertible_to<Value const&, std::string_view>) {
        return SqlValue{std::string{std::string_view{value}}};
    } else if constexpr (std::convertible_to<Value const&, std::string const&>) {
        return SqlValue{static_cast<std::string const&>(value)};
    } else if constexpr (requires { value.unix_ms(); }) {
        return SqlValue{std::int64_t{value.unix_ms()}};
    } else if constexpr (requires { value.ten_thousandths(); }) {
        return SqlValue{std::int64_t{value.ten_thousandths()}};
    } else if constexpr (requires { value.to_text(); }) {
        return SqlValue{std::string{value.to_text()}};
    } else if constexpr (requires { value.has_value(); }) {
        return value.has_value() ? to_sql_value(*value) : SqlValue{};
    } else if constexpr (reflect::DescribedEnum<Value>) {
        return SqlValue{std::string{boost::describe::enum_to_string(value, "")}};
    } else {
        static_assert(
            std::convertible_to<Value const&, int>, "only values that reflect/sql.hpp stores can be bound"
        );
        return SqlValue{std::int64_t{static_cast<int>(value)}};
    }
}

// `{"state", ReviewState::closed}`: what a placeholder stands for in one execution.
struct Param {
    template <typename Value>
    Param(std::string_view placeholder, Value const& bound) : name(placeholder), value(to_sql_value(bound)) {}

    Param(std::string_view placeholder, SqlValue bound) : name(placeholder), value(std::move(bound)) {}

    std::string_view name;  // without the colon; outlives the call
    SqlValue value;
};
using Params = std::vector<Param>;

}  // namespace qvr::db
