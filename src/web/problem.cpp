#include "web/problem.hpp"

#include <algorithm>

namespace qvr::web {

namespace {

std::string reference(Issue const& issue, std::string_view name) {
    auto const found = std::ranges::find(issue.refs, name, [](auto const& ref) { return ref.first; });
    return found == issue.refs.end() ? std::string{} : found->second;
}

reflect::Omit<std::string> unless_empty(std::string text) {
    return text.empty() ? reflect::Omit<std::string>{} : reflect::Omit<std::string>{std::move(text)};
}

http::Response to_response(Problem const& problem) {
    http::Response response;
    response.status = problem.status;
    response.headers = {
        {"content-type", "application/problem+json"},
        {"cache-control", "no-store"},
    };
    response.body = reflect::encode(problem);
    return response;
}

Problem make_problem(int status, Issues const& issues, Language language, std::string const& request_id) {
    Problem problem;
    // The first issue's code is the type: stable, and the same for the same kind of refusal.
    problem.type =
        issues.empty() ? "about:blank" : "urn:qvr:problem:" + std::string{to_text(issues.front().code)};
    problem.status = status;
    problem.issues = view_of(issues, language);
    problem.title = issues.empty() ? std::string{} : problem.issues.front().message;
    problem.request_id = request_id;
    return problem;
}

}  // namespace

int http_status(Code code) {
    switch (code) {
        case Code::malformed:
            return 400;
        case Code::unauthenticated:
            return 401;
        case Code::forbidden:
            return 403;
        case Code::not_found:
            return 404;
        case Code::conflict:
            return 409;
        case Code::precondition_failed:
            return 412;
        case Code::too_large:
            return 413;
        case Code::unsupported_media:
            return 415;
        case Code::invalid:
            return 422;
        case Code::precondition_required:
            return 428;
        case Code::too_many:
            return 429;
        case Code::unavailable:
            return 503;
    }
    QVR_CHECK(false);
}

IssueView view_of(Issue const& issue, Language language) {
    return {
        std::string{to_text(issue.code)},
        message(issue, language),
        unless_empty(issue.pointer),
        unless_empty(reference(issue, "factor")),
        unless_empty(reference(issue, "attendee_id")),
        unless_empty(reference(issue, "kpi_id")),
        unless_empty(reference(issue, "action_id")),
        unless_empty(reference(issue, "obstacle_id")),
        unless_empty(reference(issue, "impact_id")),
        unless_empty(reference(issue, "idea_id")),
    };
}

std::vector<IssueView> view_of(Issues const& issues, Language language) {
    std::vector<IssueView> views;
    views.reserve(issues.size());
    for (auto const& issue : issues) {
        views.push_back(view_of(issue, language));
    }
    return views;
}

http::Response problem_response(Error const& error, Language language, std::string const& request_id) {
    auto problem = make_problem(http_status(error.code), error.issues, language, request_id);
    if (error.code == Code::precondition_failed) {
        std::vector<ChangedView> changed;
        changed.reserve(error.changed.size());
        for (auto const& member : error.changed) {
            changed.push_back({member.pointer, member.by, member.at, member.at_text});
        }
        problem.changed = std::move(changed);
    }
    auto response = to_response(problem);
    if (error.code == Code::unavailable || error.code == Code::too_many) {
        auto const& args = error.issues.empty() ? Issue::Pairs{} : error.issues.front().args;
        auto const seconds = std::ranges::find(args, "seconds", [](auto const& arg) { return arg.first; });
        response.headers.push_back({"retry-after", seconds == args.end() ? "2" : seconds->second});
    }
    return response;
}

http::Response problem_response(
    int status, Issue const& issue, Language language, std::string const& request_id
) {
    return to_response(make_problem(status, {issue}, language, request_id));
}

}  // namespace qvr::web
