#include "http/address.hpp"

#include <gtest/gtest.h>

namespace qvr::http {
namespace {

std::string written_again(std::string_view text) {
    auto const address = Address::from_text(text);
    return address ? address->to_text() : "none";
}

TEST(Address, IsReadAndWritten) {
    EXPECT_EQ(written_again("192.0.2.7"), "192.0.2.7");
    EXPECT_EQ(written_again("2001:DB8:0::1"), "2001:db8::1");
    EXPECT_EQ(written_again("::1"), "::1");
    EXPECT_EQ(written_again("::ffff:192.0.2.7"), "192.0.2.7");
    EXPECT_EQ(Address::from_text("::ffff:192.0.2.7"), Address::from_text("192.0.2.7"));
}

TEST(Address, IsNothingElse) {
    using namespace std::string_view_literals;
    for (auto const text :
         {""sv,
          "localhost"sv,
          "192.0.2"sv,
          "192.0.2.7 "sv,
          "192.0.2.07"sv,
          "192.0.2.256"sv,
          "192.0.2.7:80"sv,
          "[2001:db8::1]"sv,
          "fe80::1%eth0"sv,
          "2001:db8::1::2"sv,
          "192.0.2.7\0"sv,
          "192.0.2.7\0x"sv,
          "unknown"sv}) {
        EXPECT_FALSE(Address::from_text(text)) << text;
    }
}

TEST(Address, KnowsWhatItIs) {
    for (auto const* text : {"127.0.0.1", "127.9.9.9", "::1", "::ffff:127.0.0.1"}) {
        EXPECT_TRUE(Address::from_text(text)->is_loopback()) << text;
    }
    for (auto const* text : {"128.0.0.1", "126.255.255.255", "::", "::2", "::127.0.0.1", "2001:db8::1"}) {
        EXPECT_FALSE(Address::from_text(text)->is_loopback()) << text;
    }
    for (auto const* text : {"0.0.0.0", "::", "::ffff:0.0.0.0"}) {
        EXPECT_TRUE(Address::from_text(text)->is_unspecified()) << text;
    }
    EXPECT_FALSE(Address::from_text("0.0.0.1")->is_unspecified());
    for (auto const* text : {"169.254.1.2", "fe80::1", "febf::1"}) {
        EXPECT_TRUE(Address::from_text(text)->is_link_local()) << text;
    }
    for (auto const* text : {"169.253.1.2", "fec0::1", "192.0.2.7"}) {
        EXPECT_FALSE(Address::from_text(text)->is_link_local()) << text;
    }
}

struct Row {
    char const* network;
    char const* address;
    bool is_inside;
};

TEST(Network, HoldsItsAddresses) {
    for (auto const& row : std::initializer_list<Row>{
             {"192.0.2.7", "192.0.2.7", true},
             {"192.0.2.7", "192.0.2.6", false},
             {"192.0.2.7", "::ffff:192.0.2.7", true},
             {"192.0.2.0/24", "192.0.2.255", true},
             {"192.0.2.0/24", "192.0.3.0", false},
             {"192.0.2.77/24", "192.0.2.1", true},
             {"10.32.0.0/11", "10.63.255.255", true},
             {"10.32.0.0/11", "10.64.0.0", false},
             {"0.0.0.0/0", "203.0.113.9", true},
             {"0.0.0.0/0", "2001:db8::1", false},
             {"192.0.2.7/32", "192.0.2.7", true},
             {"2001:db8::/32", "2001:db8:ffff::1", true},
             {"2001:db8::/32", "2001:db9::1", false},
             {"2001:db8::/33", "2001:db8:8000::", false},
             {"::/0", "2001:db8::1", true},
             {"::/0", "192.0.2.7", true},
             {"::ffff:192.0.2.0/120", "192.0.2.9", true},
             {"::1", "127.0.0.1", false},
         }) {
        auto const network = Network::from_text(row.network);
        ASSERT_TRUE(network) << row.network;
        EXPECT_EQ(network->contains(*Address::from_text(row.address)), row.is_inside)
            << row.network << ' ' << row.address;
    }
}

TEST(Network, IsNothingElse) {
    for (auto const* text :
         {"",
          "/",
          "/8",
          "192.0.2.0/",
          "192.0.2.0/33",
          "192.0.2.0/-1",
          "192.0.2.0/+8",
          "192.0.2.0/8/8",
          "192.0.2.0/ 8",
          "2001:db8::/129",
          "proxy",
          "proxy/8",
          "192.0.2.0/99999999999"}) {
        EXPECT_FALSE(Network::from_text(text)) << text;
    }
}

}  // namespace
}  // namespace qvr::http
