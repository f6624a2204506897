#include "http/address.hpp"

#include <arpa/inet.h>
#include <netinet/in.h>

#include <algorithm>
#include <charconv>

namespace qvr::http {
namespace {

constexpr std::array<unsigned char, 12> kMapped{0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff};
constexpr unsigned kBits = 128;
constexpr unsigned kMappedBits = 96;  // of the prefix above

std::optional<unsigned> to_bits(std::string_view text, unsigned most) {
    unsigned bits = 0;
    auto const [end, error] = std::from_chars(text.data(), text.data() + text.size(), bits);
    bool const is_whole = error == std::errc{} && end == text.data() + text.size();
    return is_whole && bits <= most ? std::optional{bits} : std::nullopt;
}

}  // namespace

std::optional<Address> Address::from_text(std::string_view text) {
    std::string const whole{text};
    if (whole.find('\0') != std::string::npos) {
        return std::nullopt;
    }
    Address address;
    if (::inet_pton(AF_INET6, whole.c_str(), address.bytes_.data()) == 1) {
        return address;
    }
    std::ranges::copy(kMapped, address.bytes_.begin());
    if (::inet_pton(AF_INET, whole.c_str(), address.bytes_.data() + kMapped.size()) == 1) {
        return address;
    }
    return std::nullopt;
}

bool Address::is_v4() const {
    return std::equal(kMapped.begin(), kMapped.end(), bytes_.begin());
}

bool Address::is_loopback() const {
    Bytes last_is_one{};
    last_is_one.back() = 1;
    return is_v4() ? bytes_[kMapped.size()] == 127 : bytes_ == last_is_one;
}

bool Address::is_unspecified() const {
    auto const* const begin = bytes_.data() + (is_v4() ? kMapped.size() : 0);
    return std::all_of(begin, bytes_.data() + bytes_.size(), [](unsigned char byte) { return byte == 0; });
}

bool Address::is_link_local() const {
    return is_v4() ? bytes_[12] == 169 && bytes_[13] == 254 : bytes_[0] == 0xfe && (bytes_[1] & 0xc0) == 0x80;
}

std::string Address::to_text() const {
    std::array<char, INET6_ADDRSTRLEN> text{};
    auto const* const begin = bytes_.data() + (is_v4() ? kMapped.size() : 0);
    ::inet_ntop(is_v4() ? AF_INET : AF_INET6, begin, text.data(), text.size());
    return text.data();
}

std::optional<Network> Network::from_text(std::string_view text) {
    auto const slash = text.find('/');
    auto const base = text.substr(0, slash);
    auto const address = Address::from_text(base);
    if (!address) {
        return std::nullopt;
    }
    if (slash == std::string_view::npos) {
        return Network{*address, kBits};
    }
    bool const is_written_as_v4 = base.find(':') == std::string_view::npos;
    auto const bits = to_bits(text.substr(slash + 1), is_written_as_v4 ? kBits - kMappedBits : kBits);
    if (!bits) {
        return std::nullopt;
    }
    return Network{*address, *bits + (is_written_as_v4 ? kMappedBits : 0)};
}

bool Network::contains(Address const& address) const {
    auto const whole = bits_ / 8;
    auto const& base = base_.bytes();
    auto const& other = address.bytes();
    if (!std::equal(base.begin(), base.begin() + whole, other.begin())) {
        return false;
    }
    auto const rest = bits_ % 8;
    if (rest == 0) {
        return true;
    }
    auto const mask = static_cast<unsigned char>(0xff << (8 - rest));
    return (base[whole] & mask) == (other[whole] & mask);
}

}  // namespace qvr::http
