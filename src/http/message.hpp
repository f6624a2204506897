// One HTTP request and one response as plain values. No socket and no third-party type: routers, handlers and
// their tests see only these. Made on the I/O thread, moved to a worker, moved back.
#pragma once

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace qvr::http {

// A header field. In requests the name is in lower case and the value without white space at its ends.
struct Header {
    std::string name;
    std::string value;

    bool operator==(Header const&) const = default;
};

struct Request {
    std::string id = {};      // unique in this process; for the log and for problem documents
    std::string method = {};  // as sent: "GET", "HEAD", "PATCH"…
    std::string target = {};  // as sent: path and query
    // What stands before '?', not percent-decoded. A path with '%', "..", "//", '\' or a byte above 126 is
    // therefore simply one that no route has.
    std::string path = {};
    std::string query = {};  // what stands after '?', not percent-decoded
    // The fields as they were when the header was complete; nothing that came later (trailers) is ever here.
    std::vector<Header> headers = {};
    std::string body = {};
    // Who asks, as client_of() has it: "192.0.2.7" or "2001:db8::1", no port.
    std::string remote_address = {};
    bool is_loopback = false;  // whether that is this machine, with no proxy in between
    bool is_secure = false;    // whether nobody could listen in: TLS to here, or to a trusted proxy

    // The value of the first field of that name; empty if there is none.
    std::string_view header(std::string_view lower_case_name) const {
        auto const found = std::ranges::find(headers, lower_case_name, &Header::name);
        return found == headers.end() ? std::string_view{} : std::string_view{found->value};
    }
    bool has_header(std::string_view lower_case_name) const {
        return std::ranges::find(headers, lower_case_name, &Header::name) != headers.end();
    }
    // The method to look up in a route table: HEAD is answered by what answers GET.
    std::string_view route_method() const { return method == "HEAD" ? std::string_view{"GET"} : method; }
};

// The server adds Date, Connection and Content-Length and leaves the body out of the answer to HEAD, of a 204
// and of a 304. A header with a line break in it is our own mistake: a bare 500 is sent instead.
struct Response {
    int status = 200;
    std::vector<Header> headers = {};
    std::string body = {};
    // Sent instead of body when not empty: bytes that outlive the server, not copied.
    std::string_view static_body = {};
    bool close = false;  // ends the connection after this answer

    std::string_view content() const { return static_body.empty() ? std::string_view{body} : static_body; }
};

// Empties a message and gives its memory back. Assigning {} would keep the capacity of its strings, so that
// thousands of idle connections would each hold the size of their last answer.
template <typename Message>
void release(Message& message) {
    [[maybe_unused]] Message const old{std::move(message)};
    message = {};
}

}  // namespace qvr::http
