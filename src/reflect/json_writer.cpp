#include "reflect/json_writer.hpp"

#include "base/error.hpp"

#include <algorithm>
#include <charconv>
#include <cstring>

namespace qvr::reflect {
namespace {

// Whether any of eight characters must be escaped, all looked at together: those below a space, quotation
// marks and backslashes. In each byte the highest bit shows; true may be said of more, never false of any.
// Source: "Determine if a word has a byte less than n", https://graphics.stanford.edu/~seander/bithacks.html
bool any_must_be_escaped(std::uint64_t characters) {
    constexpr std::uint64_t kEach = 0x0101010101010101;
    auto const below = [](std::uint64_t bytes, std::uint64_t limit) {
        return (bytes - kEach * limit) & ~bytes;
    };
    auto const bits = below(characters, 0x20) | below(characters ^ (kEach * '"'), 1) |
                      below(characters ^ (kEach * '\\'), 1);
    return (bits & (kEach * 0x80)) != 0;
}

// How much of `text` stands before what must be escaped.
std::size_t plain_size(std::string_view text) {
    std::size_t size = 0;
    for (std::uint64_t characters = 0; size + sizeof characters <= text.size(); size += sizeof characters) {
        std::memcpy(&characters, text.data() + size, sizeof characters);
        if (any_must_be_escaped(characters)) {
            break;
        }
    }
    auto const rest = text.substr(size);
    auto const found = std::ranges::find_if(rest, [](char c) {
        return static_cast<unsigned char>(c) < 0x20 || c == '"' || c == '\\';
    });
    return size + static_cast<std::size_t>(found - rest.begin());
}

void append_escaped(std::string& out, char c) {
    constexpr std::string_view kShort = "\"\\\b\f\n\r\t";
    constexpr std::string_view kLetters = "\"\\bfnrt";
    out += '\\';
    if (auto const at = kShort.find(c); at != std::string_view::npos) {
        out += kLetters[at];
    } else {
        constexpr std::string_view kHex = "0123456789abcdef";
        out += c < 0x10 ? "u000" : "u001";
        out += kHex[static_cast<std::size_t>(c & 0xf)];
    }
}

}  // namespace

void JsonWriter::separate() {
    if (out_.size() > start_) {
        char const last = out_.back();
        if (last != '{' && last != '[' && last != ':') {
            out_ += ',';
        }
    }
}

void JsonWriter::open(char bracket) {
    separate();
    out_ += bracket;
}

void JsonWriter::key(std::string_view name) {
    separate();
    quote(name);
    out_ += ':';
}

void JsonWriter::string(std::string_view text) {
    separate();
    quote(text);
}

void JsonWriter::raw(std::string_view json) {
    QVR_CHECK(!json.empty());
    separate();
    out_ += json;
}

void JsonWriter::whole(std::int64_t value) {
    char digits[20];
    auto const end = std::to_chars(std::begin(digits), std::end(digits), value).ptr;
    raw({digits, end});
}

void JsonWriter::quote(std::string_view text) {
    out_ += '"';
    for (auto rest = text; !rest.empty();) {
        auto const plain = plain_size(rest);
        out_ += rest.substr(0, plain);
        rest.remove_prefix(plain);
        if (!rest.empty()) {
            append_escaped(out_, rest.front());
            rest.remove_prefix(1);
        }
    }
    out_ += '"';
}

void JsonWriter::json(Json const& value) {
    if (auto const* flag = value.boolean()) {
        boolean(*flag);
    } else if (auto const* digits = value.number()) {
        raw(*digits);
    } else if (auto const* text = value.string()) {
        string(*text);
    } else if (auto const* items = value.array()) {
        begin_array();
        for (auto const& item : *items) {
            json(item);
        }
        end_array();
    } else if (auto const* members = value.object()) {
        begin_object();
        for (auto const& member : *members) {
            key(member.name);
            json(member.value);
        }
        end_object();
    } else {
        null();
    }
}

}  // namespace qvr::reflect
