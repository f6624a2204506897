#include "work/worker_pool.hpp"

#include "base/error.hpp"
#include "base/log.hpp"

#include <algorithm>
#include <exception>
#include <utility>

namespace qvr::work {

WorkerPool::WorkerPool(std::size_t threads, std::size_t queue_limit) : queue_limit_(queue_limit) {
    QVR_CHECK(threads >= 1 && queue_limit >= 1);
    stats_.threads = threads;
    stats_.queue_limit = queue_limit;
    threads_.reserve(threads);
    for (std::size_t i = 0; i < threads; ++i) {
        threads_.emplace_back([this] { work(); });
    }
}

WorkerPool::~WorkerPool() {
    stop(std::chrono::milliseconds{0});
}

bool WorkerPool::try_submit(std::function<void()> job) {
    {
        std::lock_guard const lock{mutex_};
        if (!accepting_ || queue_.size() >= queue_limit_) {
            ++stats_.refused;
            return false;
        }
        queue_.push_back({std::move(job), Steady::now()});
    }
    changed_.notify_one();
    return true;
}

void WorkerPool::stop(std::chrono::milliseconds limit) {
    std::deque<Waiting> rest;
    {
        std::unique_lock lock{mutex_};
        accepting_ = false;
        drained_.wait_for(lock, limit, [this] { return queue_.empty(); });
        rest.swap(queue_);
        stats_.dropped += rest.size();
        ending_ = true;
    }
    changed_.notify_all();
    threads_.clear();
}

WorkerPoolStats WorkerPool::stats() const {
    std::lock_guard const lock{mutex_};
    auto stats = stats_;
    stats.queued = queue_.size();
    return stats;
}

void WorkerPool::work() {
    std::unique_lock lock{mutex_};
    for (;;) {
        changed_.wait(lock, [this] { return ending_ || !queue_.empty(); });
        if (queue_.empty()) {
            return;
        }
        auto taken = std::move(queue_.front());
        queue_.pop_front();
        auto const waited = Steady::now() - taken.since;
        stats_.waited += waited;
        stats_.longest = std::max<std::chrono::nanoseconds>(stats_.longest, waited);
        ++stats_.started;
        ++stats_.running;
        if (queue_.empty()) {
            drained_.notify_all();
        }
        lock.unlock();
        run(taken.job);
        // What the job holds is let go before it counts as finished.
        taken.job = nullptr;
        lock.lock();
        --stats_.running;
        ++stats_.finished;
    }
}

void WorkerPool::run(std::function<void()> const& job) {
    try {
        job();
        return;
    } catch (std::exception const& thrown) {
        log_error("work.job_threw", {{"what", thrown.what()}});
    } catch (...) {
        log_error("work.job_threw");
    }
    std::lock_guard const lock{mutex_};
    ++stats_.thrown;
}

}  // namespace qvr::work
