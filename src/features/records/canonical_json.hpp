// The one JSON text that two programs write of the same value (RFC 8785), so that a hash of it means
// something. Pure. Records are made of it; nothing that is only answered needs it.
#pragma once

#include "reflect/json_value.hpp"

#include <string>
#include <string_view>

namespace qvr::records {

// The largest whole number that every reader of JSON takes exactly: 2^53.
inline constexpr std::int64_t kMaxExactWhole = std::int64_t{1} << 53;

// Members sorted by the UTF-16 code units of their names, no white space, the shortest escapes. Numbers are
// whole and at most kMaxExactWhole either way; any other, and a name given twice, is our own mistake
// (QVR_CHECK): what has decimals is text in the API. Source: RFC 8785, sections 3.2.2 and 3.2.3.
std::string canonical_json(reflect::Json const& value);

// Whether `a` comes before `b` in the order of UTF-16 code units. Both are UTF-8.
bool utf16_less(std::string_view a, std::string_view b);

}  // namespace qvr::records
