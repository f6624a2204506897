// Group commit at its barest: one thread takes everything that waits, inserts it in one transaction, commits
// durably, and only then says so. No sign-in, permission, validation or audit entry.
#pragma once

#include "bare/store.hpp"

#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <thread>
#include <vector>

namespace qvr::bare {

class Writer {
  public:
    explicit Writer(std::unique_ptr<Store> store);
    ~Writer();
    Writer(Writer const&) = delete;
    Writer& operator=(Writer const&) = delete;

    // From any thread; `done` is called on the writer's after the commit.
    void insert(std::vector<NewRow> rows, std::function<void()> done);

  private:
    struct Waiting {
        std::vector<NewRow> rows;
        std::function<void()> done;
    };

    void loop();
    void write(std::vector<Waiting> const& group);

    std::unique_ptr<Store> store_;
    std::mutex mutex_;
    std::condition_variable queued_;
    std::vector<Waiting> queue_;
    bool is_stopping_ = false;
    std::thread thread_;
};

}  // namespace qvr::bare
