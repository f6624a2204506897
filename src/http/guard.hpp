// The request guard: what this server refuses although its parser (Beast 1.81) lets it pass. Pure functions
// over bytes and fields, so that they are tested and fuzzed without a socket. Two readings of one request by
// a proxy and by this server are how one person's request is smuggled into another's: whatever could be read
// in two ways is refused.
#pragma once

#include "http/message.hpp"

#include <cstddef>
#include <span>
#include <string_view>

namespace qvr::http {

enum class HeadFault {
    none,
    line_end,             // a CR or LF alone, or an empty first line
    control_character,    // anywhere in the header, tab in a value apart
    folded_line,          // obs-fold: a line that begins with white space (RFC 9112, 5.2)
    target_form,          // neither /…, nor * of OPTIONS, nor the host:port of CONNECT
    field_name,           // not a token in lower case
    repeated_field,       // one of those that can be there once
    host,                 // none in HTTP/1.1, empty, or not a host
    content_length,       // not plain digits
    transfer_encoding,    // anything but exactly "chunked"
    two_framings,         // Content-Length and Transfer-Encoding
    framing_in_http_1_0,  // Transfer-Encoding in HTTP/1.0
    trailer,              // fields after the body
};

// A request line and its fields, the names in lower case and the values trimmed.
struct RequestHead {
    std::string_view method;
    std::string_view target;
    int version = 11;  // 10 or 11
    std::span<Header const> headers;
};

// The first fault of a parsed header. Sources: RFC 9110 section 5, RFC 9112 sections 3, 5 and 6.
HeadFault check_head(RequestHead const& head);

// Fields after the body (trailers) would pass for headers that a proxy has checked: there must be none.
HeadFault check_trailers(std::size_t fields_before_body, std::size_t fields_after_body);

// Looks for the end of a header in bytes that arrive piece by piece, and for what the parser hides from
// check_head().
class HeadScanner {
  public:
    // bytes: all that have arrived of this request, earlier ones included. Looks at each byte once.
    // True when the header is complete or at fault.
    bool scan(std::string_view bytes);
    HeadFault fault() const { return fault_; }
    // The length with its empty line, once complete without fault; before that 0.
    std::size_t length() const { return length_; }

  private:
    HeadFault look_at(std::string_view bytes, std::size_t at);

    std::size_t looked_ = 0;
    std::size_t line_begin_ = 0;
    std::size_t length_ = 0;
    HeadFault fault_ = HeadFault::none;
};

}  // namespace qvr::http
