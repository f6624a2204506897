// One connection, many requests: order, keep-alive, HEAD, Expect, full queue, handlers that misbehave.
#include "echo_server.hpp"
#include "raw_client.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <thread>

namespace qvr::http::test {
namespace {

using namespace std::chrono_literals;
using testing::ElementsAre;

std::string request(std::string const& method, std::string const& target, std::string const& fields = "") {
    return method + " " + target + " HTTP/1.1\r\nHost: a\r\n" + fields + "\r\n";
}
std::string get(std::string const& target) {
    return request("GET", target);
}

// Waits for something that another thread is about to do.
template <typename Condition>
bool eventually(Condition condition) {
    for (int i = 0; i < 500; ++i) {
        if (condition()) {
            return true;
        }
        std::this_thread::sleep_for(10ms);
    }
    return condition();
}

class Connections : public testing::TestWithParam<Over> {};

TEST_P(Connections, StayOpenFromRequestToRequest) {
    EchoServer echo{patient_options(GetParam())};
    RawClient client{echo.server.port(), GetParam()};
    for (int i = 0; i < 50; ++i) {
        auto const target = "/" + std::to_string(i);
        ASSERT_TRUE(client.send(get(target)));
        auto const response = client.receive();
        ASSERT_TRUE(response);
        EXPECT_EQ(response->status, 200);
        EXPECT_EQ(response->body, "GET " + target);
        EXPECT_EQ(response->field("connection"), "");
    }
    EXPECT_EQ(echo.server.stats().connections, 1U);
    EXPECT_EQ(echo.server.stats().requests, 50U);
    EXPECT_EQ(echo.server.stats().responses[2], 50U);
}

TEST_P(Connections, TellTheApplicationWhoAsks) {
    EchoServer echo{patient_options(GetParam())};
    RawClient client{echo.server.port(), GetParam()};
    client.send(request("POST", "/a?b=c?d", "X-NAME:  e f\t\r\nContent-Length: 2\r\n") + "xy");
    client.send(get("/b"));
    ASSERT_TRUE(client.receive());
    ASSERT_TRUE(client.receive());
    auto const seen = echo.handler.seen();
    ASSERT_EQ(seen.size(), 2U);
    EXPECT_EQ(seen[0].method, "POST");
    EXPECT_EQ(seen[0].target, "/a?b=c?d");
    EXPECT_EQ(seen[0].path, "/a");
    EXPECT_EQ(seen[0].query, "b=c?d");
    EXPECT_EQ(seen[0].header("x-name"), "e f");
    EXPECT_EQ(seen[0].body, "xy");
    EXPECT_EQ(seen[0].remote_address, "127.0.0.1");
    EXPECT_TRUE(seen[0].is_loopback);
    EXPECT_FALSE(seen[0].id.empty());
    EXPECT_NE(seen[0].id, seen[1].id);
}

TEST_P(Connections, AnswerPipelinedRequestsInOrder) {
    EchoServer echo{patient_options(GetParam())};
    RawClient client{echo.server.port(), GetParam()};
    // The first takes longest; the third never sees a worker.
    client.send(get("/wait") + get("/2") + get("/now") + get("/4"));
    echo.handler.wait_until_waiting(1);
    EXPECT_FALSE(client.receive(false, 50ms));
    EXPECT_THAT(echo.handler.seen_in_short(), ElementsAre("GET /wait"));
    echo.handler.open_gate();
    for (auto const* const body : {"GET /wait", "GET /2", "at once", "GET /4"}) {
        auto const response = client.receive();
        ASSERT_TRUE(response);
        EXPECT_EQ(response->body, body);
    }
}

TEST_P(Connections, ServeOthersWhileOneWaits) {
    EchoServer echo{patient_options(GetParam())};
    RawClient slow{echo.server.port(), GetParam()};
    slow.send(get("/wait"));
    echo.handler.wait_until_waiting(1);
    RawClient quick{echo.server.port(), GetParam()};
    quick.send(get("/quick"));
    auto const response = quick.receive();
    ASSERT_TRUE(response);
    EXPECT_EQ(response->body, "GET /quick");
}

TEST_P(Connections, LeaveOutTheBodyForHead) {
    EchoServer echo{patient_options(GetParam())};
    RawClient client{echo.server.port(), GetParam()};
    client.send(request("HEAD", "/a") + request("HEAD", "/now") + get("/b"));
    auto const head = client.receive(true);
    auto const immediate = client.receive(true);
    auto const next = client.receive();
    ASSERT_TRUE(head && immediate && next);
    EXPECT_EQ(head->field("content-length"), std::to_string(std::string{"HEAD /a"}.size()));
    EXPECT_EQ(immediate->field("content-length"), std::to_string(std::string{"at once"}.size()));
    EXPECT_EQ(next->body, "GET /b");
}

TEST_P(Connections, SendNoLengthWithoutContent) {
    EchoServer echo{patient_options(GetParam())};
    RawClient client{echo.server.port(), GetParam()};
    client.send(get("/empty") + get("/b"));
    auto const empty = client.receive();
    auto const next = client.receive();
    ASSERT_TRUE(empty && next);
    EXPECT_EQ(empty->status, 204);
    EXPECT_EQ(empty->field("content-length"), "");
    EXPECT_EQ(next->body, "GET /b");
}

TEST_P(Connections, DateEveryAnswer) {
    EchoServer echo{patient_options(GetParam())};
    RawClient client{echo.server.port(), GetParam()};
    client.send(get("/a"));
    auto const response = client.receive();
    ASSERT_TRUE(response);
    EXPECT_THAT(response->field("date"), testing::EndsWith(" gmt"));
}

TEST_P(Connections, AskForTheBodyWhenTheClientWaitsForThat) {
    EchoServer echo{patient_options(GetParam())};
    RawClient client{echo.server.port(), GetParam()};
    client.send(request("POST", "/a", "Expect: 100-Continue\r\nContent-Length: 2\r\n"));
    auto const interim = client.receive();
    ASSERT_TRUE(interim);
    EXPECT_EQ(interim->status, 100);
    client.send("xy");
    auto const response = client.receive();
    ASSERT_TRUE(response);
    EXPECT_EQ(response->status, 200);
    EXPECT_EQ(response->body, "POST /a xy");
}

TEST_P(Connections, RefuseALargeBodyBeforeItIsSent) {
    EchoServer echo{patient_options(GetParam())};
    RawClient client{echo.server.port(), GetParam()};
    client.send(request("POST", "/a", "Expect: 100-continue\r\nContent-Length: 1000000\r\n"));
    auto const response = client.receive();
    ASSERT_TRUE(response);
    EXPECT_EQ(response->status, 413);
    EXPECT_EQ(response->field("connection"), "close");
    client.end_sending();
    EXPECT_TRUE(client.is_closed_within(1s));
    EXPECT_THAT(echo.handler.seen(), testing::IsEmpty());
}

TEST_P(Connections, RefuseALargeBodyReadably) {
    // The answer arrives although the client goes on sending what nobody reads.
    EchoServer echo{patient_options(GetParam())};
    RawClient client{echo.server.port(), GetParam()};
    client.send(request("POST", "/a", "Content-Length: 200000\r\n"));
    client.send(std::string(200'000, 'a'));
    auto const response = client.receive();
    ASSERT_TRUE(response);
    EXPECT_EQ(response->status, 413);
}

TEST_P(Connections, AnswerAtOnceAndCloseWhenABodyWouldFollow) {
    EchoServer echo{patient_options(GetParam())};
    RawClient client{echo.server.port(), GetParam()};
    client.send(request("POST", "/now", "Content-Length: 10\r\n") + "0123456789" + get("/hidden"));
    client.end_sending();
    auto const responses = client.receive_all();
    ASSERT_EQ(responses.size(), 1U);
    EXPECT_EQ(responses[0].body, "at once");
    EXPECT_EQ(responses[0].field("connection"), "close");
}

TEST_P(Connections, TakeABodyOfTheLimit) {
    EchoServer echo{patient_options(GetParam())};
    RawClient client{echo.server.port(), GetParam()};
    std::string const body(EchoHandler::kBodyLimit, 'a');
    client.send(request("POST", "/a", "Content-Length: " + std::to_string(body.size()) + "\r\n") + body);
    auto const response = client.receive();
    ASSERT_TRUE(response);
    EXPECT_EQ(response->body, "POST /a " + body);
}

TEST_P(Connections, SayTooBusyWhenTheQueueIsFull) {
    EchoServer echo{patient_options(GetParam()), GuardUse::on, 1};
    RawClient first{echo.server.port(), GetParam()};
    RawClient second{echo.server.port(), GetParam()};
    RawClient third{echo.server.port(), GetParam()};
    first.send(get("/wait"));
    echo.handler.wait_until_waiting(1);
    second.send(get("/wait"));
    echo.handler.wait_until_waiting(2);
    third.send(get("/queued"));
    ASSERT_TRUE(eventually([&] { return echo.workers.stats().queued == 1; }));
    RawClient fourth{echo.server.port(), GetParam()};
    fourth.send(get("/refused"));
    auto const refused = fourth.receive();
    ASSERT_TRUE(refused);
    EXPECT_EQ(refused->status, 503);
    EXPECT_EQ(refused->field("retry-after"), "1");
    EXPECT_EQ(refused->field("connection"), "");
    EXPECT_EQ(echo.server.stats().refusals[static_cast<std::size_t>(Refusal::queue_full)], 1U);
    // At once answers need no worker.
    fourth.send(get("/now"));
    EXPECT_TRUE(fourth.receive());
    echo.handler.open_gate();
    EXPECT_TRUE(third.receive());
    fourth.send(get("/accepted"));
    auto const accepted = fourth.receive();
    ASSERT_TRUE(accepted);
    EXPECT_EQ(accepted->status, 200);
}

TEST_P(Connections, SurviveAHandlerThatThrows) {
    EchoServer echo{patient_options(GetParam())};
    RawClient client{echo.server.port(), GetParam()};
    client.send(get("/throw") + get("/plan-throws") + get("/b"));
    for (int const status : {500, 500, 200}) {
        auto const response = client.receive();
        ASSERT_TRUE(response);
        EXPECT_EQ(response->status, status);
    }
}

TEST_P(Connections, NeverLetAFieldBreakItsLine) {
    EchoServer echo{patient_options(GetParam())};
    RawClient client{echo.server.port(), GetParam()};
    client.send(get("/split"));
    auto const response = client.receive();
    ASSERT_TRUE(response);
    EXPECT_EQ(response->status, 500);
    EXPECT_EQ(response->field("x-forged"), "");
}

TEST_P(Connections, FinishTheJobOfAClientThatHasGone) {
    EchoServer echo{patient_options(GetParam())};
    RawClient client{echo.server.port(), GetParam()};
    client.send(get("/wait"));
    echo.handler.wait_until_waiting(1);
    client.reset();
    echo.handler.open_gate();
    EXPECT_TRUE(eventually([&] { return echo.workers.stats().finished == 1; }));
    EXPECT_TRUE(eventually([&] { return echo.server.stats().connections_open == 0; }));
}

TEST_P(Connections, GiveAJobToTheWorkersOfItsPlan) {
    EchoServer echo{patient_options(GetParam())};
    RawClient client{echo.server.port(), GetParam()};
    client.send(get("/others"));
    ASSERT_TRUE(client.receive());
    EXPECT_TRUE(eventually([&] { return echo.handler.other_workers.stats().finished == 1; }));
    EXPECT_EQ(echo.workers.stats().started, 0U);
    client.send(get("/"));
    ASSERT_TRUE(client.receive());
    EXPECT_EQ(echo.workers.stats().started, 1U);
    EXPECT_EQ(echo.handler.other_workers.stats().started, 1U);
}

TEST_P(Connections, AreNoMoreThanTheLimit) {
    auto options = patient_options(GetParam());
    options.max_connections = 2;
    EchoServer echo{options};
    RawClient first{echo.server.port(), GetParam()};
    {
        RawClient second{echo.server.port(), GetParam()};
        ASSERT_TRUE(eventually([&] { return echo.server.stats().connections_open == 2; }));
        // Closed before TLS begins.
        RawClient third{echo.server.port()};
        EXPECT_TRUE(third.is_closed_within(5s));
        EXPECT_EQ(echo.server.stats().connections_refused, 1U);
    }
    ASSERT_TRUE(eventually([&] { return echo.server.stats().connections_open == 1; }));
    RawClient fourth{echo.server.port(), GetParam()};
    fourth.send(get("/a"));
    EXPECT_TRUE(fourth.receive());
}

TEST_P(Connections, ListenOnlyWhereTheyCan) {
    EchoServer echo{patient_options(GetParam())};
    auto options = patient_options(GetParam());
    options.port = echo.server.port();
    EXPECT_THROW(EchoServer{options}, std::runtime_error);
    options.address = "localhost";
    EXPECT_THROW(EchoServer{options}, std::runtime_error);
}

INSTANTIATE_TEST_SUITE_P(Over, Connections, testing::Values(Over::plain, Over::tls), [](auto const& over) {
    return to_text(over.param);
});

}  // namespace
}  // namespace qvr::http::test
