// What a peer says of the client it speaks for, believed of those named in trusted_proxies alone.
#include "echo_server.hpp"
#include "raw_client.hpp"

#include <gtest/gtest.h>

namespace qvr::http::test {
namespace {

std::string const kForged =
    "GET /a HTTP/1.1\r\nHost: a\r\nX-Forwarded-For: 127.0.0.1, 203.0.113.5\r\nX-Forwarded-Proto: https\r\n"
    "Forwarded: for=203.0.113.66;proto=https\r\n\r\n";

struct Answered {
    Request request;
    RawResponse response;
};

Answered ask(ServerOptions options, ClientOptions const& client_options, std::string const& bytes) {
    EchoServer echo{std::move(options)};
    RawClient client{echo.server.port(), client_options};
    client.send(bytes);
    auto const response = client.receive();
    auto const seen = echo.handler.seen();
    if (!response || seen.size() != 1) {
        throw std::runtime_error{"no answer"};
    }
    return {seen[0], *response};
}

ServerOptions trusting(char const* network, Over over = Over::plain) {
    auto options = patient_options(over);
    options.trusted_proxies = {*Network::from_text(network)};
    return options;
}

TEST(ProxyFields, OfAStrangerChangeNothing) {
    auto const [request, response] = ask(trusting("127.0.0.9"), {}, kForged);
    EXPECT_EQ(request.remote_address, "127.0.0.1");
    EXPECT_TRUE(request.is_loopback);
    EXPECT_FALSE(request.is_secure);
    EXPECT_EQ(response.field("strict-transport-security"), "");
}

// The control of the test above.
TEST(ProxyFields, OfATrustedPeerAreBelieved) {
    auto const [request, response] = ask(trusting("127.0.0.9"), {.from = "127.0.0.9"}, kForged);
    EXPECT_EQ(request.remote_address, "203.0.113.5");
    EXPECT_FALSE(request.is_loopback);
    EXPECT_TRUE(request.is_secure);
    EXPECT_EQ(response.field("strict-transport-security"), "max-age=31536000");
}

TEST(ProxyFields, CountForOneRequestAlone) {
    EchoServer echo{trusting("127.0.0.0/8")};
    RawClient client{echo.server.port()};
    client.send(kForged + "GET /b HTTP/1.1\r\nHost: a\r\n\r\n");
    auto const first = client.receive();
    auto const second = client.receive();
    ASSERT_TRUE(first && second);
    auto const seen = echo.handler.seen();
    EXPECT_EQ(seen[0].remote_address, "203.0.113.5");
    EXPECT_TRUE(seen[0].is_secure);
    EXPECT_EQ(seen[1].remote_address, "127.0.0.1");
    EXPECT_TRUE(seen[1].is_loopback);
    EXPECT_FALSE(seen[1].is_secure);
    EXPECT_EQ(second->field("strict-transport-security"), "");
}

TEST(ProxyFields, OfAProxyThatSpeaksTlsItself) {
    auto const forged = ask(trusting("127.0.0.9", Over::tls), {.over = Over::tls}, kForged);
    EXPECT_EQ(forged.request.remote_address, "127.0.0.1");
    EXPECT_TRUE(forged.request.is_secure);
    auto const believed =
        ask(trusting("127.0.0.9", Over::tls),
            {.over = Over::tls, .from = "127.0.0.9"},
            "GET /a HTTP/1.1\r\nHost: a\r\nX-Forwarded-For: 203.0.113.5\r\nX-Forwarded-Proto: http\r\n\r\n");
    EXPECT_EQ(believed.request.remote_address, "203.0.113.5");
    EXPECT_FALSE(believed.request.is_secure);
}

}  // namespace
}  // namespace qvr::http::test
