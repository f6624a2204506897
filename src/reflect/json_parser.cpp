#include "reflect/json_parser.hpp"

#include <boost/json/basic_parser_impl.hpp>

#include <algorithm>
#include <cmath>
#include <optional>

namespace qvr::reflect {
namespace {

using boost::json::error_code;

// Builds the DOM from the events of Boost's parser. An event that answers false ends the parse; issue() then
// says why.
class Builder {
  public:
    // Ours are bounded by the body's size and by the number of values.
    static constexpr std::size_t max_array_size = std::size_t(-1);
    static constexpr std::size_t max_object_size = std::size_t(-1);
    static constexpr std::size_t max_string_size = std::size_t(-1);
    static constexpr std::size_t max_key_size = std::size_t(-1);

    explicit Builder(std::size_t max_values) : max_values_(max_values) {}

    std::optional<Issue> const& issue() const { return issue_; }
    Json take() { return std::move(document_); }

    bool on_document_begin(error_code&) { return true; }
    bool on_document_end(error_code&) { return true; }

    bool on_object_begin(error_code& failed) { return open(Json{Json::Object{}}, failed); }
    bool on_object_end(std::size_t, error_code& failed) {
        if (auto const* twice = find_duplicate(*levels_.back().json.object())) {
            Issue issue{IssueCode::duplicate_member, pointer() + pointer_token(*twice), {{"name", *twice}}};
            return refuse(std::move(issue), failed);
        }
        return close(failed);
    }
    bool on_array_begin(error_code& failed) { return open(Json{Json::Array{}}, failed); }
    bool on_array_end(std::size_t, error_code& failed) { return close(failed); }

    bool on_key_part(boost::json::string_view part, std::size_t, error_code&) {
        text_.append(part.data(), part.size());
        return true;
    }
    bool on_key(boost::json::string_view part, std::size_t, error_code& failed) {
        text_.append(part.data(), part.size());
        if (has_nul()) {
            return refuse({IssueCode::nul_character, pointer()}, failed);
        }
        levels_.back().name = take_text();
        return true;
    }
    bool on_string_part(boost::json::string_view part, std::size_t, error_code&) {
        text_.append(part.data(), part.size());
        return true;
    }
    bool on_string(boost::json::string_view part, std::size_t, error_code& failed) {
        text_.append(part.data(), part.size());
        if (has_nul()) {
            return refuse({IssueCode::nul_character, member_pointer()}, failed);
        }
        return add(Json{take_text()}, failed);
    }
    bool on_number_part(boost::json::string_view part, error_code&) {
        text_.append(part.data(), part.size());
        return true;
    }
    bool on_int64(std::int64_t, boost::json::string_view text, error_code& failed) {
        return add_number(text, failed);
    }
    bool on_uint64(std::uint64_t, boost::json::string_view text, error_code& failed) {
        return add_number(text, failed);
    }
    bool on_double(double value, boost::json::string_view text, error_code& failed) {
        if (!std::isfinite(value)) {
            return refuse({IssueCode::number_too_large, member_pointer()}, failed);
        }
        return add_number(text, failed);
    }
    bool on_bool(bool value, error_code& failed) { return add(Json{value}, failed); }
    bool on_null(error_code& failed) { return add(Json{}, failed); }
    bool on_comment_part(boost::json::string_view, error_code&) { return true; }
    bool on_comment(boost::json::string_view, error_code&) { return true; }

    // The object or array being read.
    std::string pointer() const {
        std::string text;
        for (std::size_t i = 0; i + 1 < levels_.size(); ++i) {
            text += token(levels_[i]);
        }
        return text;
    }
    // The value being read in it.
    std::string member_pointer() const { return levels_.empty() ? "" : pointer() + token(levels_.back()); }

  private:
    struct Level {
        Json json;
        std::string name = {};  // of the member being read, in an object
    };

    static std::string token(Level const& level) {
        auto const* items = level.json.array();
        return items ? "/" + std::to_string(items->size()) : pointer_token(level.name);
    }

    static std::string const* find_duplicate(Json::Object const& members) {
        std::vector<std::string const*> names;
        names.reserve(members.size());
        for (auto const& member : members) {
            names.push_back(&member.name);
        }
        std::ranges::sort(names, {}, [](auto const* name) -> std::string const& { return *name; });
        auto const twice = std::ranges::adjacent_find(names, {}, [](auto const* name) -> std::string const& {
            return *name;
        });
        return twice == names.end() ? nullptr : *twice;
    }

    bool has_nul() const { return text_.find('\0') != std::string::npos; }
    std::string take_text() { return std::exchange(text_, {}); }

    bool add_number(boost::json::string_view last, error_code& failed) {
        text_.append(last.data(), last.size());
        return add(Json{Json::Number{take_text()}}, failed);
    }

    bool open(Json container, error_code& failed) {
        if (!count(failed)) {
            return false;
        }
        levels_.push_back({std::move(container)});
        return true;
    }

    bool close(error_code&) {
        Json json = std::move(levels_.back().json);
        levels_.pop_back();
        place(std::move(json));
        return true;
    }

    bool add(Json value, error_code& failed) {
        if (!count(failed)) {
            return false;
        }
        place(std::move(value));
        return true;
    }

    void place(Json value) {
        if (levels_.empty()) {
            document_ = std::move(value);
        } else if (auto* items = levels_.back().json.array()) {
            items->push_back(std::move(value));
        } else {
            levels_.back().json.object()->push_back({std::move(levels_.back().name), std::move(value)});
        }
    }

    bool count(error_code& failed) {
        if (++values_ > max_values_) {
            return refuse({IssueCode::too_many_values, {}, {{"max", std::to_string(max_values_)}}}, failed);
        }
        return true;
    }

    bool refuse(Issue issue, error_code& failed) {
        issue_ = std::move(issue);
        failed = boost::json::error::syntax;
        return false;
    }

    Json document_;
    std::vector<Level> levels_;
    std::string text_;  // of the string, name or number being read
    std::size_t max_values_;
    std::size_t values_ = 0;
    std::optional<Issue> issue_;
};

Error malformed(Issue issue) {
    return make_error(Code::malformed, std::move(issue));
}

}  // namespace

Result<Json> parse_json(std::string_view body, std::size_t max_values) {
    boost::json::parse_options options;
    options.max_depth = kMaxJsonDepth;
    boost::json::basic_parser<Builder> parser{options, max_values};
    error_code failed;
    auto const used = parser.write_some(false, body.data(), body.size(), failed);
    if (parser.handler().issue()) {
        return malformed(*parser.handler().issue());
    }
    if (failed == boost::json::error::too_deep) {
        return malformed({IssueCode::too_deep, {}, {{"max", std::to_string(kMaxJsonDepth)}}});
    }
    if (failed == boost::json::error::exponent_overflow) {
        return malformed({IssueCode::number_too_large, parser.handler().member_pointer()});
    }
    if (failed || used != body.size()) {
        return malformed({IssueCode::malformed_json, {}, {{"reason", "position " + std::to_string(used)}}});
    }
    return parser.handler().take();
}

std::string pointer_token(std::string_view name) {
    std::string token = "/";
    for (char const c : name) {
        if (c == '~') {
            token += "~0";
        } else if (c == '/') {
            token += "~1";
        } else {
            token += c;
        }
    }
    return token;
}

}  // namespace qvr::reflect
