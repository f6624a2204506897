// What cannot be told from an answer cannot be told from its time either (T24): known and unknown people,
// links that were and were not asked for by somebody known, what is another client's and what does not exist.
#include "api/api_fixture.hpp"
#include "api/example_world.hpp"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <functional>
#include <numeric>
#include <thread>

namespace qvr::test {
namespace {

constexpr std::size_t kSamples = 2000;  // of each kind
constexpr double kLimit = 4.5;          // of Welch's t
constexpr int kTries = 3;               // what is no chance stays above the limit in each

using Ask = std::function<void()>;

double seconds_of(Ask const& ask) {
    auto const start = std::chrono::steady_clock::now();
    ask();
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

struct Moments {
    double mean = 0;
    double variance_of_mean = 0;
};

// Without the slowest tenth: there the machine speaks, not the program.
Moments moments_of(std::vector<double> times) {
    std::ranges::sort(times);
    times.resize(times.size() * 9 / 10);
    auto const count = static_cast<double>(times.size());
    double const mean = std::accumulate(times.begin(), times.end(), 0.0) / count;
    double squares = 0;
    for (double const time : times) {
        squares += (time - mean) * (time - mean);
    }
    return {mean, squares / (count - 1) / count};
}

// Welch's t of the times of two requests, asked in turns and in changing order.
double welch_t(Ask const& one, Ask const& other) {
    std::vector<double> times_of_one;
    std::vector<double> times_of_other;
    for (std::size_t i = 0; i < kSamples; ++i) {
        if (i % 2 == 0) {
            times_of_one.push_back(seconds_of(one));
            times_of_other.push_back(seconds_of(other));
        } else {
            times_of_other.push_back(seconds_of(other));
            times_of_one.push_back(seconds_of(one));
        }
    }
    auto const a = moments_of(std::move(times_of_one));
    auto const b = moments_of(std::move(times_of_other));
    return (a.mean - b.mean) / std::sqrt(a.variance_of_mean + b.variance_of_mean);
}

// The smallest of a few tries.
double distance(Ask const& one, Ask const& other) {
    double smallest = std::abs(welch_t(one, other));
    for (int i = 1; i < kTries && smallest >= kLimit; ++i) {
        smallest = std::min(smallest, std::abs(welch_t(one, other)));
    }
    testing::Test::RecordProperty("t", std::to_string(smallest));
    return smallest;
}

class Timing : public ApiTest {
  protected:
    Timing() : world(owner, "Groupe Laurentia"), other(owner, "Ateliers Boréal") {
        EXPECT_TRUE(has_status(
            owner.patch("/api/v1/contacts/" + world.id("contacts"), R"({"email":"lise@laurentia.test"})"), 200
        ));
    }

    // One request after the throttles have forgotten those before.
    Ask post(std::string target, std::string body) {
        return [this, target, body] {
            server.clock().advance_ms(2 * kMinuteMs);
            server.send("POST", target, body);
        };
    }
    Ask read(std::string target, std::string cookie) {
        return [this, target, cookie] { server.send("GET", target, {}, {cookie, {}, {}}); };
    }

    ExampleWorld world;
    ExampleWorld other;
};

TEST_F(Timing, OfAKnownAndAnUnknownPersonSigningIn) {
    EXPECT_LT(
        distance(
            post("/api/v1/session", R"({"email":"camille@boreal.test","password":"wrong password"})"),
            post("/api/v1/session", R"({"email":"nobody1@boreal.test","password":"wrong password"})")
        ),
        kLimit
    );
}

TEST_F(Timing, OfAKnownAndAnUnknownAddressAskingForALink) {
    EXPECT_LT(
        distance(
            post("/api/v1/invitations/request", R"({"email":"lise@laurentia.test"})"),
            post("/api/v1/invitations/request", R"({"email":"nono@laurentia.test"})")
        ),
        kLimit
    );
}

TEST_F(Timing, OfAForeignAndAMissingReview) {
    EXPECT_LT(
        distance(
            read("/api/v1/reviews/" + other.id("reviews"), world.client_cookie()),
            read("/api/v1/reviews/01890000-0000-7000-8000-000000000000", world.client_cookie())
        ),
        kLimit
    );
}

// The control: half a millisecond is seen.
TEST_F(Timing, ALeakIsFound) {
    auto const same = read("/api/v1/me", world.client_cookie());
    auto const slower = [same] {
        same();
        auto const until = std::chrono::steady_clock::now() + std::chrono::microseconds{500};
        while (std::chrono::steady_clock::now() < until) {
        }
    };
    EXPECT_GE(distance(same, slower), kLimit);
}

}  // namespace
}  // namespace qvr::test
