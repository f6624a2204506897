// Stopping: requests in flight end, idle connections close, nothing hangs.
#include "echo_server.hpp"
#include "raw_client.hpp"

#include <gtest/gtest.h>

#include <thread>

namespace qvr::http::test {
namespace {

using namespace std::chrono_literals;

std::string get(std::string const& target) {
    return "GET " + target + " HTTP/1.1\r\nHost: a\r\n\r\n";
}

class Shutdown : public testing::TestWithParam<Over> {};

TEST_P(Shutdown, LetsRequestsInFlightEnd) {
    EchoServer echo{patient_options(GetParam())};
    RawClient busy{echo.server.port(), GetParam()};
    busy.send(get("/wait") + get("/second"));
    echo.handler.wait_until_waiting(1);
    std::jthread const stopper{[&] { echo.server.stop(); }};
    std::this_thread::sleep_for(50ms);
    EXPECT_THROW(RawClient(echo.server.port(), GetParam()), std::runtime_error);
    echo.handler.open_gate();
    auto const response = busy.receive();
    ASSERT_TRUE(response);
    EXPECT_EQ(response->body, "GET /wait");
    EXPECT_EQ(response->field("connection"), "close");
    EXPECT_FALSE(busy.receive(false, 1s));
}

TEST_P(Shutdown, ClosesIdleConnectionsAtOnce) {
    EchoServer echo{patient_options(GetParam())};
    RawClient fresh{echo.server.port(), GetParam()};
    RawClient used{echo.server.port(), GetParam()};
    used.send(get("/a"));
    ASSERT_TRUE(used.receive());
    auto const begin = std::chrono::steady_clock::now();
    echo.server.stop();
    EXPECT_LT(std::chrono::steady_clock::now() - begin, 2s);
    EXPECT_TRUE(fresh.is_closed_within(1s));
    EXPECT_TRUE(used.is_closed_within(1s));
}

TEST_P(Shutdown, GivesUpWhenTheTimeIsUp) {
    auto options = patient_options(GetParam());
    options.stop_time = 100ms;
    EchoServer echo{options};
    RawClient busy{echo.server.port(), GetParam()};
    busy.send(get("/wait"));
    echo.handler.wait_until_waiting(1);
    auto const begin = std::chrono::steady_clock::now();
    echo.server.stop();
    auto const took = std::chrono::steady_clock::now() - begin;
    EXPECT_GE(took, 100ms);
    EXPECT_LT(took, 2s);
}

TEST_P(Shutdown, WaitsForTheHandlerBeforeTheServerGoes) {
    auto options = patient_options(GetParam());
    options.stop_time = 50ms;
    EchoHandler handler;
    work::WorkerPool workers{1, 4};
    std::jthread opener;
    {
        Server server{options, handler, workers};
        server.start();
        RawClient client{server.port(), GetParam()};
        client.send(get("/wait"));
        handler.wait_until_waiting(1);
        opener = std::jthread{[&] {
            std::this_thread::sleep_for(200ms);
            handler.open_gate();
        }};
        server.stop();
        EXPECT_EQ(workers.stats().finished, 0U);
    }
    workers.stop(10s);
    EXPECT_EQ(workers.stats().finished, 1U);
}

TEST_P(Shutdown, AnswersRequestsThatTheStoppedPoolDrops) {
    EchoServer echo{patient_options(GetParam())};
    RawClient first{echo.server.port(), GetParam()};
    RawClient second{echo.server.port(), GetParam()};
    RawClient queued{echo.server.port(), GetParam()};
    first.send(get("/wait"));
    second.send(get("/wait"));
    echo.handler.wait_until_waiting(2);
    queued.send(get("/queued"));
    while (echo.workers.stats().queued == 0) {
        std::this_thread::sleep_for(1ms);
    }
    std::jthread const opener{[&] {
        std::this_thread::sleep_for(100ms);
        echo.handler.open_gate();
    }};
    echo.workers.stop(0ms);
    auto const response = queued.receive();
    ASSERT_TRUE(response);
    EXPECT_EQ(response->status, 503);
    EXPECT_TRUE(first.receive());
}

TEST_P(Shutdown, UnderLoadLosesNoAnswerItHasBegun) {
    for (int round = 0; round < 5; ++round) {
        EchoServer echo{patient_options(GetParam())};
        std::atomic<std::size_t> answers = 0;
        std::atomic<int> late = 0;
        std::vector<std::jthread> clients;
        clients.reserve(8);
        for (int i = 0; i < 8; ++i) {
            clients.emplace_back([&] {
                try {
                    RawClient client{echo.server.port(), GetParam()};
                    while (client.send(get("/a")) && client.receive()) {
                        ++answers;
                    }
                } catch (std::runtime_error const&) {
                    // The server had stopped before this client came.
                    ++late;
                }
            });
        }
        std::this_thread::sleep_for(50ms);
        echo.server.stop();
        clients.clear();
        EXPECT_EQ(echo.handler.seen().size(), answers);
        EXPECT_LT(late, 8);
    }
}

TEST_P(Shutdown, OfAServerThatNeverStarted) {
    EchoHandler handler;
    work::WorkerPool workers{1, 1};
    Server server{patient_options(GetParam()), handler, workers};
    server.stop();
    EXPECT_EQ(server.stats().connections, 0U);
}

INSTANTIATE_TEST_SUITE_P(Over, Shutdown, testing::Values(Over::plain, Over::tls), [](auto const& over) {
    return to_text(over.param);
});

}  // namespace
}  // namespace qvr::http::test
