#include "reflect/sql.hpp"

#include <stdexcept>

namespace qvr::reflect {

std::string join_names(std::span<Column const> columns, std::string_view alias) {
    std::string list;
    for (auto const& column : columns) {
        list += list.empty() ? "" : ", ";
        if (!alias.empty()) {
            list += alias;
            list += '.';
        }
        list += column.name;
    }
    return list;
}

void throw_bad_column(std::string_view name) {
    throw std::runtime_error("the database holds a value that column " + std::string{name} + " cannot have");
}

void throw_bad_count(std::size_t expected, std::size_t found) {
    throw std::runtime_error(
        "a row of " + std::to_string(expected) + " columns came with " + std::to_string(found) + " values"
    );
}

}  // namespace qvr::reflect
