// The flags of HTTPS, given to the program as an operator gives them.
#include "certificate.hpp"
#include "program/run_program.hpp"
#include "program/server_process.hpp"
#include "raw_client.hpp"
#include "support/test_server.hpp"

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <chrono>
#include <csignal>
#include <fstream>
#include <iterator>

namespace qvr::program_test {
namespace {

using http::test::Certificate;
using http::test::Over;
using http::test::RawClient;
using testing::AllOf;
using testing::HasSubstr;
using testing::StartsWith;

std::vector<std::string> flags_of(Certificate const& certificate) {
    auto const files = certificate.files();
    return {"--tls-cert", files.certificate.string(), "--tls-key", files.key.string()};
}

std::string name_of(ServerProcess const& server) {
    return RawClient{server.port(), Over::tls}.tls().name_of_server();
}

TEST(Https, IsServedWithTheCertificateThatTheFlagsName) {
    test::TemporaryFolder const folder;
    Certificate const certificate{"first"};
    ServerProcess server{QVR_SERVER, folder.path(), folder.path() / "log", flags_of(certificate)};
    server.wait_until_up();
    EXPECT_EQ(server.url(), fmt::format("https://127.0.0.1:{}", server.port()));
    RawClient client{server.port(), Over::tls};
    client.send("GET /api/v1/state HTTP/1.1\r\nHost: a\r\n\r\n");
    auto const response = client.receive();
    ASSERT_TRUE(response);
    EXPECT_EQ(response->body, R"({"is_set_up":false,"https_required":false})");
    EXPECT_EQ(response->field("strict-transport-security"), "max-age=31536000");
    EXPECT_EQ(server.stop(), 0);
}

TEST(Https, ReadsTheCertificateAgainWhenItIsTold) {
    test::TemporaryFolder const folder;
    Certificate const certificate{"first"};
    Certificate const other{"second"};
    ServerProcess server{QVR_SERVER, folder.path(), folder.path() / "log", flags_of(certificate)};
    server.wait_until_up();
    EXPECT_EQ(name_of(server), "first");
    auto const copy = std::filesystem::copy_options::overwrite_existing;
    std::filesystem::copy_file(other.files().certificate, certificate.files().certificate, copy);
    std::filesystem::copy_file(other.files().key, certificate.files().key, copy);
    ::kill(server.process(), SIGHUP);
    auto const end = std::chrono::steady_clock::now() + std::chrono::seconds{10};
    while (name_of(server) != "second" && std::chrono::steady_clock::now() < end) {
    }
    EXPECT_EQ(name_of(server), "second");
    EXPECT_EQ(server.stop(), 0);
}

// On another address of this machine, which is not loopback, nobody can sign in without HTTPS; with a trusted
// proxy that says https, they can try.
TEST(Https, IsAskedForWhereNoSessionCanBegin) {
    test::TemporaryFolder const folder;
    ServerProcess server{
        QVR_SERVER,
        folder.path(),
        folder.path() / "log",
        {"--trusted-proxy", "127.0.0.1", "--listen", "0.0.0.0"}
    };
    server.wait_until_up();
    auto const ask = [&](std::string const& fields) {
        RawClient client{server.port()};
        client.send(
            "POST /api/v1/session HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n" + fields +
            "Content-Length: 2\r\n\r\n{}"
        );
        auto const response = client.receive();
        return response ? fmt::format("{} {}", response->status, response->body) : "no answer";
    };
    std::string const forwarded_for = "X-Forwarded-For: 192.0.2.7\r\n";
    EXPECT_THAT(ask(forwarded_for), AllOf(StartsWith("403"), HasSubstr("https_required")));
    EXPECT_THAT(ask(forwarded_for + "X-Forwarded-Proto: http\r\n"), HasSubstr("https_required"));
    EXPECT_THAT(ask(forwarded_for + "X-Forwarded-Proto: https\r\n"), StartsWith("422"));
    EXPECT_THAT(ask(""), StartsWith("422"));
    EXPECT_EQ(server.stop(), 0);
}

TEST(HttpsFlags, ThatAreNotGoodAreNamed) {
    test::TemporaryFolder const folder;
    Certificate const certificate;
    Certificate const other;
    auto const files = certificate.files();
    auto const started_with = [&](std::string const& flags) {
        auto const ended = run_program(fmt::format("--port 0 --data '{}' {}", folder.path().string(), flags));
        EXPECT_NE(ended.code, 0) << flags;
        return ended.output;
    };
    auto const cert = fmt::format("--tls-cert '{}'", files.certificate.string());
    EXPECT_THAT(started_with(cert), HasSubstr("--tls-cert requires --tls-key"));
    EXPECT_THAT(
        started_with(fmt::format("--tls-key '{}'", files.key.string())),
        HasSubstr("--tls-key requires --tls-cert")
    );
    EXPECT_THAT(
        started_with(fmt::format("{} --tls-key '{}'", cert, other.files().key.string())),
        HasSubstr(fmt::format(
            "qvr: cannot use the key {}: it is not that of the certificate {}\n",
            other.files().key.string(),
            files.certificate.string()
        ))
    );
    EXPECT_THAT(
        started_with(fmt::format("{} --tls-key /absent.pem", cert)),
        HasSubstr("qvr: cannot use the key /absent.pem: No such file or directory\n")
    );
    EXPECT_THAT(started_with("--listen localhost"), HasSubstr("localhost is not a numeric address"));
    EXPECT_THAT(started_with("--listen 192.0.2.1"), HasSubstr("cannot listen on 192.0.2.1"));
    EXPECT_THAT(started_with("--trusted-proxy proxy.test"), HasSubstr("proxy.test is not an address"));
}

}  // namespace
}  // namespace qvr::program_test
