// The smuggling table through reverse proxies: whatever a proxy makes of a row, the application sees what the
// client was answered for, nothing more, and no field that a client forged for the proxy's own.
#include "echo_server.hpp"
#include "proxy.hpp"
#include "raw_client.hpp"
#include "raw_requests.hpp"

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdio>

namespace qvr::http::test {
namespace {

using testing::IsEmpty;

// Where the client is, as every proxy is to say it, whatever the client says.
constexpr char const* kClient = "127.0.0.7";
constexpr char const* kProxy = "127.0.0.1";

ServerOptions options_trusting(char const* network) {
    auto options = patient_options();
    options.trusted_proxies = {*Network::from_text(network)};
    return options;
}

RawClient client_of(Proxy const& proxy, ProxyKind kind) {
    return RawClient{proxy.port(), ClientOptions{.over = way_to(kind), .from = kClient}};
}

struct Tally {
    std::size_t rows = 0;
    std::size_t passed_on = 0;  // rows of which the application saw something
    std::vector<std::string> desynced;
    std::vector<std::string> forged;
};

std::vector<std::string> values_of(Request const& request, std::string_view name) {
    std::vector<std::string> values;
    for (auto const& header : request.headers) {
        if (header.name == name) {
            values.push_back(header.value);
        }
    }
    return values;
}

// Whether a field that the proxy vouches for, or one out of a trailer, is there.
bool holds_forged_field(Request const& request) {
    auto const is_forged = [](Header const& header) {
        return header.value.find("forged") != std::string::npos || header.name == "x-checksum";
    };
    return request.remote_address != kClient || !request.is_secure || request.is_loopback ||
           values_of(request, "x-forwarded-for") != std::vector<std::string>{kClient} ||
           values_of(request, "x-forwarded-proto") != std::vector<std::string>{"https"} ||
           values_of(request, "host").size() > 1 || std::ranges::any_of(request.headers, is_forged);
}

// HAProxy understands the preface of HTTP/2 and answers it itself; the first frame is SETTINGS, type 4 (RFC
// 9113, 3.4 and 6.5).
bool begins_http2(std::string const& bytes) {
    return bytes.size() >= 9 && bytes[0] == '\0' && bytes[3] == '\4';
}

// As the application echoes them: Caddy writes what has no place in a target in hexadecimal.
bool is_same_request(std::string const& answer, std::string const& seen) {
    std::string escaped;
    for (auto const byte : seen) {
        bool const has_place = byte >= 0 && byte != '\\';
        escaped += has_place ? std::string{byte} : fmt::format("%{:02X}", static_cast<unsigned char>(byte));
    }
    return answer == seen || answer == escaped;
}

class Behind {
  public:
    Behind(ProxyKind kind, GuardUse guard)
        : kind_(kind), echo_(options_trusting(kProxy), guard), proxy_(kind, echo_.server.port()) {}

    Tally try_table() {
        for (auto const& row : raw_requests()) {
            ++tally_.rows;
            try_row(row);
        }
        return tally_;
    }

  private:
    // What comes back for these bytes. Caddy gives up on a client that has ended sending: there, silence is
    // the end.
    std::vector<RawResponse> exchange(RawClient& client, std::string const& bytes) const {
        client.send(bytes);
        if (kind_ == ProxyKind::caddy) {
            return client.receive_all(kSilence);
        }
        client.end_sending();
        return client.receive_all();
    }

    // The bodies of the application's answers to these bytes, in order. It echoes what it saw, so that an
    // empty one is the proxy's own.
    std::vector<std::string> ask(std::string const& bytes) {
        auto client = client_of(proxy_, kind_);
        auto const responses = exchange(client, bytes);
        std::vector<std::string> bodies;
        for (auto const& response : responses) {
            if (response.status == 200 && !response.body.empty()) {
                bodies.push_back(response.body);
            }
        }
        // nginx answers a request of HTTP/0.9, which has no version, with the body alone. Caddy refuses with
        // a body of no stated length.
        bool const is_of_refusal = !responses.empty() && responses.back().field("content-length").empty();
        if (!client.left_over().empty() && !is_of_refusal && !begins_http2(client.left_over())) {
            bodies.push_back(client.left_over());
        }
        return bodies;
    }

    // Somebody else, whose request comes through a connection that others have used.
    std::vector<std::string> ask_as_bystander() {
        auto client = client_of(proxy_, kind_);
        client.send("GET /bystander HTTP/1.1\r\nHost: a\r\n\r\n");
        auto const response = client.receive();
        return response ? std::vector{response->body} : std::vector<std::string>{};
    }

    void try_row(RawRequest const& row) {
        auto const answers = ask(row.bytes);
        auto const bystander = ask_as_bystander();
        auto const all = echo_.handler.seen();
        auto const all_in_short = echo_.handler.seen_in_short();
        std::vector<std::string> const seen(
            all_in_short.begin() + static_cast<std::ptrdiff_t>(known_), all_in_short.end()
        );
        std::vector<Request> const requests(all.begin() + static_cast<std::ptrdiff_t>(known_), all.end());
        known_ = all.size();

        auto told = answers;
        told.insert(told.end(), bystander.begin(), bystander.end());
        bool const is_in_step = seen == told && bystander == std::vector<std::string>{"GET /bystander"};
        if (!is_in_step || !is_meant(row, answers)) {
            tally_.desynced.push_back(row.name);
        }
        if (std::ranges::any_of(requests, holds_forged_field)) {
            tally_.forged.push_back(row.name);
        }
        tally_.passed_on += answers.empty() ? 0 : 1;
    }

    // A row that is good may be refused by the proxy, or after its first requests; of another one, no more
    // requests are seen than it is answered when it comes straight, and none that it hides in a body.
    static bool is_meant(RawRequest const& row, std::vector<std::string> const& answers) {
        if (!row.seen.empty() && row.seen.size() == row.statuses.size()) {
            return answers.size() <= row.seen.size() &&
                   std::equal(answers.begin(), answers.end(), row.seen.begin(), is_same_request);
        }
        return answers.size() <= std::max<std::size_t>(1, row.statuses.size()) &&
               std::ranges::none_of(answers, [](std::string const& answer) {
                   return answer.starts_with("GET /hidden");
               });
    }

    static constexpr std::chrono::milliseconds kSilence{500};

    ProxyKind kind_;
    EchoServer echo_;
    Proxy proxy_;
    std::size_t known_ = 0;
    Tally tally_;
};

void print(ProxyKind kind, std::string_view guard, Tally const& tally) {
    std::printf(
        "%s, guard %s: %zu rows, %zu passed on, %zu desynced, %zu forged\n",
        to_text(kind).c_str(),
        std::string{guard}.c_str(),
        tally.rows,
        tally.passed_on,
        tally.desynced.size(),
        tally.forged.size()
    );
}

class Proxies : public testing::TestWithParam<ProxyKind> {};

TEST_P(Proxies, DeliverNoSmuggledRequestAndNoForgedField) {
    auto const tally = Behind{GetParam(), GuardUse::on}.try_table();
    print(GetParam(), "on", tally);
    EXPECT_EQ(tally.rows, raw_requests().size());
    EXPECT_GE(tally.passed_on, 20U);
    EXPECT_THAT(tally.desynced, IsEmpty());
    EXPECT_THAT(tally.forged, IsEmpty());
}

constexpr std::string_view kForged =
    "GET /a HTTP/1.1\r\nHost: a\r\nX-Forwarded-For: 203.0.113.5\r\nX-Forwarded-For: 127.0.0.1\r\n"
    "X-Forwarded-Proto: http\r\nForwarded: for=203.0.113.66;proto=http\r\n\r\n";

Request pass_on_forged(ProxyKind kind, char const* trusted) {
    EchoServer echo{options_trusting(trusted)};
    Proxy const proxy{kind, echo.server.port()};
    auto client = client_of(proxy, kind);
    client.send(kForged);
    auto const response = client.receive();
    auto const seen = echo.handler.seen();
    if (!response || seen.size() != 1) {
        throw std::runtime_error{"no answer"};
    }
    return seen[0];
}

TEST_P(Proxies, SayWhoTheClientIsWhateverItSays) {
    auto const request = pass_on_forged(GetParam(), kProxy);
    EXPECT_EQ(request.remote_address, kClient);
    EXPECT_TRUE(request.is_secure);
    EXPECT_FALSE(request.is_loopback);
    EXPECT_EQ(request.header("host"), "a");
}

// The control: of a proxy that is not named, nothing is believed.
TEST_P(Proxies, AreThemselvesTheClientWhenTheyAreNotTrusted) {
    auto const request = pass_on_forged(GetParam(), "192.0.2.0/24");
    EXPECT_EQ(request.remote_address, kProxy);
    EXPECT_FALSE(request.is_secure);
    EXPECT_TRUE(request.is_loopback);
}

INSTANTIATE_TEST_SUITE_P(
    Debian,
    Proxies,
    testing::Values(ProxyKind::haproxy, ProxyKind::nginx, ProxyKind::caddy),
    [](auto const& kind) { return to_text(kind.param); }
);

// The control: HAProxy 2.6 hands trailers on, and the parser alone takes them for fields of the header.
TEST(ProxiesWithoutTheGuard, DeliverForgedFields) {
    auto const tally = Behind{ProxyKind::haproxy, GuardUse::off}.try_table();
    print(ProxyKind::haproxy, "off", tally);
    EXPECT_THAT(tally.forged, testing::Contains("trailer Authorization: Bearer forged"));
    EXPECT_THAT(tally.forged, testing::Contains("trailer X-Forwarded-For: 127.0.0.1"));
}

}  // namespace
}  // namespace qvr::http::test
