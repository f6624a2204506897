#include "calendar/guard.hpp"

#include "base/ascii.hpp"
#include "base/text.hpp"

#include <algorithm>
#include <vector>

namespace qvr::calendar {
namespace {

constexpr std::string_view kByteOrderMark = "\xef\xbb\xbf";

Error refused(IssueCode code) {
    return make_error(Code::invalid, code);
}

Error too_large() {
    return make_error(
        Code::invalid, Issue{IssueCode::calendar_too_large, {}, {{"max", std::to_string(kMaxComponents)}}}
    );
}

// Line ends as LF alone, and lines that were folded as one. Folding may have cut a character of several
// bytes, so UTF-8 is judged afterwards.
std::string unfold(std::string_view bytes) {
    std::string text;
    text.reserve(bytes.size() + 1);
    bool is_after_line_end = false;
    for (char const c : bytes) {
        if (c == '\r') {
            continue;
        }
        if (is_after_line_end && (c == ' ' || c == '\t')) {
            text.pop_back();
            is_after_line_end = false;
            continue;
        }
        text += c;
        is_after_line_end = c == '\n';
    }
    if (!text.ends_with('\n')) {
        text += '\n';
    }
    return text;
}

bool is_token(std::string_view text) {
    return !text.empty() && std::ranges::all_of(text, [](char c) {
        return is_digit(c) || (to_lower(c) >= 'a' && to_lower(c) <= 'z') || c == '-';
    });
}

// Follows the BEGIN and END of components.
class Structure {
  public:
    Result<void> take(std::string_view line) {
        auto const name = line.substr(0, line.find_first_of(":; \t"));
        bool const begins = equal_ignoring_case(name, "BEGIN");
        if (!begins && !equal_ignoring_case(name, "END")) {
            // What begins with a space even now would be joined to another line by the next reader.
            bool const is_out_of_place = (open_.empty() && !line.empty()) || (name.empty() && !line.empty());
            return is_out_of_place ? Result<void>{refused(IssueCode::not_a_calendar)} : Result<void>{};
        }
        auto const value = line.substr(std::min(name.size() + 1, line.size()));
        if (line.size() == name.size() || line[name.size()] != ':' || !is_token(value)) {
            return refused(IssueCode::not_a_calendar);
        }
        auto const component = to_lower(value);
        if (begins) {
            return begin(component);
        }
        if (open_.empty() || open_.back() != component) {
            return refused(IssueCode::not_a_calendar);
        }
        open_.pop_back();
        return {};
    }

    bool is_whole() const { return components_ > 0 && open_.empty(); }

  private:
    Result<void> begin(std::string const& name) {
        if ((name == "vcalendar") != open_.empty()) {
            return refused(IssueCode::not_a_calendar);
        }
        open_.push_back(name);
        if (++components_ > kMaxComponents || open_.size() > kMaxComponentDepth) {
            return too_large();
        }
        return {};
    }

    std::vector<std::string> open_;
    std::size_t components_ = 0;
};

}  // namespace

Result<std::string> check_calendar(std::string_view bytes) {
    if (bytes.size() > kMaxCalendarBytes) {
        return too_large();
    }
    if (bytes.starts_with(kByteOrderMark)) {
        bytes.remove_prefix(kByteOrderMark.size());
    }
    auto text = unfold(bytes);
    if (text.find('\0') != std::string::npos || !count_characters(text)) {
        return refused(IssueCode::not_a_calendar);
    }
    Structure structure;
    for (std::string_view rest = text; !rest.empty();) {
        auto const end = rest.find('\n');
        QVR_TRY_VOID(structure.take(rest.substr(0, end)));
        rest.remove_prefix(end + 1);
    }
    if (!structure.is_whole()) {
        return refused(IssueCode::not_a_calendar);
    }
    return text;
}

}  // namespace qvr::calendar
