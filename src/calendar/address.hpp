// Addresses of the Internet, and which of them a feed may be fetched from. Pure.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace qvr::calendar {

struct Address {
    bool is_v6 = false;
    // In network order; of version 4 the first four.
    std::array<std::uint8_t, 16> bytes{};

    // "198.51.100.7" or "2001:db8::7", in the one form that inet_pton takes; no zone, no brackets.
    static std::optional<Address> from_text(std::string_view text);
    std::string to_text() const;
    bool operator==(Address const&) const = default;
};

// False for every address that may lead into the machine, its network or nowhere: loopback, private, shared
// (CGNAT), link-local, unique local, multicast, reserved, benchmarking and documentation; and of version 6
// all that carries an address of version 4: mapped, compatible, NAT64, 6to4, Teredo. Source: the IANA
// special-purpose address registries (RFC 6890), as of 2026; of version 6 only what IANA has given out,
// 2000::/3.
bool is_global(Address const& address);

}  // namespace qvr::calendar
