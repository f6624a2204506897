// The fuzz targets: each reads any bytes with one of the parsers that meet strangers' bytes, and checks what
// that parser promises. libfuzzer_entry.cpp gives them to libFuzzer, replay_test.cpp runs the kept inputs in
// ./test.
#pragma once

#include "http/framing.hpp"

#include <array>
#include <stdexcept>
#include <string_view>

namespace qvr::fuzz {

// A promise that an input has broken. Nobody catches it under libFuzzer, where it is a finding.
struct BrokenPromise : std::logic_error {
    using std::logic_error::logic_error;
};
inline void promise(bool kept, char const* what) {
    if (!kept) {
        throw BrokenPromise{what};
    }
}

using Target = void (*)(std::string_view input);

// The bytes of one connection: guard and framing.
void request_guard(std::string_view input);
// The same with the guard as given; for the test that shows that the promises need it.
void read_connection(std::string_view input, http::GuardUse guard);
// A request body: strict JSON, and structs that hold every kind of member.
void json(std::string_view input);
// A query string: pairs, page, cursor and words of the list of accounts; and typed text.
void query(std::string_view input);
// Header fields that are lists or have a grammar of their own. "Name: value" lines.
void header_fields(std::string_view input);
// Date, instant, wall clock; with a zone on a second line.
void time(std::string_view input);
// Quantities and fractions, one a line.
void number(std::string_view input);

// The text of a calendar before libical sees it; its first line as the address of a feed.
void calendar(std::string_view input);

struct NamedTarget {
    std::string_view name;
    Target run;
};
inline constexpr std::array kTargets{
    NamedTarget{"request_guard", request_guard},
    NamedTarget{"json", json},
    NamedTarget{"query", query},
    NamedTarget{"header_fields", header_fields},
    NamedTarget{"time", time},
    NamedTarget{"number", number},
    NamedTarget{"calendar", calendar},
};

}  // namespace qvr::fuzz
