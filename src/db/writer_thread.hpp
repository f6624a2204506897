// The one thread that writes. It takes the jobs that wait, runs each within a savepoint of one transaction,
// commits once for all of them, and only then lets their callers go on.
#pragma once

#include "db/database.hpp"
#include "db/session.hpp"

#include <condition_variable>
#include <deque>
#include <exception>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <semaphore>
#include <thread>
#include <vector>

namespace qvr::db {

class WriterThread {
  public:
    WriterThread(std::unique_ptr<Session> session, Options const& options);
    // Runs the jobs that still wait.
    ~WriterThread();

    // See Database. Callable from every thread but the writer's own.
    bool run(std::function<bool(Writer&)> job);
    void before_commit(std::function<void(Writer&)> hook);
    WriteStats stats() const;

  private:
    struct Pending {
        explicit Pending(std::function<bool(Writer&)> what) : job(std::move(what)) {}
        std::function<bool(Writer&)> job;
        std::exception_ptr error;
        std::binary_semaphore is_done{0};
    };
    using PendingJob = std::shared_ptr<Pending>;
    using Group = std::vector<PendingJob>;

    // Why nothing of a group took effect.
    struct GroupFailure {
        std::optional<Unavailable::Reason> reason;  // none: a fault of the program
        std::string message;
        bool has_begun = false;  // the transaction
        // A new one for each caller: exceptions are not shared between threads.
        std::exception_ptr make_exception() const;
    };

    void loop();
    PendingJob wait_for_job();
    PendingJob take_job();
    // The group in a transaction, and in a new one if another session was in the way, some times at most.
    std::optional<GroupFailure> run_group(Group& group);
    std::optional<GroupFailure> try_group(Group& group);
    // From the first job. Others may join the group while it runs. Returns how many took effect.
    std::size_t run_jobs(Group& group);
    bool run_job(Pending& pending);
    void refuse_writes(GroupFailure const& failure);
    // Answers all who wait in the queue.
    void fail_queue(GroupFailure const& failure);

    std::unique_ptr<Session> session_;
    Options options_;

    mutable std::mutex mutex_;
    std::condition_variable queued_;
    std::deque<PendingJob> queue_;
    std::vector<std::function<void(Writer&)>> hooks_;
    WriteStats stats_;
    bool is_stopping_ = false;

    std::thread thread_;
};

}  // namespace qvr::db
