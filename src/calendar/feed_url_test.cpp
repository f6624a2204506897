// Which addresses a feed may have, as text and as numbers. The tables hold more than two hundred spellings
// that lead inside, or that two programs read in two ways: none may pass.
#include "calendar/feed_url.hpp"

#include "calendar/address.hpp"
#include "calendar/feed_spellings.hpp"

#include <gtest/gtest.h>

namespace qvr::calendar {
namespace {

TEST(FeedUrl, TakesTheAddressesThatCalendarsGive) {
    struct Row {
        std::string_view given;
        std::string_view text;
        std::string_view host;
    };
    for (auto const& [given, text, host] : {
             Row{"https://calendar.example.com/ical/a%40b/private-0/basic.ics",
                 "https://calendar.example.com/ical/a%40b/private-0/basic.ics",
                 "calendar.example.com"},
             Row{"webcal://p01-caldav.example.com/published/2/AAA",
                 "https://p01-caldav.example.com/published/2/AAA",
                 "p01-caldav.example.com"},
             Row{"WebCals://Outlook.Example.COM/owa/calendar/x@y/z/calendar.ics",
                 "https://outlook.example.com/owa/calendar/x@y/z/calendar.ics",
                 "outlook.example.com"},
             Row{"HTTPS://example.com:443?id=1&b=c:d", "https://example.com/?id=1&b=c:d", "example.com"},
             Row{"https://example.com", "https://example.com/", "example.com"},
             Row{"https://xn--caf-dma.example.xn--p1ai/~a/(b)!",
                 "https://xn--caf-dma.example.xn--p1ai/~a/(b)!",
                 "xn--caf-dma.example.xn--p1ai"},
             Row{"https://127-0-0-1.example.com/http://127.0.0.1/",
                 "https://127-0-0-1.example.com/http://127.0.0.1/",
                 "127-0-0-1.example.com"},
         }) {
        auto const url = FeedUrl::from_text(given);
        ASSERT_TRUE(url) << given;
        EXPECT_EQ(url->to_text(), text);
        EXPECT_EQ(url->host(), host);
        EXPECT_EQ(FeedUrl::from_text(url->to_text()), url);
    }
}

TEST(FeedUrl, RefusesEverySpellingOfTheTable) {
    for (auto const spelling : kRefusedUrls) {
        EXPECT_FALSE(FeedUrl::from_text(spelling)) << spelling;
    }
    EXPECT_GE(std::size(kRefusedUrls) + std::size(kInsideAddresses), 200U);
}

TEST(FeedUrl, HasLimits) {
    std::string const start = "https://example.com/";
    EXPECT_TRUE(FeedUrl::from_text(start + std::string(2'000 - start.size(), 'a')));
    EXPECT_FALSE(FeedUrl::from_text(start + std::string(2'001 - start.size(), 'a')));
    EXPECT_TRUE(FeedUrl::from_text("https://" + std::string(63, 'a') + ".com"));
    EXPECT_FALSE(FeedUrl::from_text("https://" + std::string(64, 'a') + ".com"));
    std::string long_host = "com";
    while (long_host.size() < 253) {
        long_host = "a." + long_host;
    }
    EXPECT_TRUE(FeedUrl::from_text("https://" + long_host));
    EXPECT_FALSE(FeedUrl::from_text("https://a." + long_host));
    EXPECT_FALSE(FeedUrl::from_text(std::string_view{"https://example.com/\0", 21}));
}

TEST(FeedAddress, NoInsideAddressIsGlobal) {
    for (auto const text : kInsideAddresses) {
        auto const address = Address::from_text(text);
        ASSERT_TRUE(address) << text;
        EXPECT_FALSE(is_global(*address)) << text;
    }
}

// The addresses just outside each prefix, and some that everybody knows.
TEST(FeedAddress, TheOthersAre) {
    for (auto const text : {
             "1.0.0.0",         "8.8.8.8",      "9.255.255.255",        "11.0.0.0",
             "100.63.255.255",  "100.128.0.0",  "126.255.255.255",      "128.0.0.0",
             "169.253.255.255", "169.255.0.0",  "172.15.255.255",       "172.32.0.0",
             "192.0.1.0",       "192.0.3.0",    "192.88.98.255",        "192.88.100.0",
             "192.167.255.255", "192.169.0.0",  "198.17.255.255",       "198.20.0.0",
             "198.51.99.255",   "198.51.101.0", "203.0.112.255",        "203.0.114.0",
             "223.255.255.255", "2000::1",      "2001:200::",           "2001:db7:ffff::1",
             "2001:db9::1",     "2003::1",      "2606:4700:4700::1111", "2a00:1450:4001:80b::200e",
             "3ffe::1",         "3fff:1000::",
         }) {
        auto const address = Address::from_text(text);
        ASSERT_TRUE(address) << text;
        EXPECT_TRUE(is_global(*address)) << text;
        EXPECT_EQ(address->to_text(), text);
    }
}

TEST(FeedAddress, IsReadInOneFormAlone) {
    for (auto const* const text :
         {"",
          "127.1",
          "0177.0.0.1",
          "0x7f.0.0.1",
          "2130706433",
          "127.0.0.1.",
          " 127.0.0.1",
          "[::1]",
          "fe80::1%eth0",
          "::1/128",
          "1.2.3.4.5",
          "::ffff:127.1",
          "localhost"}) {
        EXPECT_FALSE(Address::from_text(text)) << text;
    }
}

}  // namespace
}  // namespace qvr::calendar
