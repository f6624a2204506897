#include "features/portfolio/portfolio_query.hpp"

#include "features/accounts/account_search.hpp"
#include "features/catalogue/factors.hpp"
#include "web/query_text.hpp"

#include <boost/describe/enum_from_string.hpp>
#include <boost/describe/enum_to_string.hpp>

#include <algorithm>
#include <array>
#include <charconv>

namespace qvr::portfolio {
namespace {

constexpr std::array<std::string_view, 7> kNames{
    "sort", "band", "factor", "overdue", "felt_red", "absent", "q"
};

Issue invalid_parameter(std::string name) {
    return {IssueCode::invalid_parameter, {}, {{"name", std::move(name)}}};
}

// Whole: a text may go on behind a NUL.
template <typename Enum>
bool read(std::string const& text, Enum& value) {
    return boost::describe::enum_from_string(text.c_str(), value) &&
           text == boost::describe::enum_to_string(value, "");
}

bool read(std::string const& text, bool& value) {
    value = text == "1";
    return value || text == "0";
}

bool read(Filters& filters, std::string const& name, std::string const& value) {
    if (name == "sort") {
        return read(value, filters.sort);
    }
    if (name == "band") {
        return read(value, filters.band.emplace());
    }
    if (name == "factor") {
        filters.factor = catalogue::factor_from_text(value);
        return filters.factor.has_value();
    }
    if (name == "overdue") {
        return read(value, filters.overdue);
    }
    if (name == "felt_red") {
        return read(value, filters.felt_red);
    }
    if (name == "absent") {
        return read(value, filters.absent);
    }
    if (name == "q") {
        auto words = accounts::search_words(value);
        filters.words = words.value_or(std::string{});
        return words.has_value();
    }
    return true;
}

}  // namespace

Result<Filters> read_filters(QueryPairs const& query) {
    Filters filters;
    Issues issues;
    for (auto const& [name, value] : query) {
        if (!read(filters, name, value)) {
            issues.push_back(invalid_parameter(name));
        }
    }
    if (!issues.empty()) {
        return Error{Code::invalid, std::move(issues)};
    }
    return filters;
}

Issues check_saved_query(std::string_view query) {
    Issues issues;
    auto const pairs = web::parse_query(query);
    if (!pairs) {
        issues.push_back(invalid_parameter(std::string{query}));
    } else {
        QueryPairs known;
        for (auto const& pair : *pairs) {
            if (std::ranges::find(kNames, pair.first) == kNames.end()) {
                issues.push_back({IssueCode::unknown_parameter, {}, {{"name", pair.first}}});
            } else if (std::ranges::find(known, pair.first, &QueryPairs::value_type::first) != known.end()) {
                issues.push_back(invalid_parameter(pair.first));
            } else {
                known.push_back(pair);
            }
        }
        if (auto const filters = read_filters(known); !filters) {
            std::ranges::copy(filters.error().issues, std::back_inserter(issues));
        }
    }
    for (auto& issue : issues) {
        issue.pointer = "/query";
    }
    return issues;
}

std::optional<Cursor> Cursor::from_text(std::string_view text, Sort sort) {
    auto plain = accounts::AccountCursor::from_text(text);
    if (!plain) {
        return std::nullopt;
    }
    // "sort, place, place_text, sort_key", each on a line of its own.
    std::array<std::string, 3> lines;
    std::string_view rest = plain->sort_key;
    for (auto& line : lines) {
        auto const end = rest.find('\n');
        if (end == std::string_view::npos) {
            return std::nullopt;
        }
        line = rest.substr(0, end);
        rest.remove_prefix(end + 1);
    }
    Cursor cursor;
    if (!read(lines[0], cursor.sort) || cursor.sort != sort) {
        return std::nullopt;
    }
    auto const* const last = lines[1].data() + lines[1].size();
    auto const [end, error] = std::from_chars(lines[1].data(), last, cursor.place);
    if (error != std::errc{} || end != last) {
        return std::nullopt;
    }
    cursor.place_text = std::move(lines[2]);
    cursor.sort_key = rest;
    cursor.id = std::move(plain->id);
    return cursor;
}

std::string Cursor::to_text() const {
    std::string text = boost::describe::enum_to_string(sort, "");
    text.append("\n").append(std::to_string(place)).append("\n").append(place_text).append("\n");
    return accounts::AccountCursor{text + sort_key, id}.to_text();
}

}  // namespace qvr::portfolio
