// What guesses at the doors come to, against a server that runs (T22, T23): many passwords at one name, one
// at many names, from many places, one after the other and side by side. Counted are the guesses that were
// judged; the others were told to wait.
#include "program/visit.hpp"

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <atomic>
#include <chrono>
#include <fstream>
#include <functional>
#include <map>
#include <mutex>
#include <thread>

namespace qvr::program_test {
namespace {

using testing::Each;
using testing::Ge;
using testing::Le;

constexpr std::size_t kAtAName = 10;     // guesses a minute
constexpr std::size_t kFromAPlace = 30;  // guesses a minute
constexpr std::size_t kGuessers = 8;     // side by side
constexpr int kJudged = 401;
constexpr int kHeldUp = 429;

// How many answers had which status, and how often `limit` was to be had in the time that it took.
struct Outcome {
    std::map<int, std::size_t> answers;
    std::size_t minutes = 1;
};

// Sends `count` requests from as many threads as there are guessers; request(i) is the i-th.
Outcome guess(DemoServer const& server, std::size_t count, std::function<Visit(std::size_t)> const& request) {
    auto const start = std::chrono::steady_clock::now();
    Outcome outcome;
    std::mutex mutex;
    std::atomic<std::size_t> next = 0;
    {
        std::vector<std::jthread> guessers;
        for (std::size_t i = 0; i < kGuessers; ++i) {
            guessers.emplace_back([&] {
                for (auto number = next++; number < count; number = next++) {
                    auto const status = server.ask(request(number)).status;
                    std::scoped_lock const lock{mutex};
                    ++outcome.answers[status];
                }
            });
        }
    }
    auto const took = std::chrono::steady_clock::now() - start;
    outcome.minutes +=
        static_cast<std::size_t>(std::chrono::duration_cast<std::chrono::minutes>(took).count());
    return outcome;
}

Visit sign_in(std::string const& email, std::string const& password, std::vector<http::Header> fields = {}) {
    return {
        "POST",
        "/api/v1/session",
        fmt::format(R"({{"email":"{}","password":"{}"}})", email, password),
        std::move(fields)
    };
}

// As a proxy hands on what comes from this address.
std::vector<http::Header> from(std::string const& address) {
    return {{"X-Forwarded-For", address}, {"X-Forwarded-Proto", "https"}};
}

std::string nth_address(std::size_t i) {
    return fmt::format("198.51.100.{}", i % 250 + 1);
}

void expect_judged(Outcome const& outcome, std::size_t limit, std::size_t guesses) {
    auto const judged = outcome.answers.contains(kJudged) ? outcome.answers.at(kJudged) : 0;
    auto const held_up = outcome.answers.contains(kHeldUp) ? outcome.answers.at(kHeldUp) : 0;
    EXPECT_GE(judged, limit);
    EXPECT_LE(judged, limit * outcome.minutes);
    EXPECT_EQ(judged + held_up, guesses);
}

class Guessing : public testing::Test {
  protected:
    Visit right(std::vector<http::Header> fields) const {
        return sign_in(DemoServer::owner_email(), DemoServer::password(), std::move(fields));
    }

    DemoServer server{{"--trusted-proxy", "127.0.0.1"}};
};

TEST_F(Guessing, ManyPasswordsAtOneNameFromManyPlacesSideBySide) {
    constexpr std::size_t kGuesses = 64;
    auto const outcome = guess(server, kGuesses, [](std::size_t i) {
        return sign_in(DemoServer::owner_email(), fmt::format("devine-{}", i), from(nth_address(i)));
    });
    expect_judged(outcome, kAtAName, kGuesses);
    // The right password of a stranger waits too; another person comes in; and so does who is guessed at, in
    // the browser that they used, though its session is another's to the guessers.
    EXPECT_EQ(server.ask(right(from("203.0.113.9"))).status, kHeldUp);
    EXPECT_EQ(
        server.ask(sign_in("ines.delorval@norlune.example", DemoServer::password(), from("203.0.113.9")))
            .status,
        201
    );
    auto own_browser = from("203.0.113.9");
    own_browser.push_back({"Cookie", server.owner_cookie()});
    EXPECT_EQ(server.ask(right(own_browser)).status, 201);
}

TEST_F(Guessing, OnePasswordAtManyNamesFromOnePlace) {
    constexpr std::size_t kGuesses = 48;
    auto const outcome = guess(server, kGuesses, [](std::size_t i) {
        return sign_in(fmt::format("p{}@norlune.example", i), "Printemps2026", from("198.51.100.7"));
    });
    expect_judged(outcome, kFromAPlace, kGuesses);
    EXPECT_EQ(server.ask(right(from("198.51.100.7"))).status, kHeldUp);
    EXPECT_EQ(server.ask(right(from("203.0.113.9"))).status, 201);
}

// A subscriber has 2^64 addresses of IPv6.
TEST_F(Guessing, OnePasswordAtManyNamesFromOneNetworkOfIpv6) {
    constexpr std::size_t kGuesses = 48;
    auto const outcome = guess(server, kGuesses, [](std::size_t i) {
        return sign_in(
            fmt::format("p{}@norlune.example", i),
            "Printemps2026",
            from(fmt::format("2001:db8:0:7:{:x}::1", i + 1))
        );
    });
    expect_judged(outcome, kFromAPlace, kGuesses);
    EXPECT_EQ(server.ask(right(from("2001:db8:0:8::1"))).status, 201);
}

// The control of the three above: guesses at names of their own, from places of their own, are all judged.
TEST_F(Guessing, ManyNamesFromManyPlacesAreAllJudged) {
    constexpr std::size_t kGuesses = 48;
    auto const outcome = guess(server, kGuesses, [](std::size_t i) {
        return sign_in(fmt::format("p{}@norlune.example", i), "Printemps2026", from(nth_address(i)));
    });
    expect_judged(outcome, kGuesses, kGuesses);
}

// The proxy puts the address of whoever wrote the rest on the right.
TEST_F(Guessing, AnAddressThatTheGuesserWroteIsNotBelieved) {
    constexpr std::size_t kGuesses = 48;
    auto const outcome = guess(server, kGuesses, [](std::size_t i) {
        return sign_in(
            fmt::format("p{}@norlune.example", i), "Printemps2026", from(nth_address(i) + ", 198.51.100.7")
        );
    });
    expect_judged(outcome, kFromAPlace, kGuesses);
}

TEST(GuessingWithoutAProxy, NoForwardedAddressIsBelieved) {
    DemoServer const server;
    constexpr std::size_t kGuesses = 48;
    auto const outcome = guess(server, kGuesses, [](std::size_t i) {
        return sign_in(fmt::format("p{}@norlune.example", i), "Printemps2026", from(nth_address(i)));
    });
    expect_judged(outcome, kFromAPlace, kGuesses);
}

TEST_F(Guessing, LinksOfAllKindsAreGuessedAtThirtyTimesAMinuteFromAPlace) {
    constexpr std::size_t kGuesses = 60;
    std::array const paths{"/api/v1/invitations/read", "/api/v1/invitations/accept", "/api/v1/password-link"};
    auto const outcome = guess(server, kGuesses, [&](std::size_t i) {
        return Visit{
            "POST",
            paths[i % paths.size()],
            fmt::format(
                R"({{"token":"{:a>43}"{}}})",
                i,
                i % paths.size() == 2 ? R"(,"password":"correct horse battery")" : ""
            ),
            from("198.51.100.7")
        };
    });
    EXPECT_GE(outcome.answers.at(403), kFromAPlace);
    EXPECT_LE(outcome.answers.at(403), kFromAPlace * outcome.minutes);
    EXPECT_EQ(outcome.answers.at(403) + outcome.answers.at(kHeldUp), kGuesses);
    EXPECT_EQ(server.ask(right(from("203.0.113.9"))).status, 201);
}

// 256 random bits are not guessed: nobody is held up, for the address is that of everybody in an office. Each
// is refused and noted.
TEST_F(Guessing, TokensOfMachinesAreRefusedAndNoted) {
    constexpr std::size_t kGuesses = 200;
    auto const target = fmt::format("/api/v1/kpis/{}/observations", server.kpi());
    auto const outcome = guess(server, kGuesses, [&](std::size_t i) {
        auto fields = from("198.51.100.7");
        fields.push_back({"Authorization", fmt::format("Bearer qvr_{:a>49}", i)});
        return Visit{"POST", target, R"({"quantity":1})", fields};
    });
    EXPECT_EQ(outcome.answers.at(401), kGuesses);
    EXPECT_EQ(server.ask(right(from("198.51.100.7"))).status, 201);
    server.process().stop();
    std::ifstream log{server.log()};
    std::size_t noted = 0;
    for (std::string line; std::getline(log, line);) {
        noted += line.find("token_refused") != std::string::npos ? 1 : 0;
    }
    EXPECT_EQ(noted, kGuesses);
}

}  // namespace
}  // namespace qvr::program_test
