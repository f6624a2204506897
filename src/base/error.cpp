#include "base/error.hpp"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <stdexcept>

namespace qvr {
namespace {

struct Entry {
    std::string_view code;
    std::string_view fr;
    std::string_view en;
};

constexpr Entry kEntries[] = {
#define QVR_ISSUE(name, fr, en) {#name, fr, en},
#include "base/issues.def"
#undef QVR_ISSUE
};

Entry const& entry(IssueCode code) {
    return kEntries[static_cast<std::size_t>(code)];
}

}  // namespace

std::string_view to_text(IssueCode code) {
    return entry(code).code;
}

std::string message(Issue const& issue, Language language) {
    auto const& texts = entry(issue.code);
    auto rest = language == Language::fr ? texts.fr : texts.en;
    std::string text;
    // One pass over the template: what an argument holds is never read as a placeholder.
    while (!rest.empty()) {
        auto const open = rest.find('{');
        text += rest.substr(0, open);
        if (open == std::string_view::npos) {
            break;
        }
        auto const close = rest.find('}', open);
        auto const name = rest.substr(open + 1, close - open - 1);
        auto const found = std::ranges::find(issue.args, name, [](auto const& arg) { return arg.first; });
        text +=
            found == issue.args.end() ? rest.substr(open, close - open + 1) : std::string_view{found->second};
        rest.remove_prefix(close + 1);
    }
    return text;
}

Error not_found(std::source_location where) {
    return make_error(Code::not_found, IssueCode::not_found, where);
}
Error forbidden(std::source_location where) {
    return make_error(Code::forbidden, IssueCode::forbidden, where);
}

void throw_exception_from_error(Error const& error, boost::source_location const&) {
    throw std::logic_error(
        "the value of a refused result was read: " +
        (error.issues.empty() ? error.detail : std::string{to_text(error.issues.front().code)})
    );
}

void fail_check(char const* condition, char const* file, int line) {
    std::fprintf(stderr, "%s:%d: broken invariant: %s\n", file, line, condition);
    std::abort();
}

}  // namespace qvr
