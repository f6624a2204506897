// What can go wrong because of a caller's input or rights, and how it travels: as a value. Lost databases,
// full disks and broken invariants are exceptions instead; they are caught in web/run_route.cpp and logged.
#pragma once

#include "base/language.hpp"

#include <boost/system/result.hpp>

#include <source_location>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace qvr {

// The closed list of kinds of refusal. web/problem.cpp maps each to its HTTP status.
enum class Code {
    malformed,              // 400 not JSON at all
    unauthenticated,        // 401
    forbidden,              // 403
    not_found,              // 404 missing, foreign or malformed id: always the same answer
    conflict,               // 409 the state does not allow it
    precondition_failed,    // 412 If-Match is stale
    too_large,              // 413
    unsupported_media,      // 415
    invalid,                // 422 shape or rule
    precondition_required,  // 428 If-Match is missing
    too_many,               // 429
    unavailable,            // 503
};

// Every refusal, missing-item, advice and warning that a caller can read; texts are in issues.def.
enum class IssueCode {
#define QVR_ISSUE(name, fr, en) name,
#include "base/issues.def"
#undef QVR_ISSUE
};

// The stable text of a code, as it stands in JSON.
std::string_view to_text(IssueCode code);

// One thing that is wrong, missing or worth saying. `pointer` is the RFC 6901 JSON pointer of the member
// meant, empty for the whole. `args` fill the {placeholders} of the message. `refs` name the things meant, by
// member name: factor, attendee_id, kpi_id, action_id, obstacle_id, impact_id, idea_id.
struct Issue {
    using Pairs = std::vector<std::pair<std::string, std::string>>;
    IssueCode code;
    std::string pointer = {};
    Pairs args = {};
    Pairs refs = {};

    bool operator==(Issue const&) const = default;
};
using Issues = std::vector<Issue>;

// The message of an issue in a language, its placeholders filled.
std::string message(Issue const& issue, Language language);

// Who changed which member since the version a caller holds; told with a 412. `at` is RFC 3339, `at_text` for
// people.
struct ChangedMember {
    std::string pointer;
    std::string by;
    std::string at;
    std::string at_text;
};

// A refusal. `detail` is for the log alone and never reaches the caller; `changed` goes with
// precondition_failed.
struct Error {
    Code code;
    Issues issues = {};
    std::string detail = {};
    std::vector<ChangedMember> changed = {};
    std::source_location where = std::source_location::current();
};

[[noreturn]] void throw_exception_from_error(Error const& error, boost::source_location const& where);

template <typename T>
using Result = boost::system::result<T, Error>;

inline Error make_error(
    Code code, Issue issue, std::source_location where = std::source_location::current()
) {
    return Error{code, {std::move(issue)}, {}, {}, where};
}
inline Error make_error(
    Code code, IssueCode issue, std::source_location where = std::source_location::current()
) {
    return Error{code, {Issue{issue}}, {}, {}, where};
}
// Refusals that come with a standard issue of their own.
Error not_found(std::source_location where = std::source_location::current());
Error forbidden(std::source_location where = std::source_location::current());

// Stops at a failed check of our own invariants, in release too. Never for input.
#define QVR_CHECK(condition)                                   \
    do {                                                       \
        if (!(condition)) {                                    \
            ::qvr::fail_check(#condition, __FILE__, __LINE__); \
        }                                                      \
    } while (false)
[[noreturn]] void fail_check(char const* condition, char const* file, int line);

#define QVR_JOIN_INNER(a, b) a##b
#define QVR_JOIN(a, b) QVR_JOIN_INNER(a, b)
// `QVR_TRY(auto x, f());` returns f()'s error from the enclosing function, or goes on with its value.
#define QVR_TRY(variable, expression) QVR_TRY_INNER(QVR_JOIN(qvr_result_, __LINE__), variable, expression)
#define QVR_TRY_INNER(result, variable, expression) \
    auto result = (expression);                     \
    if (!result) {                                  \
        return std::move(result).error();           \
    }                                               \
    variable = std::move(result).value()
// The same for a Result<void>.
#define QVR_TRY_VOID(expression)                             \
    do {                                                     \
        if (auto qvr_outcome = (expression); !qvr_outcome) { \
            return std::move(qvr_outcome).error();           \
        }                                                    \
    } while (false)

}  // namespace qvr
