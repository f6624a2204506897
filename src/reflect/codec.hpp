// JSON in and out for every described struct (describe.hpp). Only declarations: the templates are defined in
// codec_impl.hpp and made once per type by QVR_CODEC(Type) in the feature's _codec.cpp. A missing one is an
// undefined reference that names the type.
#pragma once

#include "base/error.hpp"
#include "reflect/describe.hpp"
#include "reflect/json_parser.hpp"
#include "reflect/json_value.hpp"
#include "reflect/json_writer.hpp"

#include <string>
#include <string_view>

namespace qvr::reflect {

// A decode stops collecting at so many faults, which bounds the answer to a hostile body.
inline constexpr std::size_t kMaxFaults = 200;

// The value that `json` holds, or Code::invalid with every fault and its RFC 6901 pointer: members missing
// (required), unknown (unknown_member) or null where they may not be (not_null), wrong types and whatever the
// members' types refuse. When a struct's shape is right, its rules across members are asked as well:
//   void check(T const&, Issues&)
// found by argument-dependent lookup, so declare it in T's header. It gives pointers relative to T ("/name").
template <Described T>
Result<T> decode(Json const& json);

// parse_json, then decode.
template <Described T>
Result<T> decode_text(std::string_view body) {
    QVR_TRY(Json const json, parse_json(body));
    return decode<T>(json);
}

// Members in the order of the description; std::optional without value as null, Patch and Omit left out.
template <Described T>
void write_json(JsonWriter& writer, T const& value);

template <Described T>
std::string encode(T const& value);

}  // namespace qvr::reflect
