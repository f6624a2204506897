#include "http/guard.hpp"

#include "base/ascii.hpp"

#include <algorithm>
#include <array>

namespace qvr::http {
namespace {

// More digits than any body we take, and few enough for 64 bits.
constexpr std::size_t kMaxLengthDigits = 18;

constexpr std::array<std::string_view, 7> kSingleFields{
    "authorization", "content-length", "content-type", "expect", "host", "origin", "transfer-encoding"
};

bool is_control(char c) {
    auto const byte = static_cast<unsigned char>(c);
    return byte < 0x20 || byte == 0x7f;
}

bool is_lower_or_digit(char c) {
    return (c >= 'a' && c <= 'z') || is_digit(c);
}

bool is_lower_token(std::string_view text) {
    static constexpr std::string_view kOthers = "!#$%&'*+-.^_`|~";
    return !text.empty() && std::ranges::all_of(text, [](char c) {
        return is_lower_or_digit(c) || kOthers.find(c) != std::string_view::npos;
    });
}

bool is_host(std::string_view text) {
    static constexpr std::string_view kOthers = ".-_:[]";
    return !text.empty() && std::ranges::all_of(text, [](char c) {
        return is_lower_or_digit(to_lower(c)) || kOthers.find(c) != std::string_view::npos;
    });
}

bool is_plain_length(std::string_view text) {
    return !text.empty() && text.size() <= kMaxLengthDigits && std::ranges::all_of(text, is_digit);
}

bool has_good_target(RequestHead const& head) {
    return head.target.starts_with('/') || (head.method == "OPTIONS" && head.target == "*") ||
           (head.method == "CONNECT" && is_host(head.target));
}

Header const* find(std::span<Header const> headers, std::string_view name) {
    auto const found = std::ranges::find(headers, name, &Header::name);
    return found == headers.end() ? nullptr : &*found;
}

HeadFault check_fields(std::span<Header const> headers) {
    std::array<bool, kSingleFields.size()> seen{};
    for (auto const& [name, value] : headers) {
        if (!is_lower_token(name)) {
            return HeadFault::field_name;
        }
        if (std::ranges::any_of(value, [](char c) { return c != '\t' && is_control(c); })) {
            return HeadFault::control_character;
        }
        auto const single = std::ranges::find(kSingleFields, name);
        if (single != kSingleFields.end()) {
            auto& was_seen = seen[static_cast<std::size_t>(single - kSingleFields.begin())];
            if (was_seen) {
                return HeadFault::repeated_field;
            }
            was_seen = true;
        }
    }
    return HeadFault::none;
}

HeadFault check_framing(RequestHead const& head) {
    auto const* const length = find(head.headers, "content-length");
    auto const* const encoding = find(head.headers, "transfer-encoding");
    if (length && encoding) {
        return HeadFault::two_framings;
    }
    if (encoding && head.version < 11) {
        return HeadFault::framing_in_http_1_0;
    }
    // Byte for byte, although RFC 9112 lets case vary: no client we know writes it otherwise.
    if (encoding && encoding->value != "chunked") {
        return HeadFault::transfer_encoding;
    }
    if (length && !is_plain_length(length->value)) {
        return HeadFault::content_length;
    }
    return HeadFault::none;
}

}  // namespace

HeadFault check_head(RequestHead const& head) {
    if (!has_good_target(head)) {
        return HeadFault::target_form;
    }
    if (auto const fault = check_fields(head.headers); fault != HeadFault::none) {
        return fault;
    }
    auto const* const host = find(head.headers, "host");
    if (host ? !is_host(host->value) : head.version >= 11) {
        return HeadFault::host;
    }
    return check_framing(head);
}

HeadFault check_trailers(std::size_t fields_before_body, std::size_t fields_after_body) {
    return fields_before_body == fields_after_body ? HeadFault::none : HeadFault::trailer;
}

bool HeadScanner::scan(std::string_view bytes) {
    while (looked_ < bytes.size() && length_ == 0 && fault_ == HeadFault::none) {
        fault_ = look_at(bytes, looked_);
        ++looked_;
    }
    return length_ != 0 || fault_ != HeadFault::none;
}

HeadFault HeadScanner::look_at(std::string_view bytes, std::size_t at) {
    char const c = bytes[at];
    bool const after_cr = at > 0 && bytes[at - 1] == '\r';
    if (after_cr != (c == '\n')) {
        return HeadFault::line_end;
    }
    if (c == '\n') {
        bool const is_empty = at == line_begin_ + 1;
        if (is_empty && line_begin_ == 0) {
            return HeadFault::line_end;
        }
        if (is_empty) {
            length_ = at + 1;
        }
        line_begin_ = at + 1;
        return HeadFault::none;
    }
    if (at == line_begin_ && (c == ' ' || c == '\t')) {
        return HeadFault::folded_line;
    }
    return c != '\t' && c != '\r' && is_control(c) ? HeadFault::control_character : HeadFault::none;
}

}  // namespace qvr::http
