// What changed between two values of one described type. Only declarations: made per type by QVR_DIFF(Type)
// in the feature's _codec.cpp (diff_impl.hpp).
#pragma once

#include "reflect/describe.hpp"

#include <string>
#include <vector>

namespace qvr::reflect {

// The RFC 6901 pointers of what differs, in the order of the description; empty when nothing does. Nested
// structs are entered. Items of a list of structs with a member `id` are matched by it:
// "/attendees/<id>/name" for a member,
// "/attendees/<id>" for an item that came or went, "/attendees" when those that stay changed places. Any
// other list, and an optional that came or went, is one pointer.
template <Described T>
std::vector<std::string> diff(T const& before, T const& after);

// True when no described member differs; the types need no operator== of their own.
template <Described T>
bool same(T const& a, T const& b);

}  // namespace qvr::reflect
