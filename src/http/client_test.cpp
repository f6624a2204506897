#include "http/client.hpp"

#include <gtest/gtest.h>

namespace qvr::http {
namespace {

Address address(std::string_view text) {
    return *Address::from_text(text);
}

Client plain(std::string_view text) {
    return {address(text), address(text).is_loopback(), false};
}

std::vector<Network> const kTrusted{
    *Network::from_text("127.0.0.1"),
    *Network::from_text("::1"),
    *Network::from_text("10.0.0.0/8"),
    *Network::from_text("2001:db8:aa::/48"),
};

struct Row {
    char const* what;
    char const* peer;
    std::vector<std::string> forwarded_for;
    std::vector<std::string> protocols;
    char const* address;
    bool is_secure = false;
};

std::vector<Header> headers_of(Row const& row) {
    std::vector<Header> headers{{"host", "a"}, {"forwarded", "for=203.0.113.66;proto=https"}};
    for (auto const& value : row.forwarded_for) {
        headers.push_back({"x-forwarded-for", value});
    }
    for (auto const& value : row.protocols) {
        headers.push_back({"x-forwarded-proto", value});
    }
    return headers;
}

// 203.0.113.x are clients, 198.51.100.x what somebody made up.
std::vector<Row> const kBehindAProxy{
    {"one hop", "127.0.0.1", {"203.0.113.5"}, {"https"}, "203.0.113.5", true},
    {"one hop, IPv6", "::1", {"2001:db8:1::5"}, {"https"}, "2001:db8:1::5", true},
    {"a mapped peer is the IPv4 one", "::ffff:127.0.0.1", {"203.0.113.5"}, {"https"}, "203.0.113.5", true},
    {"a mapped client is the IPv4 one", "127.0.0.1", {"::ffff:203.0.113.5"}, {}, "203.0.113.5"},
    {"a peer of a trusted network", "10.9.8.7", {"203.0.113.5"}, {"https"}, "203.0.113.5", true},
    {"made up, then added to", "127.0.0.1", {"198.51.100.1, 203.0.113.5"}, {"https"}, "203.0.113.5", true},
    {"made up as loopback", "127.0.0.1", {"127.0.0.1, 203.0.113.5"}, {}, "203.0.113.5"},
    {"made up as two fields", "127.0.0.1", {"198.51.100.1", "203.0.113.5"}, {}, "203.0.113.5"},
    {"two proxies", "127.0.0.1", {"203.0.113.5, 10.1.1.1"}, {"https"}, "203.0.113.5", true},
    {"many hops",
     "10.0.0.1",
     {"198.51.100.1,203.0.113.5,10.3.3.3", "10.2.2.2 , 2001:db8:aa::1"},
     {},
     "203.0.113.5"},
    {"all hops are trusted: the first of them", "127.0.0.1", {"10.3.3.3, 10.2.2.2"}, {}, "10.3.3.3"},
    {"garbage: the hop that handed it on", "127.0.0.1", {"unknown"}, {"https"}, "127.0.0.1", true},
    {"garbage behind a proxy", "127.0.0.1", {"203.0.113.5, _hidden, 10.1.1.1"}, {}, "10.1.1.1"},
    {"garbage that nobody needs", "127.0.0.1", {"<script>, 203.0.113.5"}, {}, "203.0.113.5"},
    {"an empty entry", "127.0.0.1", {"203.0.113.5, "}, {}, "127.0.0.1"},
    {"an empty field", "127.0.0.1", {""}, {}, "127.0.0.1"},
    {"with a port: no address", "127.0.0.1", {"203.0.113.5:443"}, {}, "127.0.0.1"},
    {"white space", "127.0.0.1", {" \t203.0.113.5\t "}, {" HTTPS "}, "203.0.113.5", true},
    {"the way is not said", "127.0.0.1", {"203.0.113.5"}, {}, "203.0.113.5"},
    {"http", "127.0.0.1", {"203.0.113.5"}, {"http"}, "203.0.113.5"},
    {"another word", "127.0.0.1", {"203.0.113.5"}, {"https2"}, "203.0.113.5"},
    {"made up as https, then added to", "127.0.0.1", {"203.0.113.5"}, {"https, http"}, "203.0.113.5"},
    {"the same as two fields", "127.0.0.1", {"203.0.113.5"}, {"https", "http"}, "203.0.113.5"},
    {"https twice", "127.0.0.1", {"203.0.113.5"}, {"https", "https"}, "203.0.113.5", true},
    {"the way alone", "127.0.0.1", {}, {"https"}, "127.0.0.1", true},
};

TEST(ClientOf, IsWhomATrustedProxySpeaksFor) {
    for (auto const& row : kBehindAProxy) {
        auto const client = client_of(plain(row.peer), headers_of(row), kTrusted);
        EXPECT_EQ(client.address.to_text(), row.address) << row.what;
        EXPECT_EQ(client.is_secure, row.is_secure) << row.what;
        EXPECT_FALSE(client.is_loopback) << row.what;
    }
}

// The control: with no trust, none of these fields changes anything.
TEST(ClientOf, IsThePeerThatIsNotTrusted) {
    for (auto const& row : kBehindAProxy) {
        auto const peer = plain(row.peer);
        EXPECT_EQ(client_of(peer, headers_of(row), {}), peer) << row.what;
        auto const stranger = plain("192.0.2.1");
        EXPECT_EQ(client_of(stranger, headers_of(row), kTrusted), stranger) << row.what;
    }
}

TEST(ClientOf, IsATrustedPeerThatSpeaksForItself) {
    auto const local = plain("127.0.0.1");
    EXPECT_EQ(client_of(local, headers_of({}), kTrusted), local);
    EXPECT_TRUE(local.is_loopback);
}

TEST(ClientOf, KeepsTheSecurityOfItsOwnConnectionOnlyForThePeerItself) {
    Client const by_tls{address("192.0.2.1"), false, true};
    EXPECT_TRUE(client_of(by_tls, {}, kTrusted).is_secure);
    // The proxy speaks TLS to us, its client spoke none to it.
    Client const proxy{address("10.0.0.1"), false, true};
    std::vector<Header> const headers{{"x-forwarded-for", "203.0.113.5"}, {"x-forwarded-proto", "http"}};
    EXPECT_FALSE(client_of(proxy, headers, kTrusted).is_secure);
}

}  // namespace
}  // namespace qvr::http
