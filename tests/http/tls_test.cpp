// What TLS adds to a connection: the handshake, its refusals and its end. What it must not change is tried by
// the other tests of this folder, over both ways.
#include "certificate.hpp"
#include "echo_server.hpp"
#include "raw_client.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <openssl/ssl.h>

#include <fstream>
#include <thread>

namespace qvr::http::test {
namespace {

using namespace std::chrono_literals;
using testing::HasSubstr;

std::string const kGet = "GET /a HTTP/1.1\r\nHost: a\r\n\r\n";

// Of one connection that says nothing else.
std::uint64_t failed_handshakes(EchoServer const& echo) {
    return echo.server.stats().handshakes_failed;
}

TEST(Tls, CarriesRequestsThatAreSecure) {
    EchoServer echo{patient_options(Over::tls)};
    RawClient client{echo.server.port(), Over::tls};
    client.send(kGet + kGet);
    for (int i = 0; i < 2; ++i) {
        auto const response = client.receive();
        ASSERT_TRUE(response);
        EXPECT_EQ(response->body, "GET /a");
        EXPECT_EQ(response->field("strict-transport-security"), "max-age=31536000");
    }
    EXPECT_EQ(client.tls().version(), "TLSv1.3");
    EXPECT_FALSE(client.tls().offers_to_resume());
    auto const seen = echo.handler.seen();
    EXPECT_TRUE(seen[0].is_secure);
    EXPECT_TRUE(seen[0].is_loopback);
    EXPECT_EQ(echo.server.stats().connections, 1U);
    EXPECT_EQ(failed_handshakes(echo), 0U);
}

// The control of is_secure.
TEST(Tls, IsNotClaimedWithoutIt) {
    EchoServer echo;
    RawClient client{echo.server.port()};
    client.send(kGet);
    auto const response = client.receive();
    ASSERT_TRUE(response);
    EXPECT_EQ(response->field("strict-transport-security"), "");
    EXPECT_FALSE(echo.handler.seen()[0].is_secure);
}

TEST(Tls, IsSaidWithARefusalToo) {
    EchoServer echo{patient_options(Over::tls)};
    RawClient client{echo.server.port(), Over::tls};
    client.send("GET /a HTTP/1.1\r\n\r\n");
    auto const response = client.receive();
    ASSERT_TRUE(response);
    EXPECT_EQ(response->status, 400);
    EXPECT_EQ(response->field("strict-transport-security"), "max-age=31536000");
}

// What the handshake of such an offer comes to.
std::string greet(EchoServer const& echo, TlsOffer const& offer) {
    try {
        RawClient const client{echo.server.port(), ClientOptions{.over = Over::tls, .offer = offer}};
        return client.tls().version() + " " + client.tls().protocol();
    } catch (std::runtime_error const& error) {
        return error.what();
    }
}

TEST(Tls, IsOfVersion12OrNewer) {
    EchoServer const echo{patient_options(Over::tls)};
    EXPECT_EQ(greet(echo, {}), "TLSv1.3 ");
    EXPECT_EQ(greet(echo, {.newest_version = TLS1_2_VERSION}), "TLSv1.2 ");
    EXPECT_THAT(greet(echo, {.newest_version = TLS1_1_VERSION}), HasSubstr("alert protocol version"));
    EXPECT_THAT(greet(echo, {.newest_version = TLS1_VERSION}), HasSubstr("alert protocol version"));
}

TEST(Tls, IsForHttp11Alone) {
    EchoServer const echo{patient_options(Over::tls)};
    EXPECT_EQ(greet(echo, {.protocols = "\x02h2\x08http/1.1"}), "TLSv1.3 http/1.1");
    EXPECT_THAT(greet(echo, {.protocols = "\x02h2"}), HasSubstr("no application protocol"));
}

TEST(Tls, ClosesOnPlainHttp) {
    EchoServer echo{patient_options(Over::tls)};
    RawClient client{echo.server.port()};
    client.send(kGet);
    // An alert, perhaps; no answer, and no waiting.
    EXPECT_FALSE(client.receive());
    client.end_sending();
    EXPECT_EQ(failed_handshakes(echo), 1U);
    EXPECT_EQ(echo.server.stats().requests, 0U);
    EXPECT_TRUE(echo.handler.seen().empty());
}

TEST(Tls, CutsASlowHandshake) {
    auto options = patient_options(Over::tls);
    options.handshake_time = 200ms;
    EchoServer echo{options};
    ClientTls hello{{}};
    hello.shake_hands();
    auto const bytes = hello.take_output();
    RawClient silent{echo.server.port()};
    RawClient slow{echo.server.port()};
    for (std::size_t i = 0; i < 30 && slow.send(bytes.substr(i, 1)); ++i) {
        std::this_thread::sleep_for(20ms);
    }
    EXPECT_TRUE(silent.is_closed_within(2s));
    EXPECT_TRUE(slow.is_closed_within(2s));
    EXPECT_EQ(failed_handshakes(echo), 2U);
}

// The control of the test above: within its time, a slow handshake is one.
TEST(Tls, LetsASlowHandshakeThatIsInTimePass) {
    EchoServer echo{patient_options(Over::tls)};
    ClientTls client{{}};
    client.shake_hands();
    auto const bytes = client.take_output();
    RawClient slow{echo.server.port()};
    for (auto const byte : bytes) {
        slow.send({&byte, 1});
    }
    EXPECT_FALSE(slow.is_closed_within(200ms));
    EXPECT_EQ(failed_handshakes(echo), 0U);
}

TEST(Tls, ServesOthersWhileHandshakesHang) {
    EchoServer echo{patient_options(Over::tls)};
    std::vector<std::unique_ptr<RawClient>> silent;
    for (int i = 0; i < 200; ++i) {
        silent.push_back(std::make_unique<RawClient>(echo.server.port()));
    }
    RawClient client{echo.server.port(), Over::tls};
    client.send(kGet);
    EXPECT_TRUE(client.receive(false, 1s));
}

TEST(Tls, StopsWhileHandshakesHang) {
    EchoServer echo{patient_options(Over::tls)};
    RawClient silent{echo.server.port()};
    while (echo.server.stats().connections_open == 0) {
        std::this_thread::sleep_for(1ms);
    }
    echo.server.stop();
    EXPECT_EQ(echo.server.stats().connections_open, 0U);
    EXPECT_TRUE(silent.is_closed_within(1s));
}

TEST(Tls, SaysFarewell) {
    auto options = patient_options(Over::tls);
    EchoServer echo{options};
    RawClient idle{echo.server.port(), Over::tls};
    RawClient refused{echo.server.port(), Over::tls};
    refused.send("GET /a HTTP/1.1\r\n\r\n");
    ASSERT_TRUE(refused.receive());
    EXPECT_TRUE(refused.is_closed_within(2s));
    EXPECT_TRUE(refused.tls().is_closed_by_peer());
    echo.server.stop();
    EXPECT_TRUE(idle.is_closed_within(2s));
    EXPECT_TRUE(idle.tls().is_closed_by_peer());
}

TEST(Tls, DoesNotWaitLongForTheFarewellOfAnother) {
    EchoServer echo{patient_options(Over::tls)};
    RawClient const deaf{echo.server.port(), Over::tls};
    echo.server.stop();
    EXPECT_EQ(echo.server.stats().connections_open, 0U);
}

TEST(Tls, CarriesBodiesLargerThanItsRecords) {
    EchoServer echo{patient_options(Over::tls)};
    RawClient client{echo.server.port(), Over::tls};
    std::string body;
    while (body.size() < EchoHandler::kBodyLimit) {
        body += std::to_string(body.size()) + ' ';
    }
    body.resize(EchoHandler::kBodyLimit);
    client.send("POST /a HTTP/1.1\r\nHost: a\r\nContent-Length: " + std::to_string(body.size()) + "\r\n\r\n");
    client.send(body);
    auto const response = client.receive();
    ASSERT_TRUE(response);
    EXPECT_EQ(response->body, "POST /a " + body);
}

TEST(Tls, TakesANewCertificateForConnectionsToCome) {
    Certificate const certificate{"first"};
    Certificate const other{"second"};
    auto options = patient_options(Over::tls);
    options.tls = certificate.files();
    EchoServer echo{options};
    RawClient first{echo.server.port(), Over::tls};
    EXPECT_EQ(first.tls().name_of_server(), "first");

    auto const copy = std::filesystem::copy_options::overwrite_existing;
    std::filesystem::copy_file(other.files().certificate, certificate.files().certificate, copy);
    // Half of the exchange: what was good goes on.
    EXPECT_THROW(echo.server.reload_certificate(), std::runtime_error);
    EXPECT_EQ((RawClient{echo.server.port(), Over::tls}.tls().name_of_server()), "first");
    std::filesystem::copy_file(other.files().key, certificate.files().key, copy);
    echo.server.reload_certificate();
    EXPECT_EQ((RawClient{echo.server.port(), Over::tls}.tls().name_of_server()), "second");
    first.send(kGet);
    EXPECT_TRUE(first.receive());
}

std::string why_not(TlsFiles files) {
    auto options = patient_options();
    options.tls = std::move(files);
    try {
        EchoServer const echo{options};
    } catch (std::runtime_error const& error) {
        return error.what();
    }
    return "started";
}

TEST(TlsFiles, ThatAreNotGoodAreNamedWithTheReason) {
    Certificate const certificate;
    Certificate const other;
    auto const good = certificate.files();
    EXPECT_EQ(why_not(good), "started");
    auto const absent = good.certificate.parent_path() / "absent.pem";
    auto const folder = good.certificate.parent_path();
    auto const empty = folder / "empty.pem";
    std::ofstream{empty};
    auto const garbage = folder / "garbage.pem";
    std::ofstream{garbage} << "-----BEGIN CERTIFICATE-----\nx\n-----END CERTIFICATE-----\n";

    auto const of_certificate = "cannot use the certificate ";
    EXPECT_EQ(why_not({absent, good.key}), of_certificate + absent.string() + ": No such file or directory");
    EXPECT_EQ(why_not({folder, good.key}), of_certificate + folder.string() + ": Is a directory");
    EXPECT_EQ(why_not({empty, good.key}), of_certificate + empty.string() + ": it is empty");
    EXPECT_EQ(
        why_not({good.key, good.key}), of_certificate + good.key.string() + ": it holds no certificate in PEM"
    );
    EXPECT_THAT(why_not({garbage, good.key}), HasSubstr(of_certificate + garbage.string() + ": "));

    auto const of_key = "cannot use the key ";
    EXPECT_EQ(why_not({good.certificate, absent}), of_key + absent.string() + ": No such file or directory");
    EXPECT_EQ(
        why_not({good.certificate, certificate.locked_key()}),
        of_key + certificate.locked_key().string() + ": it holds no key in PEM without a passphrase"
    );
    EXPECT_EQ(
        why_not({good.certificate, good.certificate}),
        of_key + good.certificate.string() + ": it holds no key in PEM without a passphrase"
    );
    EXPECT_EQ(
        why_not({good.certificate, other.files().key}),
        of_key + other.files().key.string() + ": it is not that of the certificate " +
            good.certificate.string()
    );
}

}  // namespace
}  // namespace qvr::http::test
