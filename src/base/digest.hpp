// Hashes and secrets over libsodium: SHA-256 in hex, random tokens, comparison in constant time.
#pragma once

#include "base/clock.hpp"

#include <string>
#include <string_view>

namespace qvr {

// SHA-256 (FIPS 180-4) of the bytes, as 64 lower-case hex digits.
std::string sha256_hex(std::string_view bytes);

// 256 random bits as 43 characters of base64url without padding: for session and link tokens.
std::string make_token(Random& random);

// Lower-case hex of random bytes, two digits a byte.
std::string random_hex(Random& random, std::size_t bytes);

// True if both are equal; the time taken tells only their lengths.
bool equal_in_constant_time(std::string_view a, std::string_view b);

}  // namespace qvr
