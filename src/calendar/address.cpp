#include "calendar/address.hpp"

#include <arpa/inet.h>

#include <algorithm>

namespace qvr::calendar {
namespace {

struct Prefix {
    std::string_view address;
    int bits;
};

constexpr std::array kSpecialV4{
    Prefix{"0.0.0.0", 8},        // this network
    Prefix{"10.0.0.0", 8},       // private
    Prefix{"100.64.0.0", 10},    // shared by the customers of a provider
    Prefix{"127.0.0.0", 8},      // loopback
    Prefix{"169.254.0.0", 16},   // link-local, and what clouds tell their machines
    Prefix{"172.16.0.0", 12},    // private
    Prefix{"192.0.0.0", 24},     // protocols
    Prefix{"192.0.2.0", 24},     // documentation
    Prefix{"192.88.99.0", 24},   // relays of 6to4
    Prefix{"192.168.0.0", 16},   // private
    Prefix{"198.18.0.0", 15},    // benchmarking
    Prefix{"198.51.100.0", 24},  // documentation
    Prefix{"203.0.113.0", 24},   // documentation
    Prefix{"224.0.0.0", 4},      // multicast
    Prefix{"240.0.0.0", 4},      // reserved, and broadcast
};
constexpr Prefix kGivenOutV6{"2000::", 3};
constexpr std::array kSpecialV6{
    Prefix{"2001::", 23},      // protocols: Teredo, ORCHID, benchmarking
    Prefix{"2001:db8::", 32},  // documentation
    Prefix{"2002::", 16},      // 6to4
    Prefix{"3fff::", 20},      // documentation
};

bool is_within(Address const& address, Prefix const& prefix) {
    auto const first = Address::from_text(prefix.address);
    for (int bit = 0; bit < prefix.bits; ++bit) {
        auto const byte = static_cast<std::size_t>(bit / 8);
        if (((address.bytes[byte] ^ first->bytes[byte]) >> (7 - bit % 8)) & 1) {
            return false;
        }
    }
    return true;
}

}  // namespace

std::optional<Address> Address::from_text(std::string_view text) {
    std::string const terminated{text};
    Address address;
    if (::inet_pton(AF_INET, terminated.c_str(), address.bytes.data()) == 1) {
        return address;
    }
    address.is_v6 = true;
    if (::inet_pton(AF_INET6, terminated.c_str(), address.bytes.data()) == 1) {
        return address;
    }
    return std::nullopt;
}

std::string Address::to_text() const {
    std::array<char, INET6_ADDRSTRLEN> text{};
    ::inet_ntop(is_v6 ? AF_INET6 : AF_INET, bytes.data(), text.data(), text.size());
    return text.data();
}

bool is_global(Address const& address) {
    auto const holds_it = [&](Prefix const& prefix) { return is_within(address, prefix); };
    if (address.is_v6) {
        return holds_it(kGivenOutV6) && std::ranges::none_of(kSpecialV6, holds_it);
    }
    return std::ranges::none_of(kSpecialV4, holds_it);
}

}  // namespace qvr::calendar
