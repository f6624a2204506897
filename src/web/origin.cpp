#include "web/origin.hpp"

#include "base/ascii.hpp"

namespace qvr::web {

bool is_cross_site(http::Request const& request) {
    if (request.has_header("sec-fetch-site")) {
        auto const site = request.header("sec-fetch-site");
        // "none" is a person's own doing (address bar, bookmark). "same-site" is a neighbour, not us.
        return site != "same-origin" && site != "none";
    }
    if (!request.has_header("origin")) {
        return false;
    }
    auto origin = request.header("origin");
    auto const scheme = origin.find("://");
    if (scheme == std::string_view::npos) {
        return true;  // "null": a sandboxed frame or a file
    }
    // A page of the same host that came in clear may be somebody else's. The other way round nothing is
    // known: a proxy that is not trusted may have ended TLS.
    if (request.is_secure && !equal_ignoring_case(origin.substr(0, scheme), "https")) {
        return true;
    }
    origin.remove_prefix(scheme + 3);
    return !equal_ignoring_case(origin, request.header("host"));
}

bool needs_https(http::Request const& request) {
    return !request.is_secure && !request.is_loopback;
}

}  // namespace qvr::web
