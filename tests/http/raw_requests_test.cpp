#include "raw_requests.hpp"

#include "echo_server.hpp"
#include "raw_client.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <tuple>

namespace qvr::http::test {
namespace {

struct Outcome {
    std::vector<int> statuses;
    std::vector<std::string> seen;

    bool operator==(Outcome const&) const = default;
};

Outcome try_out(std::string const& bytes, GuardUse guard, Over over) {
    EchoServer echo{patient_options(over), guard};
    RawClient client{echo.server.port(), over};
    client.send(bytes);
    client.end_sending();
    Outcome outcome;
    for (auto const& response : client.receive_all()) {
        outcome.statuses.push_back(response.status);
    }
    outcome.seen = echo.handler.seen_in_short();
    return outcome;
}

class RawRequests : public testing::TestWithParam<std::tuple<Over, RawRequest>> {
  protected:
    Over over() const { return std::get<0>(GetParam()); }
    RawRequest const& row() const { return std::get<1>(GetParam()); }
};

TEST_P(RawRequests, AreAnsweredAndSeenAsTheTableSays) {
    auto const outcome = try_out(row().bytes, GuardUse::on, over());
    EXPECT_EQ(outcome.statuses, row().statuses);
    EXPECT_EQ(outcome.seen, row().seen);
}

// The control: the parser alone lets these pass, so that the rows above do test the guard.
TEST_P(RawRequests, PassWithoutTheGuardWhereItIsNeeded) {
    auto const outcome = try_out(row().bytes, GuardUse::off, over());
    EXPECT_EQ(outcome != (Outcome{row().statuses, row().seen}), row().needs_guard)
        << testing::PrintToString(outcome.statuses) << testing::PrintToString(outcome.seen);
}

std::string name_of(testing::TestParamInfo<std::tuple<Over, RawRequest>> const& row) {
    auto name = to_text(std::get<0>(row.param)) + "_" + std::to_string(row.index) + "_";
    std::ranges::copy_if(std::get<1>(row.param).name, std::back_inserter(name), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    });
    return name;
}

INSTANTIATE_TEST_SUITE_P(
    Table,
    RawRequests,
    testing::Combine(testing::Values(Over::plain, Over::tls), testing::ValuesIn(raw_requests())),
    name_of
);

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
