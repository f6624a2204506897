// Refusals on the wire: application/problem+json (RFC 9457) in the caller's language.
#pragma once

#include "base/error.hpp"
#include "base/language.hpp"
#include "http/message.hpp"
#include "reflect/codec.hpp"

#include <string>

namespace qvr::web {

int http_status(Code code);

// An issue, a missing-item, an advice or a warning as it stands in JSON.
struct IssueView {
    std::string code;
    std::string message;
    reflect::Omit<std::string> pointer;
    reflect::Omit<std::string> factor;
    reflect::Omit<std::string> attendee_id;
    reflect::Omit<std::string> kpi_id;
    reflect::Omit<std::string> action_id;
    reflect::Omit<std::string> obstacle_id;
    reflect::Omit<std::string> impact_id;
    reflect::Omit<std::string> idea_id;
};
BOOST_DESCRIBE_STRUCT(
    IssueView,
    (),
    (code, message, pointer, factor, attendee_id, kpi_id, action_id, obstacle_id, impact_id, idea_id)
)

struct ChangedView {
    std::string pointer;
    std::string by;
    std::string at;
    std::string at_text;
};
BOOST_DESCRIBE_STRUCT(ChangedView, (), (pointer, by, at, at_text))

// RFC 9457 with our members beside: issues, the request's id, and `changed` with a 412.
struct Problem {
    std::string type;
    std::string title;
    int status = 0;
    std::vector<IssueView> issues;
    std::string request_id;
    reflect::Omit<std::vector<ChangedView>> changed;
};
BOOST_DESCRIBE_STRUCT(Problem, (), (type, title, status, issues, request_id, changed))

IssueView view_of(Issue const& issue, Language language);
std::vector<IssueView> view_of(Issues const& issues, Language language);

http::Response problem_response(Error const& error, Language language, std::string const& request_id);
// The same for a status that no Code has: 400 of a broken request, 405, 408, 417, 431, 500.
http::Response problem_response(
    int status, Issue const& issue, Language language, std::string const& request_id
);

}  // namespace qvr::web
