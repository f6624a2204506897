#include "lint/text_rules.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace qvr::lint {
namespace {

constexpr std::array kCoroutineWords{"co_await", "co_return", "co_yield"};

// The word, and what to use in its place.
constexpr std::array<std::pair<std::string_view, std::string_view>, 23> kBanned{{
    {"std::regex", "write a small parser; std::regex overflows the stack and follows the locale"},
    {"std::locale", "texts do not depend on the process locale"},
    {"setlocale", "texts do not depend on the process locale"},
    {"std::stod", "use base/decimal.hpp; std::stod follows the locale"},
    {"std::stof", "use base/decimal.hpp; std::stof follows the locale"},
    {"std::stold", "use base/decimal.hpp; std::stold follows the locale"},
    {"strtod", "use base/decimal.hpp; strtod follows the locale"},
    {"strtof", "use base/decimal.hpp; strtof follows the locale"},
    {"atof", "use base/decimal.hpp; atof follows the locale"},
    {"std::tolower", "use base/ascii.hpp"},
    {"std::toupper", "use base/ascii.hpp"},
    {"std::isalpha", "use base/ascii.hpp"},
    {"std::isalnum", "use base/ascii.hpp"},
    {"std::isspace", "use base/ascii.hpp"},
    {"std::localtime", "use src/zone"},
    {"localtime_r", "use src/zone"},
    {"std::mktime", "use src/zone"},
    {"std::rand", "use Random"},
    {"<regex>", "write a small parser"},
    {"<locale>", "texts do not depend on the process locale"},
    {"<cctype>", "use base/ascii.hpp"},
    {"<format>", "use fmt; g++ 12 has no <format>"},
    {"<expected>", "use Result; g++ 12 has no <expected>"},
}};

constexpr std::array kSqlVerbs{"SELECT ", "INSERT INTO ", "UPDATE ", "DELETE FROM ", " WHERE ", " VALUES "};
constexpr std::array kFormatters{"fmt::format", "fmt::format_to", "fmt::sprintf", "append", "<<"};
constexpr std::array kCodecMacros{"QVR_CODEC", "QVR_ROW", "QVR_DIFF"};
constexpr std::array kNotes{"TODO", "FIXME", "XXX", "HACK"};

bool is_sql(std::string_view content) {
    return std::ranges::any_of(kSqlVerbs, [&](auto verb) {
        return content.find(verb) != std::string_view::npos;
    });
}

// The code between the last ; { or } and the literal.
std::string_view statement_before(std::string_view code, std::size_t offset) {
    auto const before = code.substr(0, offset);
    auto const start = before.find_last_of(";{}");
    return start == std::string_view::npos ? before : before.substr(start + 1);
}

char last_visible(std::string_view text) {
    auto const at = text.find_last_not_of(" \n\t\"");
    return at == std::string_view::npos ? '\0' : text[at];
}

char first_visible(std::string_view text) {
    auto const at = text.find_first_not_of(" \n\t\"");
    return at == std::string_view::npos ? '\0' : text[at];
}

bool is_built(SourceFile const& file, Literal const& literal) {
    std::string_view const code = file.code;
    auto const before = statement_before(code, literal.begin);
    auto const formatted =
        std::ranges::any_of(kFormatters, [&](auto word) { return !find_word(before, word).empty(); });
    return formatted || last_visible(before) == '+' || first_visible(code.substr(literal.end)) == '+';
}

}  // namespace

Findings check_coroutines(std::vector<SourceFile> const& files) {
    Findings findings;
    for (auto const& file : files) {
        if (file.is_under("src/http/"))
            continue;
        for (auto const* word : kCoroutineWords) {
            for (auto const at : find_word(file.code, word)) {
                findings.push_back(
                    {file.path, line_of(file.code, at), std::string(word) + " outside src/http"}
                );
            }
        }
    }
    return findings;
}

Findings check_banned(std::vector<SourceFile> const& files) {
    Findings findings;
    for (auto const& file : files) {
        // A test of ours may set the locale to show that nothing follows it.
        if (file.is_test())
            continue;
        for (auto const& [word, instead] : kBanned) {
            for (auto const at : find_word(file.code, word)) {
                auto what = std::string(word) + ": " + std::string(instead);
                findings.push_back({file.path, line_of(file.code, at), std::move(what)});
            }
        }
    }
    return findings;
}

Findings check_sql_building(std::vector<SourceFile> const& files) {
    Findings findings;
    for (auto const& file : files) {
        if (file.is_under("src/db/") || file.is_test())
            continue;
        for (auto const& literal : file.literals) {
            if (is_sql(literal.content) && is_built(file, literal)) {
                auto const line = line_of(file.text, literal.begin);
                findings.push_back({file.path, line, "SQL built from pieces; use one text with :placeholders"}
                );
            }
        }
    }
    return findings;
}

Findings check_todo(std::vector<SourceFile> const& files) {
    Findings findings;
    for (auto const& file : files) {
        for (auto const* word : kNotes) {
            for (auto const at : find_word(file.comments, word)) {
                auto const rest =
                    std::string_view(file.comments).substr(at, file.comments.find('\n', at) - at);
                auto const number = rest.substr(std::min(rest.find('#'), rest.size()));
                if (number.size() > 1 && number[1] >= '0' && number[1] <= '9')
                    continue;
                auto what = std::string(word) + " without an issue number";
                findings.push_back({file.path, line_of(file.comments, at), std::move(what)});
            }
        }
    }
    return findings;
}

Findings check_headers(std::vector<SourceFile> const& files) {
    Findings findings;
    for (auto const& file : files) {
        if (!file.is_header())
            continue;
        auto const guard = file.code.find("#pragma once");
        if (guard == std::string::npos || file.code.find_first_not_of(" \n") != guard) {
            findings.push_back({file.path, 1, "#pragma once is not the first line of code"});
        }
        for (auto const at : find_word(file.code, "using namespace")) {
            findings.push_back({file.path, line_of(file.code, at), "using namespace in a header"});
        }
    }
    return findings;
}

Findings check_codecs(std::vector<SourceFile> const& files) {
    Findings findings;
    for (auto const& file : files) {
        if (file.path.ends_with("_codec.cpp") || file.is_under("src/reflect/") || file.is_test())
            continue;
        for (auto const* macro : kCodecMacros) {
            for (auto const at : find_word(file.code, macro)) {
                findings.push_back(
                    {file.path, line_of(file.code, at), std::string(macro) + " outside a *_codec.cpp"}
                );
            }
        }
    }
    return findings;
}

}  // namespace qvr::lint
