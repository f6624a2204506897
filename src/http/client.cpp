#include "http/client.hpp"

#include "base/ascii.hpp"

#include <algorithm>
#include <string_view>
#include <vector>

namespace qvr::http {
namespace {

bool is_in(std::span<Network const> networks, Address const& address) {
    return std::ranges::any_of(networks, [&](Network const& network) { return network.contains(address); });
}

// The elements of a list, over all fields of that name, in order (RFC 9110, 5.3).
std::vector<std::string_view> list_of(std::span<Header const> headers, std::string_view name) {
    std::vector<std::string_view> elements;
    for (auto const& header : headers) {
        if (header.name != name) {
            continue;
        }
        std::string_view rest = header.value;
        for (auto comma = rest.find(','); comma != std::string_view::npos; comma = rest.find(',')) {
            elements.push_back(trim(rest.substr(0, comma)));
            rest.remove_prefix(comma + 1);
        }
        elements.push_back(trim(rest));
    }
    return elements;
}

bool is_https(std::string_view protocol) {
    return equal_ignoring_case(protocol, "https");
}

}  // namespace

Client client_of(Client const& peer, std::span<Header const> headers, std::span<Network const> trusted) {
    if (!is_in(trusted, peer.address)) {
        return peer;
    }
    auto const hops = list_of(headers, "x-forwarded-for");
    auto const protocols = list_of(headers, "x-forwarded-proto");
    if (hops.empty() && protocols.empty()) {
        return peer;
    }
    auto address = peer.address;
    for (auto hop = hops.rbegin(); hop != hops.rend() && is_in(trusted, address); ++hop) {
        auto const said = Address::from_text(*hop);
        if (!said) {
            break;
        }
        address = *said;
    }
    return {
        .address = address,
        .is_loopback = false,
        .is_secure = !protocols.empty() && std::ranges::all_of(protocols, is_https)
    };
}

}  // namespace qvr::http
