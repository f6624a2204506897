#include "work/worker_pool.hpp"

#include <gtest/gtest.h>

#include <atomic>
#include <latch>
#include <memory>
#include <set>
#include <stdexcept>

namespace qvr::work {
namespace {

using namespace std::chrono_literals;

// Holds one worker until it is opened.
class Gate {
  public:
    std::function<void()> job() {
        return [this] {
            entered_.count_down();
            opened_.wait();
        };
    }
    void wait_until_entered() { entered_.wait(); }
    void open() { opened_.count_down(); }

  private:
    std::latch entered_{1};
    std::latch opened_{1};
};

TEST(WorkerPool, RunsEveryJobOnItsOwnThreads) {
    std::atomic<int> done = 0;
    std::mutex mutex;
    std::set<std::thread::id> threads;
    WorkerPool pool{3, 100};
    for (int i = 0; i < 100; ++i) {
        while (!pool.try_submit([&] {
            ++done;
            std::lock_guard const lock{mutex};
            threads.insert(std::this_thread::get_id());
        })) {
            std::this_thread::yield();
        }
    }
    pool.stop(10s);
    EXPECT_EQ(done, 100);
    EXPECT_EQ(pool.stats().finished, 100U);
    EXPECT_LE(threads.size(), 3U);
    EXPECT_FALSE(threads.contains(std::this_thread::get_id()));
}

TEST(WorkerPool, SaysNoWhenTheQueueIsFull) {
    WorkerPool pool{1, 2};
    Gate gate;
    ASSERT_TRUE(pool.try_submit(gate.job()));
    gate.wait_until_entered();
    EXPECT_TRUE(pool.try_submit([] {}));
    EXPECT_TRUE(pool.try_submit([] {}));
    EXPECT_FALSE(pool.try_submit([] {}));
    EXPECT_EQ(pool.stats().queued, 2U);
    EXPECT_EQ(pool.stats().running, 1U);
    EXPECT_EQ(pool.stats().refused, 1U);
    gate.open();
    pool.stop(10s);
    EXPECT_EQ(pool.stats().finished, 3U);
    EXPECT_EQ(pool.stats().dropped, 0U);
}

TEST(WorkerPool, MeasuresTheTimeInTheQueue) {
    WorkerPool pool{1, 2};
    Gate gate;
    ASSERT_TRUE(pool.try_submit(gate.job()));
    gate.wait_until_entered();
    EXPECT_LT(pool.stats().longest, 5s);
    ASSERT_TRUE(pool.try_submit([] {}));
    std::this_thread::sleep_for(30ms);
    gate.open();
    pool.stop(10s);
    auto const stats = pool.stats();
    EXPECT_EQ(stats.started, 2U);
    EXPECT_GE(stats.longest, 30ms);
    EXPECT_GE(stats.waited, stats.longest);
}

TEST(WorkerPool, OutlivesAJobThatThrows) {
    WorkerPool pool{1, 10};
    std::atomic<bool> ran = false;
    ASSERT_TRUE(pool.try_submit([] { throw std::runtime_error{"on purpose"}; }));
    ASSERT_TRUE(pool.try_submit([] { throw 1; }));
    ASSERT_TRUE(pool.try_submit([&] { ran = true; }));
    pool.stop(10s);
    EXPECT_TRUE(ran);
    EXPECT_EQ(pool.stats().thrown, 2U);
    EXPECT_EQ(pool.stats().finished, 3U);
}

TEST(WorkerPool, DropsWhatIsStillQueuedWhenTheTimeIsUp) {
    WorkerPool pool{1, 10};
    Gate gate;
    std::atomic<bool> ran = false;
    auto const held = std::make_shared<int>();
    ASSERT_TRUE(pool.try_submit(gate.job()));
    gate.wait_until_entered();
    ASSERT_TRUE(pool.try_submit([&ran, held] { ran = true; }));
    std::jthread const opener{[&] {
        std::this_thread::sleep_for(100ms);
        gate.open();
    }};
    pool.stop(10ms);
    EXPECT_FALSE(ran);
    EXPECT_EQ(held.use_count(), 1);
    EXPECT_EQ(pool.stats().dropped, 1U);
    EXPECT_EQ(pool.stats().finished, 1U);
    EXPECT_FALSE(pool.try_submit([] {}));
}

TEST(WorkerPool, StopsTwiceWithoutHarm) {
    WorkerPool pool{2, 2};
    pool.stop(1s);
    pool.stop(1s);
    EXPECT_EQ(pool.stats().finished, 0U);
}

}  // namespace
}  // namespace qvr::work
