// Feeds fetched from servers of our own on loopback: 127.0.0.1 stands for the Internet, 127.0.0.2 for the
// network within. What may be reached is the test's rule, what reaches it is the fetcher's.
#include "calendar/fetch.hpp"

#include "calendar/feed_spellings.hpp"
#include "calendar/guard.hpp"
#include "support/tls_server.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstdlib>
#include <future>
#include <mutex>

namespace qvr::calendar {
namespace {

using test::TlsConnection;
using test::TlsServer;
using testing::HasSubstr;

std::string const kHost = "feeds.example.test";
Address const kOutside = *Address::from_text("127.0.0.1");
Address const kInside = *Address::from_text("127.0.0.2");

std::string response(std::string const& status, std::string const& headers, std::string const& body) {
    return "HTTP/1.1 " + status + "\r\n" + headers + "Content-Length: " + std::to_string(body.size()) +
           "\r\n\r\n" + body;
}

std::string refusal_of(Result<std::optional<Feed>> const& result) {
    return result ? "" : std::string{to_text(result.error().issues.at(0).code)};
}

class FeedFetch : public testing::Test {
  protected:
    Fetcher fetcher(std::vector<Address> addresses = {kOutside}) {
        return Fetcher{options([addresses](std::string const&) { return addresses; })};
    }
    FetcherOptions options(std::function<std::vector<Address>(std::string const&)> resolve) {
        FetcherOptions made;
        made.may_reach = [](Address const& address) { return address == kOutside; };
        made.resolve = std::move(resolve);
        made.port = outside_.port();
        made.trusted = outside_.certificate();
        return made;
    }
    FeedUrl url(std::string const& path, std::string const& host = kHost) {
        return *FeedUrl::from_text("https://" + host + path);
    }
    std::string last_request() {
        std::lock_guard const lock{mutex_};
        return request_;
    }

    void answer(TlsConnection& connection) {
        auto const& request = connection.request();
        auto const path = request.substr(4, request.find(' ', 4) - 4);
        {
            std::lock_guard const lock{mutex_};
            request_ = request;
        }
        if (path == "/calendar") {
            connection.write(response("200 OK", "ETag: \"v1\"\r\nLast-Modified: yesterday\r\n", "BEGIN"));
        } else if (path == "/unchanged") {
            connection.write("HTTP/1.1 304 Not Modified\r\n\r\n");
        } else if (path == "/redirect") {
            connection.write(response("302 Found", "Location: https://inside.example.test/\r\n", ""));
        } else if (path == "/gone") {
            connection.write(response("410 Gone", "", "BEGIN"));
        } else if (path == "/empty") {
            connection.write("HTTP/1.1 204 No Content\r\n\r\n");
        } else if (path == "/largest") {
            connection.write(response("200 OK", "", std::string(kMaxCalendarBytes, 'x')));
        } else if (path == "/larger") {
            connection.write(response("200 OK", "", std::string(kMaxCalendarBytes + 1, 'x')));
        } else if (path == "/cut") {
            connection.write("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nBEGIN");
        } else if (path == "/compressed") {
            connection.write(response("200 OK", "Content-Encoding: gzip\r\n", "\x1f\x8b not unpacked"));
        } else if (path == "/endless") {
            connection.write("HTTP/1.1 200 OK\r\n\r\n");
            while (connection.write(std::string(16'384, 'x'))) {
                ++endless_writes_;
            }
        } else if (path == "/endless-header") {
            connection.write("HTTP/1.1 200 OK\r\n");
            while (connection.write("X-More: " + std::string(8'000, 'x') + "\r\n")) {
                ++endless_writes_;
            }
        } else if (path == "/slow") {
            connection.write("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nBEGIN");
            connection.wait_until_closed();
        } else if (path == "/silent") {
            connection.wait_until_closed();
        }
    }

    std::mutex mutex_;
    std::string request_;
    std::atomic<int> endless_writes_ = 0;
    TlsServer outside_{"127.0.0.1", kHost, [this](TlsConnection& connection) { answer(connection); }};
    TlsServer inside_{"127.0.0.2", kHost, [](TlsConnection& connection) {
                          connection.write(response("200 OK", "", "secret"));
                      }};
};

TEST_F(FeedFetch, GivesWhatIsAtTheAddressAndAsksForNothingElse) {
    auto const result = fetcher().fetch(url("/calendar"));
    ASSERT_TRUE(result && *result);
    EXPECT_EQ((*result)->text, "BEGIN");
    EXPECT_EQ((*result)->version, (FeedVersion{"\"v1\"", "yesterday"}));
    EXPECT_EQ(
        last_request(),
        "GET /calendar HTTP/1.1\r\nHost: feeds.example.test\r\nUser-Agent: QVR\r\nAccept: "
        "text/calendar\r\n\r\n"
    );
}

TEST_F(FeedFetch, AsksWhetherItHasChanged) {
    FeedVersion const known{"\"v1\"", "yesterday"};
    auto const unchanged = fetcher().fetch(url("/unchanged"), known);
    ASSERT_TRUE(unchanged);
    EXPECT_FALSE(*unchanged);
    EXPECT_THAT(last_request(), HasSubstr("If-None-Match: \"v1\"\r\nIf-Modified-Since: yesterday\r\n"));
    auto const changed = fetcher().fetch(url("/calendar"), known);
    EXPECT_TRUE(changed && *changed);
    // To whoever knows nothing, "unchanged" is no answer.
    EXPECT_EQ(refusal_of(fetcher().fetch(url("/unchanged"))), "feed_redirects");
}

TEST_F(FeedFetch, TellsWhatTheServerAnsweredInItsPlace) {
    EXPECT_EQ(refusal_of(fetcher().fetch(url("/redirect"))), "feed_redirects");
    EXPECT_EQ(inside_.connections(), 0);
    auto const gone = fetcher().fetch(url("/gone"));
    ASSERT_EQ(refusal_of(gone), "feed_refused");
    EXPECT_EQ(message(gone.error().issues[0], Language::en), "This calendar’s server answered 410.");
    EXPECT_EQ(refusal_of(fetcher().fetch(url("/empty"))), "feed_refused");
    EXPECT_EQ(refusal_of(fetcher().fetch(url("/cut"))), "feed_not_reachable");
}

TEST_F(FeedFetch, TakesOneMegabyteAndNoMore) {
    auto const largest = fetcher().fetch(url("/largest"));
    ASSERT_TRUE(largest && *largest);
    EXPECT_EQ((*largest)->text.size(), kMaxCalendarBytes);
    EXPECT_EQ(refusal_of(fetcher().fetch(url("/larger"))), "feed_too_large");
    EXPECT_EQ(refusal_of(fetcher().fetch(url("/endless"))), "feed_too_large");
    EXPECT_GT(endless_writes_, 0);
    endless_writes_ = 0;
    EXPECT_EQ(refusal_of(fetcher().fetch(url("/endless-header"))), "feed_not_reachable");
    EXPECT_GT(endless_writes_, 0);
}

TEST_F(FeedFetch, UnpacksNothing) {
    auto const packed = fetcher().fetch(url("/compressed"));
    ASSERT_TRUE(packed && *packed);
    EXPECT_EQ((*packed)->text, "\x1f\x8b not unpacked");
}

TEST_F(FeedFetch, WaitsForASlowServerNoLongerThanItMay) {
    auto slow = options([](std::string const&) { return std::vector{kOutside}; });
    slow.time = std::chrono::milliseconds{300};
    for (auto const* const path : {"/slow", "/silent"}) {
        auto const result = Fetcher{slow}.fetch(url(path));
        ASSERT_EQ(refusal_of(result), "feed_too_slow");
        EXPECT_EQ(
            message(result.error().issues[0], Language::en),
            "This calendar’s server did not send everything within 1 s."
        );
    }
}

TEST_F(FeedFetch, WaitsForASlowNameServerNoLongerThanItMay) {
    std::promise<void> end;
    auto never = options([ended = end.get_future().share()](std::string const&) {
        ended.wait();
        return std::vector{kOutside};
    });
    never.time = std::chrono::milliseconds{100};
    EXPECT_EQ(refusal_of(Fetcher{never}.fetch(url("/calendar"))), "feed_not_reachable");
    EXPECT_EQ(outside_.connections(), 0);
    end.set_value();
}

TEST_F(FeedFetch, TrustsNoCertificateButAValidOne) {
    auto stranger = options([](std::string const&) { return std::vector{kOutside}; });
    stranger.trusted.clear();
    EXPECT_EQ(refusal_of(Fetcher{stranger}.fetch(url("/calendar"))), "feed_not_trusted");
    EXPECT_EQ(refusal_of(fetcher().fetch(url("/calendar", "other.example.test"))), "feed_not_trusted");
    EXPECT_EQ(last_request(), "");
}

TEST_F(FeedFetch, SpeaksThroughNoProxy) {
    auto const proxy = "http://127.0.0.2:" + std::to_string(inside_.port());
    for (auto const* const name : {"https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY"}) {
        ::setenv(name, proxy.c_str(), 1);
    }
    EXPECT_EQ(refusal_of(fetcher().fetch(url("/calendar"))), "");
    for (auto const* const name : {"https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY"}) {
        ::unsetenv(name);
    }
    EXPECT_EQ(inside_.connections(), 0);
}

// ---- what lies within

TEST_F(FeedFetch, ReachesNothingWithin) {
    // The control: the server within can be reached, and is seen to be.
    auto open = options([](std::string const&) { return std::vector{kInside}; });
    open.may_reach = [](Address const&) { return true; };
    open.port = inside_.port();
    open.trusted = inside_.certificate();
    EXPECT_EQ(refusal_of(Fetcher{open}.fetch(url("/"))), "");
    ASSERT_EQ(inside_.connections(), 1);

    auto closed = open;
    closed.may_reach = [](Address const& address) { return address == kOutside; };
    EXPECT_EQ(refusal_of(Fetcher{closed}.fetch(url("/"))), "feed_not_reachable");
    // One address of several is enough to refuse them all.
    closed.resolve = [](std::string const&) { return std::vector{kOutside, kInside}; };
    EXPECT_EQ(refusal_of(Fetcher{closed}.fetch(url("/"))), "feed_not_reachable");
    EXPECT_EQ(inside_.connections(), 1);
}

// A name that is outside when it is checked, and inside from then on.
TEST_F(FeedFetch, LooksANameUpOnce) {
    auto const times = std::make_shared<std::atomic<int>>(0);
    Fetcher const fetcher{options([times](std::string const&) {
        return std::vector{++*times == 1 ? kOutside : kInside};
    })};
    auto const first = fetcher.fetch(url("/calendar"));
    ASSERT_TRUE(first && *first);
    EXPECT_EQ((*first)->text, "BEGIN");
    EXPECT_EQ(*times, 1);
    EXPECT_EQ(refusal_of(fetcher.fetch(url("/calendar"))), "feed_not_reachable");
    EXPECT_EQ(*times, 2);
    EXPECT_EQ(outside_.connections(), 1);
    EXPECT_EQ(inside_.connections(), 0);
}

// The check where the connection is made holds by itself.
TEST_F(FeedFetch, ChecksTheAddressAgainWhenItConnects) {
    auto const times = std::make_shared<std::atomic<int>>(0);
    auto changing = options([](std::string const&) { return std::vector{kOutside}; });
    changing.may_reach = [times](Address const&) { return ++*times == 1; };
    EXPECT_EQ(refusal_of(Fetcher{changing}.fetch(url("/calendar"))), "feed_not_reachable");
    EXPECT_GE(*times, 2);
    EXPECT_EQ(outside_.connections(), 0);
}

TEST_F(FeedFetch, NeverSaysWhyAnAddressIsRefused) {
    std::vector<Error> errors;
    for (auto const& addresses : std::vector<std::vector<Address>>{{}, {kInside}}) {
        auto const result = fetcher(addresses).fetch(url("/calendar"));
        ASSERT_FALSE(result);
        errors.push_back(result.error());
    }
    // One that may be reached, where nobody listens.
    auto nobody = options([](std::string const&) { return std::vector{kOutside}; });
    nobody.port = 1;
    auto const result = Fetcher{nobody}.fetch(url("/calendar"));
    ASSERT_FALSE(result);
    errors.push_back(result.error());
    for (auto const& error : errors) {
        EXPECT_EQ(error.issues, (Issues{Issue{IssueCode::feed_not_reachable}}));
        EXPECT_EQ(error.detail, "");
    }
}

// As a server has it, but for the names: whatever a name leads to within, nothing is connected to.
TEST_F(FeedFetch, WithTheRuleOfTheServerNoInsideAddressIsReached) {
    for (auto const text : kInsideAddresses) {
        auto server = options([text](std::string const&) { return std::vector{*Address::from_text(text)}; });
        server.may_reach = is_global;
        for (auto const port : {outside_.port(), inside_.port()}) {
            server.port = port;
            EXPECT_EQ(refusal_of(Fetcher{server}.fetch(url("/calendar"))), "feed_not_reachable") << text;
        }
    }
    EXPECT_EQ(outside_.connections(), 0);
    EXPECT_EQ(inside_.connections(), 0);
}

TEST(FeedResolver, KnowsTheMachineItself) {
    auto const addresses = resolve_host("localhost");
    ASSERT_FALSE(addresses.empty());
    for (auto const& address : addresses) {
        EXPECT_FALSE(is_global(address)) << address.to_text();
    }
    EXPECT_TRUE(resolve_host("nothing.invalid").empty());
    // With the defaults, from the name on.
    EXPECT_EQ(
        refusal_of(Fetcher{}.fetch(*FeedUrl::from_text("https://localhost.localdomain/"))),
        "feed_not_reachable"
    );
}

}  // namespace
}  // namespace qvr::calendar
