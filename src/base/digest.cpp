#include "base/digest.hpp"

#include <sodium/crypto_hash_sha256.h>
#include <sodium/utils.h>

#include <array>
#include <vector>

namespace qvr {
namespace {

std::string to_hex(std::span<unsigned char const> bytes) {
    std::string hex(bytes.size() * 2 + 1, '\0');
    sodium_bin2hex(hex.data(), hex.size(), bytes.data(), bytes.size());
    hex.pop_back();
    return hex;
}

}  // namespace

std::string sha256_hex(std::string_view bytes) {
    std::array<unsigned char, crypto_hash_sha256_BYTES> digest{};
    crypto_hash_sha256(digest.data(), reinterpret_cast<unsigned char const*>(bytes.data()), bytes.size());
    return to_hex(digest);
}

std::string make_token(Random& random) {
    std::array<unsigned char, 32> bytes{};
    random.fill(bytes);
    constexpr auto kVariant = sodium_base64_VARIANT_URLSAFE_NO_PADDING;
    std::string token(sodium_base64_encoded_len(bytes.size(), kVariant), '\0');
    sodium_bin2base64(token.data(), token.size(), bytes.data(), bytes.size(), kVariant);
    token.pop_back();
    return token;
}

std::string random_hex(Random& random, std::size_t bytes) {
    std::vector<unsigned char> drawn(bytes);
    random.fill(drawn);
    return to_hex(drawn);
}

bool equal_in_constant_time(std::string_view a, std::string_view b) {
    return a.size() == b.size() && sodium_memcmp(a.data(), b.data(), a.size()) == 0;
}

}  // namespace qvr
