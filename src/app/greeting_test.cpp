#include "app/greeting.hpp"

#include <gtest/gtest.h>

namespace qvr::app {
namespace {

std::vector<http::Address> const kMachine{
    *http::Address::from_text("192.0.2.7"), *http::Address::from_text("2001:db8::7")
};

http::ServerOptions listening_on(std::string address) {
    http::ServerOptions options;
    options.address = std::move(address);
    return options;
}

TEST(Greeting, NamesTheOneAddress) {
    EXPECT_EQ(greeting(listening_on("127.0.0.1"), 8080, kMachine), "QVR is at http://127.0.0.1:8080\n");
    EXPECT_EQ(greeting(listening_on("::1"), 80, kMachine), "QVR is at http://[::1]:80\n");
}

TEST(Greeting, NamesThoseThatAllOfTheMachineComesTo) {
    auto options = listening_on("0.0.0.0");
    options.tls = http::TlsFiles{"a", "b"};
    EXPECT_EQ(
        greeting(options, 8443, kMachine),
        "QVR is at https://127.0.0.1:8443\nQVR is at https://192.0.2.7:8443\n"
    );
    options.address = "::";
    EXPECT_EQ(
        greeting(options, 8443, kMachine),
        "QVR is at https://127.0.0.1:8443\nQVR is at https://192.0.2.7:8443\n"
        "QVR is at https://[2001:db8::7]:8443\n"
    );
}

TEST(Greeting, SaysWhatIsMissingForOtherMachines) {
    EXPECT_EQ(
        greeting(listening_on("192.0.2.7"), 8080, {}),
        "QVR is at http://192.0.2.7:8080\n"
        "Nobody can sign in from another machine without HTTPS: see docs/https.md.\n"
    );
    auto options = listening_on("192.0.2.7");
    options.tls = http::TlsFiles{"a", "b"};
    EXPECT_EQ(greeting(options, 8080, {}), "QVR is at https://192.0.2.7:8080\n");
}

TEST(Greeting, SaysThatTheProxyIsTheWay) {
    auto options = listening_on("127.0.0.1");
    options.trusted_proxies = {*http::Network::from_text("127.0.0.1")};
    EXPECT_EQ(
        greeting(options, 8080, {}),
        "QVR is at http://127.0.0.1:8080\nPeople open the https:// address of the proxy in front of it.\n"
    );
}

TEST(Greeting, LeavesOutWhatNoOtherMachineReaches) {
    for (auto const& address : addresses_of_machine()) {
        EXPECT_FALSE(address.is_loopback() || address.is_link_local()) << address.to_text();
    }
}

}  // namespace
}  // namespace qvr::app
