// A fixed number of threads and a bounded queue. Whatever may block (database, password hash, rendering) runs
// here, never on the I/O thread. A full queue says no at once: the caller answers 503 instead of waiting.
#pragma once

#include <chrono>
#include <condition_variable>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace qvr::work {

// Since the pool was made, but for queued and running, which are of this moment.
struct WorkerPoolStats {
    std::size_t threads = 0;
    std::size_t queue_limit = 0;
    std::size_t queued = 0;
    std::size_t running = 0;
    std::uint64_t finished = 0;           // ran to the end, thrown ones included
    std::uint64_t thrown = 0;             // ended by an exception
    std::uint64_t refused = 0;            // try_submit() said no
    std::uint64_t dropped = 0;            // still queued when stop() ran out of time
    std::uint64_t started = 0;            // taken from the queue; the waiting times below are theirs
    std::chrono::nanoseconds waited{0};   // in the queue, all started jobs together
    std::chrono::nanoseconds longest{0};  // in the queue, the job that waited most
};

class WorkerPool {
  public:
    // threads ≥ 1; queue_limit: jobs that may wait, those that run not counted, ≥ 1.
    WorkerPool(std::size_t threads, std::size_t queue_limit);
    // As stop() with no time to drain.
    ~WorkerPool();
    WorkerPool(WorkerPool const&) = delete;
    WorkerPool& operator=(WorkerPool const&) = delete;

    // Queues a job; false, and the job is not kept, when the queue is full or the pool is stopping. What a
    // job throws is logged and counted. From any thread.
    [[nodiscard]] bool try_submit(std::function<void()> job);

    // Takes no more jobs, works off those queued for at most `limit`, drops the rest, and returns when every
    // thread has ended. A job that runs is never cut short: it is waited for, however long it takes. A job
    // that is dropped is destroyed on the thread that stops the pool. Not from a worker.
    void stop(std::chrono::milliseconds limit);

    WorkerPoolStats stats() const;

  private:
    using Steady = std::chrono::steady_clock;
    struct Waiting {
        std::function<void()> job;
        Steady::time_point since;
    };

    void work();
    void run(std::function<void()> const& job);

    std::size_t const queue_limit_;
    mutable std::mutex mutex_;
    std::condition_variable changed_;
    std::condition_variable drained_;
    std::deque<Waiting> queue_;
    WorkerPoolStats stats_;
    bool accepting_ = true;
    bool ending_ = false;
    std::vector<std::jthread> threads_;
};

}  // namespace qvr::work
