// Clients that take their time are cut off; those that keep to it are not.
#include "echo_server.hpp"
#include "raw_client.hpp"

#include <gtest/gtest.h>

#include <thread>

namespace qvr::http::test {
namespace {

using namespace std::chrono_literals;

std::string const kHead = "GET /a HTTP/1.1\r\nHost: a\r\n\r\n";

// Sends byte by byte until the server closes; how long that took.
std::chrono::milliseconds trickle(
    RawClient& client, std::string_view bytes, std::chrono::milliseconds pause
) {
    auto const begin = std::chrono::steady_clock::now();
    for (std::size_t i = 0; i < bytes.size() && client.send(bytes.substr(i, 1)); ++i) {
        std::this_thread::sleep_for(pause);
    }
    return std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now() - begin);
}

class Deadlines : public testing::TestWithParam<Over> {};

TEST_P(Deadlines, CutASlowHeader) {
    auto options = patient_options(GetParam());
    options.header_time = 200ms;
    EchoServer echo{options};
    RawClient client{echo.server.port(), GetParam()};
    client.send("GET /a HTTP/1.1\r\n");
    auto const begin = std::chrono::steady_clock::now();
    auto const response = client.receive();
    ASSERT_TRUE(response);
    EXPECT_EQ(response->status, 408);
    EXPECT_EQ(response->field("connection"), "close");
    EXPECT_LT(std::chrono::steady_clock::now() - begin, 2s);
}

TEST_P(Deadlines, CountFromTheFirstByteOfTheHeaderNotFromTheLast) {
    auto options = patient_options(GetParam());
    options.header_time = 200ms;
    EchoServer echo{options};
    RawClient client{echo.server.port(), GetParam()};
    trickle(client, std::string(30, 'G'), 20ms);
    auto const response = client.receive(false, 1s);
    ASSERT_TRUE(response);
    EXPECT_EQ(response->status, 408);
}

TEST_P(Deadlines, LetAHeaderThatIsSlowButInTimePass) {
    auto options = patient_options(GetParam());
    options.header_time = 10s;
    EchoServer echo{options};
    RawClient client{echo.server.port(), GetParam()};
    trickle(client, kHead, 2ms);
    auto const response = client.receive();
    ASSERT_TRUE(response);
    EXPECT_EQ(response->status, 200);
}

TEST_P(Deadlines, CutASlowBody) {
    auto options = patient_options(GetParam());
    options.body_time = 200ms;
    EchoServer echo{options};
    RawClient client{echo.server.port(), GetParam()};
    client.send("POST /a HTTP/1.1\r\nHost: a\r\nContent-Length: 1000\r\n\r\n");
    trickle(client, std::string(30, 'b'), 20ms);
    auto const response = client.receive(false, 1s);
    ASSERT_TRUE(response);
    EXPECT_EQ(response->status, 408);
    EXPECT_TRUE(echo.handler.seen().empty());
}

TEST_P(Deadlines, CloseAConnectionThatSaysNothing) {
    auto options = patient_options(GetParam());
    options.header_time = 200ms;
    EchoServer echo{options};
    RawClient client{echo.server.port(), GetParam()};
    EXPECT_TRUE(client.is_closed_within(2s));
    EXPECT_EQ(echo.server.stats().requests, 0U);
}

TEST_P(Deadlines, CloseAnIdleConnectionWithoutAWord) {
    auto options = patient_options(GetParam());
    options.idle_time = 200ms;
    EchoServer echo{options};
    RawClient client{echo.server.port(), GetParam()};
    client.send(kHead);
    ASSERT_TRUE(client.receive());
    EXPECT_TRUE(client.is_closed_within(2s));
}

TEST_P(Deadlines, DoNotRunWhileAWorkerIsBusy) {
    auto options = patient_options(GetParam());
    options.header_time = options.body_time = options.write_time = options.idle_time = 100ms;
    EchoServer echo{options};
    RawClient client{echo.server.port(), GetParam()};
    client.send("GET /wait HTTP/1.1\r\nHost: a\r\n\r\n");
    echo.handler.wait_until_waiting(1);
    EXPECT_FALSE(client.receive(false, 400ms));
    echo.handler.open_gate();
    auto const response = client.receive();
    ASSERT_TRUE(response);
    EXPECT_EQ(response->status, 200);
}

TEST_P(Deadlines, CutAClientThatDoesNotRead) {
    auto options = patient_options(GetParam());
    options.write_time = 300ms;
    EchoServer echo{options};
    RawClient client{echo.server.port(), GetParam()};
    // Answers pile up until the buffers of both sides are full.
    std::string const body(EchoHandler::kBodyLimit, 'a');
    std::string const post =
        "POST /a HTTP/1.1\r\nHost: a\r\nContent-Length: " + std::to_string(body.size()) + "\r\n\r\n";
    std::jthread const sender{[&] {
        for (int i = 0; i < 500 && client.send(post + body); ++i) {
        }
    }};
    for (int i = 0;
         i < 500 && (echo.server.stats().connections_open != 0 || echo.server.stats().requests == 0);
         ++i) {
        std::this_thread::sleep_for(10ms);
    }
    EXPECT_EQ(echo.server.stats().connections_open, 0U);
    EXPECT_LT(echo.server.stats().requests, 500U);
}

TEST_P(Deadlines, ServeOthersWhileSlowOnesHoldOn) {
    EchoServer echo{patient_options(GetParam())};
    std::vector<std::unique_ptr<RawClient>> slow;
    for (int i = 0; i < 200; ++i) {
        slow.push_back(std::make_unique<RawClient>(echo.server.port(), GetParam()));
        slow.back()->send("POST /a HTTP/1.1\r\nHost: a\r\nContent-Length: 1000\r\n\r\na");
    }
    RawClient client{echo.server.port(), GetParam()};
    client.send(kHead);
    auto const response = client.receive(false, 1s);
    ASSERT_TRUE(response);
    EXPECT_EQ(response->status, 200);
}

INSTANTIATE_TEST_SUITE_P(Over, Deadlines, testing::Values(Over::plain, Over::tls), [](auto const& over) {
    return to_text(over.param);
});

}  // namespace
}  // namespace qvr::http::test
