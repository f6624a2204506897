#include "web/router.hpp"

namespace qvr::web {
namespace {

// The next segment of a path that starts with '/', cut off its front.
std::string_view take_segment(std::string_view& path) {
    path.remove_prefix(1);
    auto const segment = path.substr(0, path.find('/'));
    path.remove_prefix(segment.size());
    return segment;
}

// Collects nothing: of all routes one fits, and every request asks each.
bool fits(std::string_view pattern, std::string_view path) {
    if (!path.starts_with(pattern.substr(0, pattern.find('{')))) {
        return false;
    }
    while (pattern.starts_with('/') && path.starts_with('/')) {
        auto const expected = take_segment(pattern);
        auto const found = take_segment(path);
        if (expected.starts_with('{') ? found.empty() : expected != found) {
            return false;
        }
    }
    return pattern.empty() && path.empty();
}

// Of a path that fits.
PathParameters parameters_of(std::string_view pattern, std::string_view path) {
    PathParameters parameters;
    while (!pattern.empty()) {
        auto const expected = take_segment(pattern);
        auto const found = take_segment(path);
        if (expected.starts_with('{')) {
            parameters.emplace_back(expected.substr(1, expected.size() - 2), found);
        }
    }
    return parameters;
}

}  // namespace

Router::Router(std::vector<Route> routes) : routes_(std::move(routes)) {}

Match Router::match(std::string_view method, std::string_view path) const {
    Match match;
    auto const wanted = method == "HEAD" ? std::string_view{"GET"} : method;
    for (auto const& route : routes_) {
        if (!fits(route.pattern, path)) {
            continue;
        }
        if (route.method == wanted) {
            match.route = &route;
            match.parameters = parameters_of(route.pattern, path);
            return match;
        }
        if (!match.allowed.empty()) {
            match.allowed += ", ";
        }
        match.allowed += route.method;
    }
    return match;
}

}  // namespace qvr::web
