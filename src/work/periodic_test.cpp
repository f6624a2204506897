#include "work/periodic.hpp"

#include <gtest/gtest.h>

#include <atomic>
#include <latch>
#include <stdexcept>

namespace qvr::work {
namespace {

using namespace std::chrono_literals;

// Ends at once, though its pause is long.
TEST(Periodic, CallsAtOnceAndGoesOnWhileThereIsMore) {
    std::latch third{3};
    std::atomic<int> calls = 0;
    {
        Periodic const job{"test", 1h, [&] {
                               ++calls;
                               third.count_down();
                               return calls < 3;
                           }};
        third.wait();
    }
    EXPECT_EQ(calls, 3);
}

TEST(Periodic, ComesAgainAfterThePauseAlsoWhenItThrows) {
    std::latch fourth{4};
    std::atomic<int> calls = 0;
    {
        Periodic const job{"test", 1ms, [&]() -> bool {
                               if (++calls <= 4) {
                                   fourth.count_down();
                               }
                               if (calls % 2 == 1) {
                                   throw std::runtime_error{"planted"};
                               }
                               return false;
                           }};
        fourth.wait();
    }
    EXPECT_GE(calls, 4);
}

TEST(Periodic, IsWaitedFor) {
    std::latch entered{1};
    std::atomic<bool> ended = false;
    {
        Periodic const job{"test", 1h, [&] {
                               entered.count_down();
                               ended = true;
                               return false;
                           }};
        entered.wait();
    }
    EXPECT_TRUE(ended);
}

}  // namespace
}  // namespace qvr::work
