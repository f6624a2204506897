#include "raw_requests.hpp"

#include "echo_server.hpp"
#include "raw_client.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

namespace qvr::http::test {
namespace {

struct Outcome {
    std::vector<int> statuses;
    std::vector<std::string> seen;

    bool operator==(Outcome const&) const = default;
};

Outcome try_out(std::string const& bytes, GuardUse guard) {
    EchoServer echo{patient_options(), guard};
    RawClient client{echo.server.port()};
    client.send(bytes);
    client.end_sending();
    Outcome outcome;
    for (auto const& response : client.receive_all()) {
        outcome.statuses.push_back(response.status);
    }
    outcome.seen = echo.handler.seen_in_short();
    return outcome;
}

class RawRequests : public testing::TestWithParam<RawRequest> {};

TEST_P(RawRequests, AreAnsweredAndSeenAsTheTableSays) {
    auto const outcome = try_out(GetParam().bytes, GuardUse::on);
    EXPECT_EQ(outcome.statuses, GetParam().statuses);
    EXPECT_EQ(outcome.seen, GetParam().seen);
}

// The control: the parser alone lets these pass, so that the rows above do test the guard.
TEST_P(RawRequests, PassWithoutTheGuardWhereItIsNeeded) {
    auto const& row = GetParam();
    auto const outcome = try_out(row.bytes, GuardUse::off);
    EXPECT_EQ(outcome != (Outcome{row.statuses, row.seen}), row.needs_guard)
        << testing::PrintToString(outcome.statuses) << testing::PrintToString(outcome.seen);
}

INSTANTIATE_TEST_SUITE_P(Table, RawRequests, testing::ValuesIn(raw_requests()), [](auto const& row) {
    std::string name = std::to_string(row.index) + "_";
    std::ranges::copy_if(row.param.name, std::back_inserter(name), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    });
    return name;
});

TEST(RawRequestsTable, IsLargeAndHasTeeth) {
    EXPECT_GE(raw_requests().size(), 60U);
    EXPECT_GE(std::ranges::count(raw_requests(), true, &RawRequest::needs_guard), 30);
}

std::string const kForged =
    "POST /p HTTP/1.1\r\nHost: a\r\nX-Forwarded-For: 192.0.2.7\r\nTransfer-Encoding: chunked\r\n\r\n"
    "0\r\nAuthorization: forged\r\nX-Forwarded-For: 127.0.0.1\r\n\r\n";

TEST(Trailers, NeverReachTheApplication) {
    EchoServer echo;
    RawClient client{echo.server.port()};
    client.send(kForged);
    auto const response = client.receive();
    ASSERT_TRUE(response);
    EXPECT_EQ(response->status, 400);
    EXPECT_EQ(response->field("connection"), "close");
    EXPECT_THAT(echo.handler.seen(), testing::IsEmpty());
}

TEST(Trailers, WouldReachItWithoutTheGuard) {
    EchoServer echo{patient_options(), GuardUse::off};
    RawClient client{echo.server.port()};
    client.send(kForged);
    ASSERT_TRUE(client.receive());
    ASSERT_EQ(echo.handler.seen().size(), 1U);
    EXPECT_EQ(echo.handler.seen()[0].header("authorization"), "forged");
}

}  // namespace
}  // namespace qvr::http::test
