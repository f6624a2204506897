#include "db/generated_sql.hpp"

#include "base/error.hpp"

#include <algorithm>

namespace qvr::db {
namespace {

bool is_identifier(std::string_view text) {
    return !text.empty() && std::ranges::all_of(text, [](char c) {
        return c == '_' || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    });
}

// "<before>a<between>a, …": each column's name, twice if there is something between.
std::string join_pairs(std::span<Column const> columns, std::string_view before, std::string_view between) {
    std::string joined;
    for (auto const& column : columns) {
        joined.append(joined.empty() ? "" : ", ").append(before).append(column.name);
        if (!between.empty()) {
            joined.append(between).append(column.name);
        }
    }
    return joined;
}

std::string make_text(Verb verb, std::string_view table, std::span<Column const> columns) {
    std::string text;
    if (verb == Verb::insert) {
        text.append("INSERT INTO ").append(table).append(" (").append(reflect::join_names(columns, {}));
        text.append(") VALUES (").append(join_pairs(columns, ":", {})).append(")");
    } else if (verb == Verb::update) {
        text.append("UPDATE ").append(table).append(" SET ").append(join_pairs(columns, {}, " = :"));
        text.append(" WHERE id = :id");
    } else if (verb == Verb::copy) {
        text.append("COPY ").append(table).append(" (").append(reflect::join_names(columns, {}));
        text.append(") FROM STDIN");
    } else {
        text.append("DELETE FROM ").append(table).append(" WHERE id = :id");
    }
    return text;
}

}  // namespace

std::string expand_columns(std::string_view sql, std::span<Column const> columns) {
    constexpr std::string_view kMarker = "columns}";
    std::string expanded;
    while (true) {
        auto const open = sql.find('{');
        expanded.append(sql.substr(0, open));
        if (open == std::string_view::npos) {
            return expanded;
        }
        auto const marker = sql.find(kMarker, open);
        QVR_CHECK(marker != std::string_view::npos);
        auto alias = sql.substr(open + 1, marker - open - 1);
        if (!alias.empty()) {
            QVR_CHECK(alias.back() == '.');
            alias.remove_suffix(1);
            QVR_CHECK(is_identifier(alias));
        }
        expanded.append(reflect::join_names(columns, alias));
        sql.remove_prefix(marker + kMarker.size());
    }
}

std::string expand_lists(std::string_view sql, ListSyntax const& syntax) {
    constexpr std::string_view kMarker = "{list:";
    std::string expanded;
    while (true) {
        auto const open = sql.find(kMarker);
        expanded.append(sql.substr(0, open));
        if (open == std::string_view::npos) {
            return expanded;
        }
        sql.remove_prefix(open + kMarker.size());
        auto const name = sql.substr(0, sql.find('}'));
        QVR_CHECK(is_identifier(name) && name.size() < sql.size());
        expanded.append(syntax.before).append(":").append(name).append(syntax.after);
        sql.remove_prefix(name.size() + 1);
    }
}

std::string_view GeneratedSql::text(Verb verb, std::string_view table, std::span<Column const> columns) {
    auto const key = std::tuple<Verb, std::string_view, Column const*>{verb, table, columns.data()};
    auto found = texts_.find(key);
    if (found == texts_.end()) {
        QVR_CHECK(is_identifier(table));
        found = texts_
                    .emplace(
                        std::tuple{verb, std::string{table}, columns.data()}, make_text(verb, table, columns)
                    )
                    .first;
    }
    return found->second;
}

}  // namespace qvr::db
