// Files of counts that are larger than anybody's (T14), sent to a server that runs.
#include "program/visit.hpp"

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>
#include <sstream>

namespace qvr::program_test {
namespace {

using testing::HasSubstr;

constexpr std::size_t kMostRows = 200'000;

// The address sanitizer surrounds what is allocated, and keeps what is freed for a while.
#if defined(__SANITIZE_ADDRESS__)
constexpr std::size_t kOverhead = 8;
#else
constexpr std::size_t kOverhead = 1;
#endif

// The most that the process has ever held in memory, in kB.
std::size_t peak_of(ServerProcess const& process) {
    std::ifstream status{fmt::format("/proc/{}/status", process.process())};
    for (std::string line; std::getline(status, line);) {
        if (line.starts_with("VmHWM:")) {
            return std::stoul(line.substr(6));
        }
    }
    return 0;
}

class LargeFiles : public testing::Test {
  protected:
    // As many rows of one day, each with this count.
    std::string file(std::size_t rows, std::string_view count) const {
        std::string body = fmt::format(R"({{"kpi_id":"{}","csv":"date,nombre)", server.kpi());
        auto const day = server.ask_as_owner("GET", counting()).text("/today");
        for (std::size_t i = 0; i < rows; ++i) {
            body += fmt::format(R"(\n{},{})", day, count);
        }
        return body + R"(\n","mapping":{"on":"date","quantity":"nombre"}})";
    }
    std::string counting() const {
        return fmt::format("/api/v1/accounts/{}/counting", server.counted_account());
    }
    std::string imports() const {
        return fmt::format("/api/v1/accounts/{}/imports", server.counted_account());
    }
    std::size_t lines() const {
        return server.ask_as_owner("GET", fmt::format("/api/v1/kpis/{}/observations?limit=200", server.kpi()))
            .size("/items");
    }

    DemoServer server;
};

TEST_F(LargeFiles, AMillionRowsAreRefusedBeforeTheyAreRead) {
    constexpr std::size_t kMost = kOverhead * 8 * 1024;  // kB more than before: nothing of the body is kept
    auto const before = lines();
    auto const body = file(1'000'000, "1");
    auto const peak = peak_of(server.process());
    for (auto const& target : {imports(), imports() + "/preview"}) {
        auto const answer = server.ask_as_owner("POST", target, body);
        EXPECT_EQ(answer.status, 413);
        EXPECT_EQ(answer.issue_codes(), std::vector<std::string>{"body_too_large"});
    }
    EXPECT_LE(peak_of(server.process()), peak + kMost);
    EXPECT_EQ(lines(), before);
    EXPECT_EQ(server.ask_as_owner("POST", imports(), file(3, "1")).status, 201);
    EXPECT_EQ(lines(), before + 3);
}

// From the length that is announced: nobody has to send what nobody reads.
TEST_F(LargeFiles, TheAnswerComesBeforeTheBody) {
    http::test::RawClient client{server.process().port()};
    client.send(fmt::format(
        "POST {} HTTP/1.1\r\nHost: a\r\nCookie: {}\r\nContent-Type: application/json\r\n"
        "Content-Length: 40000000\r\n\r\n",
        imports(),
        server.owner_cookie()
    ));
    auto const answer = client.receive();
    ASSERT_TRUE(answer);
    EXPECT_EQ(answer->status, 413);
}

TEST_F(LargeFiles, TheMostRowsAreJudgedAndOneMoreIsRefused) {
    constexpr std::size_t kMost = kOverhead * 256 * 1024;  // kB more than before
    auto const peak = peak_of(server.process());
    auto const good = server.ask_as_owner("POST", imports() + "/preview", file(kMostRows, "1"));
    EXPECT_EQ(good.status, 200);
    EXPECT_EQ(good.text("/rows"), std::to_string(kMostRows));
    EXPECT_EQ(good.text("/good"), std::to_string(kMostRows));

    auto const before = lines();
    auto const faulty = server.ask_as_owner("POST", imports(), file(kMostRows, "beaucoup"));
    EXPECT_EQ(faulty.status, 422);
    EXPECT_LE(faulty.size("/issues"), 200U);
    EXPECT_GT(faulty.size("/issues"), 0U);
    auto const more = server.ask_as_owner("POST", imports(), file(kMostRows + 1, "1"));
    EXPECT_EQ(more.status, 422);
    EXPECT_EQ(more.issue_codes(), std::vector<std::string>{"csv_too_many_rows"});
    EXPECT_EQ(lines(), before);
    EXPECT_LE(peak_of(server.process()), peak + kMost);
}

}  // namespace
}  // namespace qvr::program_test
