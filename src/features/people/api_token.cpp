#include "features/people/api_token.hpp"

#include "base/digest.hpp"

namespace qvr::people {
namespace {

constexpr std::string_view kPrefix = "qvr_";
constexpr std::size_t kSecret = 43;
constexpr std::size_t kCheck = 6;

std::string check_of(std::string_view secret) {
    return sha256_hex(secret).substr(0, kCheck);
}

}  // namespace

std::string make_api_token(Random& random) {
    auto const secret = make_token(random);
    return std::string{kPrefix} + secret + check_of(secret);
}

bool is_api_token(std::string_view token) {
    return token.size() == kPrefix.size() + kSecret + kCheck && token.starts_with(kPrefix) &&
           token.substr(kPrefix.size() + kSecret) == check_of(token.substr(kPrefix.size(), kSecret));
}

}  // namespace qvr::people
