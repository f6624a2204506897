// One constant text of several, for queries that have a part in common:
// `constexpr Query kListOpen{"kListOpen", kJoined<kOfThisYear, kListing, kOrder>};` is kListing, kOfThisYear
// and kOrder. Put together by the compiler: what the database is given is still a constant.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <string_view>

namespace qvr::db {

// The characters of kJoined.
template <std::string_view const& kBetween, std::string_view const& kFirst, std::string_view const&... kMore>
inline constexpr auto kJoinedCharacters = [] {
    constexpr std::size_t kSize = kFirst.size() + (std::size_t{0} + ... + (kBetween.size() + kMore.size()));
    std::array<char, kSize> characters{};
    [[maybe_unused]] auto end = std::ranges::copy(kFirst, characters.begin()).out;
    ((end = std::ranges::copy(kMore, std::ranges::copy(kBetween, end).out).out), ...);
    return characters;
}();

// The parts in their order, with the first text between each two. All are constants of a namespace.
template <std::string_view const& kBetween, std::string_view const&... kParts>
inline constexpr std::string_view kJoined{
    kJoinedCharacters<kBetween, kParts...>.data(), kJoinedCharacters<kBetween, kParts...>.size()
};

}  // namespace qvr::db
