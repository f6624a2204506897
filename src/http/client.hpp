// Who asks, and whether nobody listens in on the way: the peer of the connection, or whom a trusted proxy
// says that it speaks for. Pure functions.
#pragma once

#include "http/address.hpp"
#include "http/message.hpp"

#include <span>

namespace qvr::http {

struct Client {
    Address address;
    bool is_loopback = false;  // it is this machine, with no proxy in between
    bool is_secure = false;    // it came by TLS: to this server, or to a trusted proxy

    bool operator==(Client const&) const = default;
};

// The client behind a request that `peer` sent. From a peer that is in `trusted`, X-Forwarded-For and
// X-Forwarded-Proto are believed; from any other, nothing is.
// - The address is the rightmost of X-Forwarded-For that is not trusted itself: what stands left of it, its
//   sender may have made up. Where an entry is no address, it is the hop that handed the entry on.
// - It is secure if every value of X-Forwarded-Proto is "https".
// - What came through a proxy is never loopback, whatever it says.
// A trusted peer that sends neither field speaks for itself. Forwarded (RFC 7239) is never looked at.
Client client_of(Client const& peer, std::span<Header const> headers, std::span<Network const> trusted);

}  // namespace qvr::http
