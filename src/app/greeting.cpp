#include "app/greeting.hpp"

#include <fmt/format.h>
#include <ifaddrs.h>
#include <net/if.h>
#include <netdb.h>
#include <netinet/in.h>

#include <algorithm>
#include <array>
#include <memory>
#include <optional>

namespace qvr::app {
namespace {

constexpr std::string_view kLoopback = "127.0.0.1";

struct FreeInterfaces {
    void operator()(ifaddrs* list) const { ::freeifaddrs(list); }
};

// Nothing for what is no IP address, and for one of IPv6 that holds for one link alone: it is written with
// the link's name.
std::optional<http::Address> address_of(sockaddr const* socket_address) {
    if (socket_address == nullptr) {
        return std::nullopt;
    }
    bool const is_v6 = socket_address->sa_family == AF_INET6;
    if (!is_v6 && socket_address->sa_family != AF_INET) {
        return std::nullopt;
    }
    std::array<char, NI_MAXHOST> text{};
    auto const size = static_cast<socklen_t>(is_v6 ? sizeof(sockaddr_in6) : sizeof(sockaddr_in));
    auto const failure =
        ::getnameinfo(socket_address, size, text.data(), text.size(), nullptr, 0, NI_NUMERICHOST);
    return failure == 0 ? http::Address::from_text(text.data()) : std::nullopt;
}

std::vector<std::string> hosts_of(
    http::ServerOptions const& options, std::vector<http::Address> const& of_machine
) {
    auto const address = http::Address::from_text(options.address);
    if (!address || !address->is_unspecified()) {
        return {options.address};
    }
    std::vector<std::string> hosts{std::string{kLoopback}};
    for (auto const& other : of_machine) {
        if (other.is_v4() || !address->is_v4()) {
            hosts.push_back(other.to_text());
        }
    }
    return hosts;
}

bool is_for_this_machine_alone(http::ServerOptions const& options) {
    auto const address = http::Address::from_text(options.address);
    return address && address->is_loopback();
}

}  // namespace

std::vector<http::Address> addresses_of_machine() {
    ifaddrs* found = nullptr;
    if (::getifaddrs(&found) != 0) {
        return {};
    }
    std::unique_ptr<ifaddrs, FreeInterfaces> const list{found};
    std::vector<http::Address> addresses;
    for (auto const* entry = list.get(); entry != nullptr; entry = entry->ifa_next) {
        auto const address = address_of(entry->ifa_addr);
        bool const is_up = (entry->ifa_flags & IFF_UP) != 0;
        if (is_up && address && !address->is_loopback() && !address->is_link_local()) {
            addresses.push_back(*address);
        }
    }
    return addresses;
}

std::string greeting(
    http::ServerOptions const& options, std::uint16_t port, std::vector<http::Address> const& of_machine
) {
    std::string text;
    for (auto const& host : hosts_of(options, of_machine)) {
        bool const is_v6 = host.find(':') != std::string::npos;
        text += fmt::format(
            "QVR is at {}://{}:{}\n", options.tls ? "https" : "http", is_v6 ? "[" + host + "]" : host, port
        );
    }
    if (!options.trusted_proxies.empty()) {
        text += "People open the https:// address of the proxy in front of it.\n";
    } else if (!options.tls && !is_for_this_machine_alone(options)) {
        text += "Nobody can sign in from another machine without HTTPS: see docs/https.md.\n";
    }
    return text;
}

}  // namespace qvr::app
