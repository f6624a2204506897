#include "db/writer_thread.hpp"

#include "base/log.hpp"

#include <pthread.h>

#include <algorithm>
#include <utility>

namespace qvr::db {
namespace {

// Of one group: each time a lock of another session has been waited for.
constexpr int kMaxAttempts = 3;
// In which the other session takes what was given back.
constexpr std::chrono::milliseconds kPause{20};

}  // namespace

WriterThread::WriterThread(std::unique_ptr<Session> session, Options const& options)
    : session_(std::move(session)), options_(options), thread_([this] { loop(); }) {}

WriterThread::~WriterThread() {
    {
        std::scoped_lock const lock{mutex_};
        is_stopping_ = true;
    }
    queued_.notify_one();
    thread_.join();
}

bool WriterThread::run(std::function<bool(Writer&)> job) {
    // A job that waits for another one would wait for ever.
    QVR_CHECK(std::this_thread::get_id() != thread_.get_id());
    auto const pending = std::make_shared<Pending>(std::move(job));
    {
        std::scoped_lock const lock{mutex_};
        if (is_stopping_) {
            throw Unavailable(Unavailable::Reason::stopped, "the server is ending");
        }
        if (!stats_.accepts_writes) {
            throw Unavailable(Unavailable::Reason::io, "the storage failed earlier: writes are refused");
        }
        if (queue_.size() >= options_.max_queued_writes) {
            ++stats_.refused_jobs;
            return false;
        }
        queue_.push_back(pending);
    }
    queued_.notify_one();
    pending->is_done.acquire();
    // Taken over, so that the exception ends on this thread.
    if (auto error = std::exchange(pending->error, nullptr)) {
        std::rethrow_exception(std::move(error));
    }
    return true;
}

void WriterThread::before_commit(std::function<void(Writer&)> hook) {
    std::scoped_lock const lock{mutex_};
    hooks_.push_back(std::move(hook));
}

WriteStats WriterThread::stats() const {
    std::scoped_lock const lock{mutex_};
    auto stats = stats_;
    stats.queue_length = queue_.size();
    return stats;
}

WriterThread::PendingJob WriterThread::wait_for_job() {
    std::unique_lock lock{mutex_};
    queued_.wait(lock, [this] { return is_stopping_ || !queue_.empty(); });
    if (queue_.empty()) {
        return nullptr;
    }
    auto job = std::move(queue_.front());
    queue_.pop_front();
    return job;
}

WriterThread::PendingJob WriterThread::take_job() {
    std::scoped_lock const lock{mutex_};
    if (queue_.empty()) {
        return nullptr;
    }
    auto job = std::move(queue_.front());
    queue_.pop_front();
    return job;
}

void WriterThread::loop() {
    ::pthread_setname_np(::pthread_self(), "qvr-writer");
    while (auto first = wait_for_job()) {
        Group group{std::move(first)};
        auto const failure = run_group(group);
        if (failure && session_->storage_failed()) {
            refuse_writes(*failure);
        } else if (failure && !failure->has_begun) {
            // Each would wait for the database as long as this group did.
            fail_queue(*failure);
        }
        for (auto const& pending : group) {
            if (failure) {
                pending->error = failure->make_exception();
            }
            pending->is_done.release();
        }
    }
}

std::optional<WriterThread::GroupFailure> WriterThread::run_group(Group& group) {
    auto failure = try_group(group);
    for (int attempt = 1;
         attempt < kMaxAttempts && failure && failure->reason == Unavailable::Reason::conflict;
         ++attempt) {
        std::this_thread::sleep_for(kPause);
        failure = try_group(group);
    }
    if (failure) {
        std::scoped_lock const lock{mutex_};
        stats_.refused_jobs += group.size();
    }
    return failure;
}

std::optional<WriterThread::GroupFailure> WriterThread::try_group(Group& group) {
    GroupFailure failure;
    try {
        session_->begin_write();
        failure.has_begun = true;
        auto const kept = run_jobs(group);
        if (kept == 0) {
            session_->rollback();
        } else {
            Writer writer{*session_};
            for (auto const& hook : hooks_) {
                hook(writer);
            }
            session_->commit();
        }
        std::scoped_lock const lock{mutex_};
        stats_.groups += kept == 0 ? 0 : 1;
        stats_.jobs += kept;
        stats_.refused_jobs += group.size() - kept;
        stats_.largest_group = std::max(stats_.largest_group, kept);
        return std::nullopt;
    } catch (Unavailable const& error) {
        failure.reason = error.reason();
        failure.message = error.what();
    } catch (std::exception const& error) {
        failure.message = error.what();
    }
    try {
        if (session_->in_transaction()) {
            session_->rollback();
        }
    } catch (std::exception const& error) {
        log_error("rollback_failed", {{"reason", error.what()}});
    }
    log_error(
        "write_failed", {{"reason", failure.message}, {"jobs", static_cast<std::int64_t>(group.size())}}
    );
    return failure;
}

std::size_t WriterThread::run_jobs(Group& group) {
    auto const end = std::chrono::steady_clock::now() + options_.max_group_time;
    std::size_t kept = 0;
    session_->savepoint();
    for (auto const& pending : group) {
        kept += run_job(*pending) ? 1 : 0;
    }
    while (group.size() < options_.max_group_jobs && std::chrono::steady_clock::now() < end) {
        auto next = take_job();
        if (next == nullptr) {
            break;
        }
        group.push_back(std::move(next));
        kept += run_job(*group.back()) ? 1 : 0;
    }
    return kept;
}

// Throws if the transaction of the whole group is lost.
// Begins and ends with a fresh savepoint.
bool WriterThread::run_job(Pending& pending) {
    bool keeps = false;
    pending.error = nullptr;
    try {
        Writer writer{*session_};
        keeps = pending.job(writer);
    } catch (Unavailable const& error) {
        if (error.reason() == Unavailable::Reason::conflict) {
            // The other session may wait for what an earlier job locked: only to begin anew lets it go on.
            throw;
        }
        pending.error = std::current_exception();
    } catch (...) {
        pending.error = std::current_exception();
    }
    // The job may have caught what it was told of these.
    if (session_->storage_failed() || !session_->in_transaction()) {
        if (pending.error) {
            std::rethrow_exception(pending.error);
        }
        throw Unavailable(
            session_->storage_failed() ? Unavailable::Reason::io : Unavailable::Reason::busy,
            "the transaction was lost"
        );
    }
    if (keeps) {
        session_->renew_savepoint();
    } else {
        session_->rollback_to_savepoint();
    }
    return keeps;
}

// What the disk holds is not known any more after a failed commit: nothing may be written on top of it.
void WriterThread::refuse_writes(GroupFailure const& failure) {
    {
        std::scoped_lock const lock{mutex_};
        stats_.accepts_writes = false;
    }
    log_error("storage_failed", {{"reason", failure.message}});
    fail_queue(failure);
    if (options_.on_storage_failure) {
        options_.on_storage_failure();
    }
}

void WriterThread::fail_queue(GroupFailure const& failure) {
    std::deque<PendingJob> waiting;
    {
        std::scoped_lock const lock{mutex_};
        stats_.refused_jobs += queue_.size();
        waiting.swap(queue_);
    }
    for (auto const& pending : waiting) {
        pending->error = failure.make_exception();
        pending->is_done.release();
    }
}

std::exception_ptr WriterThread::GroupFailure::make_exception() const {
    return reason ? std::make_exception_ptr(Unavailable(*reason, message))
                  : std::make_exception_ptr(DatabaseError(message));
}

}  // namespace qvr::db
