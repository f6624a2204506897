#include "base/ascii.hpp"
#include "targets.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

namespace qvr::fuzz {
namespace {

using http::Header;
using http::Step;

// Small, so that inputs of a few hundred bytes meet them.
constexpr std::size_t kMaxHeader = 512;
constexpr std::size_t kMaxBody = 200;

struct Reading {
    enum class End { accepted, refused, unfinished };
    End end = End::unfinished;
    std::size_t head_size = 0;
    std::size_t size = 0;  // with the body
    int version = 11;
    bool is_keep_alive = false;
    http::Request request;
};

// Reads one request as the session does, from bytes that arrive `piece` at a time.
Reading read_in_pieces(http::RequestFramer& framer, std::string_view bytes, std::size_t piece) {
    Reading reading;
    framer.begin();
    std::size_t arrived = 0;
    std::size_t used = 0;
    auto step = Step::need_more;
    while (step == Step::need_more && arrived < bytes.size()) {
        arrived = std::min(arrived + piece, bytes.size());
        step = framer.read_head(bytes.substr(0, arrived), used);
    }
    if (step == Step::done) {
        reading.head_size = reading.size = used;
        if (framer.is_larger_than(kMaxBody)) {
            step = Step::failed;
        } else if (framer.has_body()) {
            step = framer.read_body(bytes.substr(used, arrived - used), kMaxBody, used);
            reading.size += used;
            while (step == Step::need_more && arrived < bytes.size()) {
                arrived = std::min(arrived + piece, bytes.size());
                step = framer.read_body(bytes.substr(reading.size, arrived - reading.size), kMaxBody, used);
                reading.size += used;
            }
        }
    }
    if (step == Step::done) {
        reading.end = Reading::End::accepted;
        reading.version = framer.version();
        reading.is_keep_alive = framer.is_keep_alive();
        reading.request = framer.request();
    } else if (step == Step::failed) {
        reading.end = Reading::End::refused;
    }
    return reading;
}

std::vector<std::string_view> values_of(std::vector<Header> const& headers, std::string_view name) {
    std::vector<std::string_view> values;
    for (auto const& header : headers) {
        if (header.name == name) {
            values.emplace_back(header.value);
        }
    }
    return values;
}

// A second reading of the fields, by the grammar alone: no list, no folding, no line end but CR LF.
std::vector<Header> fields_of(std::string_view head) {
    std::vector<Header> fields;
    head.remove_prefix(head.find("\r\n") + 2);
    while (head != "\r\n") {
        auto const line = head.substr(0, head.find("\r\n"));
        head.remove_prefix(line.size() + 2);
        promise(line.find_first_of("\r\n\0") == std::string_view::npos, "a line end inside a line");
        promise(!line.starts_with(' ') && !line.starts_with('\t'), "a folded line");
        auto const colon = line.find(':');
        promise(colon != std::string_view::npos && colon > 0, "a field has a name");
        auto const name = line.substr(0, colon);
        promise(name.find_first_of(" \t") == std::string_view::npos, "a name without white space");
        fields.push_back({to_lower(name), std::string{trim(line.substr(colon + 1))}});
    }
    return fields;
}

struct Body {
    std::string text;
    std::size_t size = 0;
};

// The same for chunks: plain hexadecimal sizes, no extension, no trailer.
std::optional<Body> chunks_of(std::string_view bytes) {
    Body body;
    for (;;) {
        auto const line = bytes.substr(body.size, bytes.find("\r\n", body.size) - body.size);
        if (line.empty() || line.find_first_not_of("0123456789abcdefABCDEF") != std::string_view::npos) {
            return std::nullopt;
        }
        std::size_t length = 0;
        for (char const c : line) {
            length = length * 16 + static_cast<std::size_t>(is_digit(c) ? c - '0' : to_lower(c) - 'a' + 10);
            if (length > kMaxBody) {
                return std::nullopt;
            }
        }
        body.size += line.size() + 2;
        if (bytes.size() < body.size + length + 2 || bytes.substr(body.size + length, 2) != "\r\n") {
            return std::nullopt;
        }
        body.text += bytes.substr(body.size, length);
        body.size += length + 2;
        if (length == 0) {
            return body;
        }
    }
}

// Nobody who reads these bytes by the letter can find another request in them.
void check_accepted(Reading const& reading, std::string_view bytes) {
    auto const head = bytes.substr(0, reading.head_size);
    promise(bytes.find("\r\n\r\n") + 4 == reading.head_size, "a header ends at its first empty line");
    promise(fields_of(head) == reading.request.headers, "the fields are those of the header");

    auto const& headers = reading.request.headers;
    auto const hosts = values_of(headers, "host");
    promise(hosts.size() <= 1 && (reading.version == 10 || hosts.size() == 1), "one Host");
    auto const lengths = values_of(headers, "content-length");
    auto const encodings = values_of(headers, "transfer-encoding");
    promise(lengths.size() + encodings.size() <= 1, "one framing");
    promise(
        encodings.empty() || (encodings[0] == "chunked" && reading.version == 11), "chunked, in HTTP/1.1"
    );

    auto const rest = bytes.substr(reading.head_size);
    Body body;
    if (!lengths.empty()) {
        promise(
            lengths[0].find_first_not_of("0123456789") == std::string_view::npos && !lengths[0].empty(),
            "a length is digits"
        );
        for (char const c : lengths[0]) {
            body.size = std::min(body.size * 10 + static_cast<std::size_t>(c - '0'), bytes.size() + 1);
        }
        body.text = rest.substr(0, body.size);
    } else if (!encodings.empty()) {
        auto const chunks = chunks_of(rest);
        promise(chunks.has_value(), "chunks are plain");
        body = *chunks;
    }
    promise(reading.size == reading.head_size + body.size, "a request ends where its framing says");
    promise(reading.request.body == body.text, "the body is what was sent");
}

}  // namespace

void read_connection(std::string_view input, http::GuardUse guard) {
    http::RequestFramer framer{guard, kMaxHeader};
    for (bool is_open = true; is_open && !input.empty();) {
        auto const whole = read_in_pieces(framer, input, input.size());
        for (std::size_t const piece : {std::size_t{1}, std::size_t{7}}) {
            auto const pieces = read_in_pieces(framer, input, piece);
            promise(pieces.end == whole.end, "the verdict does not depend on how the bytes arrive");
            if (whole.end == Reading::End::accepted) {
                promise(
                    pieces.size == whole.size && pieces.request.headers == whole.request.headers &&
                        pieces.request.target == whole.request.target &&
                        pieces.request.body == whole.request.body,
                    "the request does not depend on how the bytes arrive"
                );
            }
        }
        is_open = whole.end == Reading::End::accepted && whole.is_keep_alive;
        if (whole.end == Reading::End::accepted) {
            check_accepted(whole, input);
            input.remove_prefix(whole.size);
        }
    }
}

void request_guard(std::string_view input) {
    read_connection(input, http::GuardUse::on);
}

}  // namespace qvr::fuzz
