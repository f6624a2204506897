#include "lint/french.hpp"

#include "reflect/json_parser.hpp"

#include <algorithm>
#include <array>
#include <functional>
#include <set>

namespace qvr::lint {
namespace {

constexpr std::string_view kNoBreakSpace = "\u00A0";
constexpr std::string_view kNarrowSpace = "\u202F";
constexpr std::string_view kPlaceholder = "\uFFFC";

bool is_letter(std::string_view text, std::size_t at) {
    if (at >= text.size())
        return false;
    auto const c = static_cast<unsigned char>(text[at]);
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c >= 0x80;
}

bool is_digit(std::string_view text, std::size_t at) {
    return at < text.size() && text[at] >= '0' && text[at] <= '9';
}

// A number or something that stands for one: a digit, a {placeholder} or a ${…}.
bool ends_in_value(std::string_view before) {
    return before.ends_with('}') || before.ends_with(kPlaceholder) ||
           (!before.empty() && is_digit(before, before.size() - 1));
}

bool ends_in_space(std::string_view before) {
    return before.ends_with(' ') || before.ends_with(kNoBreakSpace) || before.ends_with(kNarrowSpace);
}

// A colon that ends a clause: at the end of the text or before a space. In 10:30 and https:// it is none.
bool is_clause_colon(std::string_view text, std::size_t at) {
    auto const after = text.substr(at + 1);
    return after.empty() || after.starts_with(' ') || after.starts_with('\n') ||
           after.starts_with(kNoBreakSpace);
}

// Whether the space that French asks for stands at the end of `before`.
bool is_spaced(std::string_view before, Space space) {
    return before.ends_with(kNoBreakSpace) || (space == Space::any && before.ends_with(' '));
}

std::string fault_at(std::string_view text, std::size_t at, Space space) {
    auto const before = text.substr(0, at);
    auto const rest = text.substr(at);
    switch (text[at]) {
        case ';':
        case '!':
        case '?':
            return ends_in_space(before) ? std::string("space before ") + text[at] : "";
        case ':':
            return !before.empty() && is_clause_colon(text, at) && !is_spaced(before, space)
                       ? "no no-break space before :"
                       : "";
        case '%':
            return (before.ends_with(' ') || ends_in_value(before)) && !is_spaced(before, space)
                       ? "no no-break space before %"
                       : "";
        case '$':
            return before.ends_with(' ') && !is_spaced(before, space) ? "plain space before $" : "";
        case '\'':
            return is_letter(text, at + 1) && at > 0 && is_letter(text, at - 1) ? "' in place of ’" : "";
        default:
            break;
    }
    constexpr std::string_view kOpening = "«";
    if (rest.starts_with(kOpening)) {
        auto const after = rest.substr(kOpening.size());
        auto const spaced =
            after.starts_with(kNoBreakSpace) || (space == Space::any && after.starts_with(' '));
        return spaced ? "" : "no no-break space after «";
    }
    return rest.starts_with("»") && !is_spaced(before, space) ? "no no-break space before »" : "";
}

// JavaScript and C++ escapes that matter to typography, spelt out.
std::string unescaped(std::string_view literal) {
    static constexpr std::array<std::pair<std::string_view, std::string_view>, 8> kEscapes{{
        {"\\u00A0", kNoBreakSpace},
        {"\\u00a0", kNoBreakSpace},
        {"\\xa0", kNoBreakSpace},
        {"\\u202F", kNarrowSpace},
        {"\\u202f", kNarrowSpace},
        {"\\'", "'"},
        {"\\\"", "\""},
        {"\\n", "\n"},
    }};
    std::string text;
    for (std::size_t at = 0; at < literal.size();) {
        auto const* escape = std::ranges::find_if(kEscapes, [&](auto const& pair) {
            return literal.substr(at).starts_with(pair.first);
        });
        if (escape == kEscapes.end()) {
            text += literal[at++];
        } else {
            text += escape->second;
            at += escape->first.size();
        }
    }
    return text;
}

// Reads TypeScript from `at_` on, collecting literals, until its end or the } that closes a ${.
class TypeScriptReader {
  public:
    TypeScriptReader(std::string_view text, std::vector<Literal>& literals)
        : text_(text), literals_(literals) {}

    void read_code(bool nested) {
        for (auto depth = 0; at_ < text_.size();) {
            auto const rest = text_.substr(at_);
            if (rest.starts_with("//")) {
                at_ = std::min(text_.find('\n', at_), text_.size());
            } else if (rest.starts_with("/*")) {
                at_ = std::min(text_.find("*/", at_ + 2), text_.size() - 2) + 2;
            } else if (rest.front() == '\'' || rest.front() == '"' || rest.front() == '`') {
                read_literal();
            } else {
                depth += rest.front() == '{' ? 1 : rest.front() == '}' ? -1 : 0;
                ++at_;
                if (nested && depth < 0)
                    return;
            }
        }
    }

  private:
    void read_literal() {
        auto const begin = at_;
        auto const quote = text_[at_++];
        std::string content;
        while (at_ < text_.size() && text_[at_] != quote) {
            if (quote == '`' && text_.substr(at_).starts_with("${")) {
                at_ += 2;
                read_code(true);
                content += kPlaceholder;
            } else {
                auto const length = text_[at_] == '\\' ? std::size_t{2} : std::size_t{1};
                content += text_.substr(at_, length);
                at_ += length;
            }
        }
        at_ = std::min(at_ + 1, text_.size());
        literals_.push_back({begin, at_, std::move(content)});
    }

    std::string_view text_;
    std::vector<Literal>& literals_;
    std::size_t at_ = 0;
};

// The names between braces. {factor_fr} and {factor_en} are the same thing in two languages.
std::set<std::string> placeholders_of(std::string_view text) {
    std::set<std::string> names;
    for (auto open = text.find('{'); open != std::string_view::npos; open = text.find('{', open + 1)) {
        auto name = text.substr(open + 1, text.find('}', open) - open - 1);
        if (name.ends_with("_fr") || name.ends_with("_en"))
            name.remove_suffix(3);
        names.emplace(name);
    }
    return names;
}

}  // namespace

std::vector<std::string> french_faults(std::string_view text, Space space) {
    std::vector<std::string> faults;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (auto fault = fault_at(text, at, space); !fault.empty())
            faults.push_back(std::move(fault));
    }
    return faults;
}

std::vector<Literal> typescript_literals(std::string_view text) {
    std::vector<Literal> literals;
    TypeScriptReader(text, literals).read_code(false);
    return literals;
}

std::vector<IssueRow> read_issues(SourceFile const& definitions) {
    constexpr std::string_view kOpening = "QVR_ISSUE(";
    std::vector<IssueRow> rows;
    auto const& code = definitions.code;
    for (auto at = code.find(kOpening); at != std::string::npos; at = code.find(kOpening, at + 1)) {
        auto const name = at + kOpening.size();
        auto const comma = code.find(',', name);
        // The literals of a row end before the next row; those of one text stand side by side without a
        // comma.
        auto const end = std::min(code.find(kOpening, comma), code.size());
        std::vector<std::string> texts(1);
        auto last = comma + 1;
        for (auto const& literal : definitions.literals) {
            if (literal.begin < comma || literal.begin >= end)
                continue;
            if (code.substr(last, literal.begin - last).find(',') != std::string::npos)
                texts.emplace_back();
            texts.back() += unescaped(literal.content);
            last = literal.end;
        }
        texts.resize(std::max<std::size_t>(texts.size(), 2));
        rows.push_back({code.substr(name, comma - name), texts[0], texts[1], line_of(code, at)});
    }
    return rows;
}

Findings check_issue_rows(std::vector<IssueRow> const& rows) {
    Findings findings;
    std::set<std::string> seen;
    for (auto const& row : rows) {
        auto const report = [&](std::string const& what) {
            findings.push_back({"src/base/issues.def", row.line, row.code + ": " + what});
        };
        if (!seen.insert(row.code).second)
            report("stands twice");
        if (row.french.empty())
            report("no French text");
        if (row.english.empty())
            report("no English text");
        if (placeholders_of(row.french) != placeholders_of(row.english))
            report("other {placeholders} in English");
    }
    return findings;
}

Findings check_issue_use(std::vector<IssueRow> const& rows, std::vector<SourceFile> const& files) {
    Findings findings;
    for (auto const& row : rows) {
        auto const used = std::ranges::any_of(files, [&](SourceFile const& file) {
            return !file.is_test() && !find_word(file.code, "IssueCode::" + row.code).empty();
        });
        if (!used)
            findings.push_back({"src/base/issues.def", row.line, row.code + ": used nowhere in src/"});
    }
    return findings;
}

Findings check_issue_french(std::vector<IssueRow> const& rows) {
    Findings findings;
    for (auto const& row : rows) {
        for (auto const& fault : french_faults(row.french)) {
            findings.push_back({"src/base/issues.def", row.line, row.code + ": " + fault});
        }
    }
    return findings;
}

Findings check_examples_french(std::string const& path, std::string_view text) {
    auto const document = reflect::parse_json(text);
    if (!document) {
        return {{path, 1, "not JSON"}};
    }
    Findings findings;
    std::function<void(reflect::Json const&, bool)> const walk = [&](auto const& json, bool is_french) {
        if (auto const* const words = json.string(); words != nullptr && is_french) {
            for (auto const& fault : french_faults(*words)) {
                findings.push_back({path, line_of(text, text.find(*words)), fault + ": " + *words});
            }
        }
        if (auto const* const items = json.array()) {
            for (auto const& item : *items)
                walk(item, is_french);
        }
        if (auto const* const members = json.object()) {
            for (auto const& member : *members)
                walk(member.value, is_french || member.name == "fr");
        }
    };
    walk(*document, false);
    return findings;
}

Findings check_interface_french(std::string const& path, std::string_view text) {
    Findings findings;
    for (auto const& literal : typescript_literals(text)) {
        for (auto const& fault : french_faults(unescaped(literal.content), Space::any)) {
            findings.push_back({path, line_of(text, literal.begin), fault + ": " + literal.content});
        }
    }
    return findings;
}

}  // namespace qvr::lint
