// Appends compact JSON to a string. It keeps no state but the string: whether a comma is due shows in its
// last character. Balanced calls are the caller's business.
#pragma once

#include "reflect/json_value.hpp"

#include <cstdint>
#include <string>
#include <string_view>

namespace qvr::reflect {

class JsonWriter {
  public:
    // Appends to `out`, which outlives the writer; what `out` holds already is left alone.
    explicit JsonWriter(std::string& out) : out_(out), start_(out.size()) {}

    void begin_object() { open('{'); }
    void end_object() { out_ += '}'; }
    void begin_array() { open('['); }
    void end_array() { out_ += ']'; }
    void key(std::string_view name);

    void null() { raw("null"); }
    void boolean(bool value) { raw(value ? "true" : "false"); }
    void whole(std::int64_t value);
    // Escapes what RFC 8259 asks to escape, nothing else. `text` is UTF-8.
    void string(std::string_view text);
    // JSON text made elsewhere, as it stands; not empty.
    void raw(std::string_view json);
    void json(Json const& value);

  private:
    void separate();
    void open(char bracket);
    void quote(std::string_view text);

    std::string& out_;
    std::size_t start_;
};

}  // namespace qvr::reflect
