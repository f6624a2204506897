#include "reflect/json_writer.hpp"

#include "base/error.hpp"

#include <charconv>

namespace qvr::reflect {

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
    for (char const c : text) {
        switch (c) {
            case '"':
                out_ += "\\\"";
                break;
            case '\\':
                out_ += "\\\\";
                break;
            case '\b':
                out_ += "\\b";
                break;
            case '\f':
                out_ += "\\f";
                break;
            case '\n':
                out_ += "\\n";
                break;
            case '\r':
                out_ += "\\r";
                break;
            case '\t':
                out_ += "\\t";
                break;
            default:
                if (static_cast<unsigned char>(c) < 0x20) {
                    constexpr std::string_view kHex = "0123456789abcdef";
                    out_ += "\\u00";
                    out_ += c < 0x10 ? '0' : '1';
                    out_ += kHex[static_cast<std::size_t>(c & 0xf)];
                } else {
                    out_ += c;
                }
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
