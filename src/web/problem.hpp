// Refusals on the wire: application/problem+json (RFC 9457) in the caller's language.
#pragma once

#include "base/error.hpp"
#include "base/language.hpp"
#include "http/message.hpp"
#include "reflect/codec.hpp"
#include "reflect/schema.hpp"

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
    reflect::Omit<std::string> impact_id;
    reflect::Omit<std::string> idea_id;
};
BOOST_DESCRIBE_STRUCT(
    IssueView, (), (code, message, pointer, factor, attendee_id, kpi_id, action_id, impact_id, idea_id)
)

IssueView view_of(Issue const& issue, Language language);
std::vector<IssueView> view_of(Issues const& issues, Language language);

// Adds the schema of the problem document under the name "Problem".
void add_problem_schema(reflect::SchemaRegistry& registry);

http::Response problem_response(Error const& error, Language language, std::string const& request_id);
// The same for a status that no Code has: 400 of a broken request, 405, 408, 417, 431, 500.
http::Response problem_response(
    int status, Issue const& issue, Language language, std::string const& request_id
);

}  // namespace qvr::web
