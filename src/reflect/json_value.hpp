// A JSON document as values. Numbers keep the text they came in, so that no digit is lost before a member's
// type says what it is. Made by parse_json (json_parser.hpp); read by the codecs.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace qvr::reflect {

class Json {
  public:
    struct Number {
        std::string text;
        bool operator==(Number const&) const = default;
    };
    struct Member;
    using Array = std::vector<Json>;
    using Object = std::vector<Member>;  // in the order of the text

    Json();  // null
    explicit Json(bool value);
    explicit Json(Number value);
    explicit Json(std::string value);
    explicit Json(Array value);
    explicit Json(Object value);

    bool is_null() const { return std::holds_alternative<std::monostate>(value_); }
    // Each answers a pointer to the value held, or nullptr if it is of another kind.
    bool const* boolean() const { return std::get_if<bool>(&value_); }
    std::string const* number() const;
    std::string const* string() const { return std::get_if<std::string>(&value_); }
    Array const* array() const { return std::get_if<Array>(&value_); }
    Array* array() { return std::get_if<Array>(&value_); }
    Object const* object() const { return std::get_if<Object>(&value_); }
    Object* object() { return std::get_if<Object>(&value_); }
    // The member of an object, or nullptr.
    Json const* find(std::string_view name) const;

    friend bool operator==(Json const& a, Json const& b);

  private:
    std::variant<std::monostate, bool, Number, std::string, Array, Object> value_;
};

struct Json::Member {
    std::string name;
    Json value;
    bool operator==(Member const&) const = default;
};

// Only here is Member complete, as std::vector asks of what it holds.
inline Json::Json() = default;
inline Json::Json(bool value) : value_(value) {}
inline Json::Json(Number value) : value_(std::move(value)) {}
inline Json::Json(std::string value) : value_(std::move(value)) {}
inline Json::Json(Array value) : value_(std::move(value)) {}
inline Json::Json(Object value) : value_(std::move(value)) {}

inline bool operator==(Json const& a, Json const& b) {
    return a.value_ == b.value_;
}

inline std::string const* Json::number() const {
    auto const* number = std::get_if<Number>(&value_);
    return number ? &number->text : nullptr;
}

inline Json const* Json::find(std::string_view name) const {
    if (auto const* members = object()) {
        for (auto const& member : *members) {
            if (member.name == name) {
                return &member.value;
            }
        }
    }
    return nullptr;
}

}  // namespace qvr::reflect
