// The connections that only read. Opened when first needed; a connection that misbehaved is closed and opened
// anew.
#pragma once

#include "db/session.hpp"

#include <chrono>
#include <condition_variable>
#include <cstddef>
#include <functional>
#include <memory>
#include <mutex>
#include <vector>

namespace qvr::db {

// take() and give_back() may be called from any thread.
class ReaderPool {
  public:
    using Open = std::function<std::unique_ptr<Session>()>;

    ReaderPool(Open open, std::size_t size, std::chrono::milliseconds wait);

    // A session inside a read transaction. Throws Unavailable if none is free in time.
    std::unique_ptr<Session> take();
    // Ends the transaction.
    void give_back(std::unique_ptr<Session> session) noexcept;

  private:
    Open open_;
    std::chrono::milliseconds wait_;
    std::mutex mutex_;
    std::condition_variable freed_;
    // The last one given back is the next one taken: its pages are still in its cache. Null: not open.
    std::vector<std::unique_ptr<Session>> free_;
};

}  // namespace qvr::db
