// The database of the server. Reads run side by side on a pool of read-only connections; writes wait in one
// queue for one thread, which commits many of them together. Functions of Database may be called from any
// thread except, for write(), from inside a write. Blocks: never call it on an I/O thread.
#pragma once

#include "base/clock.hpp"
#include "base/error.hpp"
#include "db/errors.hpp"
#include "db/location.hpp"
#include "db/migrations.hpp"
#include "db/transaction.hpp"

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

namespace qvr::db {

// The name of SQLite's file in the data folder.
inline constexpr std::string_view kDatabaseFile = "qvr.db";

struct Options {
    Location location;
    std::size_t readers = 4;                      // connections for reading
    std::chrono::milliseconds reader_wait{5000};  // for a free one of them
    // For a lock of the database; and for a lost connection, while the outcome of a commit is not known.
    std::chrono::milliseconds busy_timeout{5000};
    std::size_t max_queued_writes = 1024;
    // What one commit takes at most: jobs, and time spent running them.
    std::size_t max_group_jobs = 256;
    std::chrono::milliseconds max_group_time{50};
    // Called once, on the writer thread, when the storage failed and writes are refused from now on: the
    // program should end, so that the next start recovers from what is really on the disk.
    std::function<void()> on_storage_failure = {};
};

// Counters since the start, for /metrics.
struct WriteStats {
    std::uint64_t groups = 0;        // commits
    std::uint64_t jobs = 0;          // that took effect
    std::uint64_t refused_jobs = 0;  // that ended with an error, or came while the queue was full
    std::size_t largest_group = 0;   // jobs in one commit
    std::size_t queue_length = 0;    // now
    bool accepts_writes = true;
};

class Database {
  public:
    // Opens the database (SQLite: or makes it) and applies the migrations that are missing, which are those
    // of its dialect. Throws CannotOpen: another server uses it, it cannot be read or reached, a migration
    // fails, or it is newer than the program.
    static std::unique_ptr<Database> open(
        Options options, std::vector<Migration> const& migrations, Clock const& clock
    );
    // Finishes the writes that wait. No other thread may use the database any more.
    ~Database();
    Database(Database const&) = delete;
    Database& operator=(Database const&) = delete;

    // f(Reader&) on the caller's thread, in one read transaction; returns what f returns. Throws Unavailable
    // if no connection becomes free in time.
    template <typename Function>
    auto read(Function&& f) -> std::invoke_result_t<Function&, Reader&> {
        ReadLease lease{*impl_};
        Reader reader{lease.session()};
        return f(reader);
    }

    // f(Writer&), which returns a Result<T>, on the writer thread, in a transaction of its own kind: what it
    // changed stays if it returns a value, and is undone if it returns an error or throws. Returns or throws
    // what f does, and only after the change is durable. f may run again, from the start, after another
    // session of the database was in the way: it leaves nothing behind but its changes and what it returns.
    // Error: unavailable if too many writes wait. Throws Unavailable if the commit fails: nothing of f took
    // effect, unless the storage failed (Reason::io) or the connection was lost for too long
    // (Reason::unknown), when it is not known.
    template <typename Function>
    auto write(Function&& f) -> std::invoke_result_t<Function&, Writer&> {
        std::optional<std::invoke_result_t<Function&, Writer&>> result;
        bool const was_queued = run_write([&](Writer& writer) {
            result.emplace(f(writer));
            return result->has_value();
        });
        if (!was_queued) {
            return make_error(Code::unavailable, IssueCode::unavailable);
        }
        return *std::move(result);
    }

    // Has `hook` run once in each group of writes, after its jobs and just before the commit, on the writer
    // thread. If it throws, the whole group is undone. To be called before the first write.
    void before_commit(std::function<void(Writer&)> hook);

    WriteStats write_stats() const;

  private:
    struct Impl;

    // A connection of the reading pool, inside a transaction, for one scope.
    class ReadLease {
      public:
        explicit ReadLease(Impl& impl);
        ~ReadLease();
        ReadLease(ReadLease const&) = delete;
        ReadLease& operator=(ReadLease const&) = delete;
        Session& session() { return *session_; }

      private:
        Impl& impl_;
        std::unique_ptr<Session> session_;
    };

    explicit Database(std::unique_ptr<Impl> impl);
    // job returns whether its changes stay. False: the queue was full and the job did not run.
    bool run_write(std::function<bool(Writer&)> job);

    std::unique_ptr<Impl> impl_;
};

}  // namespace qvr::db
