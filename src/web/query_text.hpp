// The query string of a request: name=value pairs joined by &, percent-encoded (WHATWG form encoding).
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace qvr::web {

// The pairs in order, decoded; + is a space. Nothing if an escape is broken or a value is not UTF-8 text.
std::optional<std::vector<std::pair<std::string, std::string>>> parse_query(std::string_view query);

}  // namespace qvr::web
