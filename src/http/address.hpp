// IP addresses and networks as values: what a flag names, what a peer has, what a proxy says. No socket.
#pragma once

#include <array>
#include <compare>
#include <optional>
#include <string>
#include <string_view>

namespace qvr::http {

class Address {
  public:
    // Sixteen bytes in network order; an IPv4 address is held as the IPv6 one that stands for it
    // (::ffff:192.0.2.7; RFC 4291, 2.5.5.2), so that the two spellings of one machine are equal.
    using Bytes = std::array<unsigned char, 16>;

    Address() = default;  // ::
    explicit Address(Bytes const& bytes) : bytes_(bytes) {}
    // Nothing unless it is a numeric address alone: no port, no brackets, no zone.
    static std::optional<Address> from_text(std::string_view text);

    Bytes const& bytes() const { return bytes_; }
    bool is_v4() const;
    bool is_loopback() const;     // 127.0.0.0/8 or ::1
    bool is_unspecified() const;  // 0.0.0.0 or ::
    bool is_link_local() const;   // 169.254.0.0/16 or fe80::/10
    std::string to_text() const;  // "192.0.2.7", "2001:db8::1"

    auto operator<=>(Address const&) const = default;

  private:
    Bytes bytes_{};
};

// An address and how many of its bits count.
class Network {
  public:
    // "192.0.2.7", "192.0.2.0/24", "2001:db8::/32". Nothing for anything else.
    static std::optional<Network> from_text(std::string_view text);
    bool contains(Address const& address) const;

  private:
    Network(Address base, unsigned bits) : base_(base), bits_(bits) {}

    Address base_;
    unsigned bits_;  // of the 128
};

}  // namespace qvr::http
