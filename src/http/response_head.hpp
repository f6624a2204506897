// The status line and the header fields of a response, as bytes.
#pragma once

#include "base/clock.hpp"
#include "http/message.hpp"

#include <string>
#include <string_view>

namespace qvr::http {

struct ResponseFraming {
    int version = 11;            // of the request: 10 or 11
    bool close = false;          // this is the last answer of the connection
    bool is_secure = false;      // the request came by TLS
    std::string_view date = {};  // see to_http_date()
};

// Ends with the empty line. Adds Date, Content-Length (not for 204 and 304), where it is needed Connection,
// and to what came by TLS Strict-Transport-Security (RFC 6797, which forbids it elsewhere). A response whose
// fields could break out of their lines becomes a bare 500: see is_sendable().
std::string render_head(Response const& response, ResponseFraming const& framing);

// False if a field of it has a line break or a NUL, or a name that is no token.
bool is_sendable(Response const& response);

// Whether a body may follow a status at all.
bool has_content(int status);

// "Sun, 06 Nov 1994 08:49:37 GMT" (RFC 9110, 5.6.7).
std::string to_http_date(Instant instant);

}  // namespace qvr::http
