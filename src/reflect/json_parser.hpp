// The strict decoder of request bodies: what two readers could understand in two ways is refused.
#pragma once

#include "base/error.hpp"
#include "reflect/json_value.hpp"

#include <cstddef>
#include <string>
#include <string_view>

namespace qvr::reflect {

inline constexpr std::size_t kMaxJsonDepth = 32;
// Bounds the memory of a body such as [0,0,0,…], whose values take far more room than its text.
inline constexpr std::size_t kMaxJsonValues = 50'000;

// The one JSON value that `body` holds. Code::malformed when it is not RFC 8259, is not valid UTF-8, starts
// with a byte order mark or has bytes after the value (malformed_json, with the offset); when an object has a
// member twice (duplicate_member, with its pointer); when a string or name holds U+0000 (nul_character), a
// number is too large for a double (number_too_large), arrays and objects nest deeper than kMaxJsonDepth
// (too_deep), or there are more than max_values values (too_many_values).
Result<Json> parse_json(std::string_view body, std::size_t max_values = kMaxJsonValues);

// `name` as one token of an RFC 6901 JSON pointer, its "/" in front: "a/b" gives "/a~1b".
std::string pointer_token(std::string_view name);

}  // namespace qvr::reflect
