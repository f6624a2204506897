// What a browser calls itself, short enough to be known again in a list of one's sessions.
#pragma once

#include <string>
#include <string_view>

namespace qvr::people {

// "Firefox, Windows" of a User-Agent header; the parts that are not known are left out, and nothing known
// gives an empty text. Only names of ours come out: what a program says of itself is never repeated.
std::string device_of(std::string_view user_agent);

}  // namespace qvr::people
