// Group commit at its barest: one thread takes everything that waits, inserts it in one transaction, commits
// durably, and only then says so. No sign-in, permission, validation or audit entry.
#pragma once

#include "bare/database.hpp"

#include <condition_variable>
#include <functional>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

namespace qvr::bare {

// A row of one of the product's tables: the values of its insert, in order.
enum class Table { contacts, observations };
struct NewRow {
    Table table = Table::contacts;
    std::vector<std::string> values;
};

class Writer {
  public:
    explicit Writer(std::string const& database_file);
    ~Writer();
    Writer(Writer const&) = delete;
    Writer& operator=(Writer const&) = delete;

    // From any thread; `done` is called on the writer's after the commit.
    void insert(NewRow row, std::function<void()> done);

  private:
    struct Waiting {
        NewRow row;
        std::function<void()> done;
    };

    void loop();
    void write(std::vector<Waiting> const& group);

    Database database_;
    Statement begin_;
    Statement contacts_;
    Statement observations_;
    Statement commit_;
    std::mutex mutex_;
    std::condition_variable queued_;
    std::vector<Waiting> queue_;
    bool is_stopping_ = false;
    std::thread thread_;
};

}  // namespace qvr::bare
