#include "db/reader_pool.hpp"

#include "base/log.hpp"
#include "db/errors.hpp"

#include <exception>

namespace qvr::db {

ReaderPool::ReaderPool(Open open, std::size_t size, std::chrono::milliseconds wait)
    : open_(std::move(open)), wait_(wait), free_(size) {}

std::unique_ptr<Session> ReaderPool::take() {
    std::unique_ptr<Session> session;
    {
        std::unique_lock lock{mutex_};
        if (!freed_.wait_for(lock, wait_, [this] { return !free_.empty(); })) {
            throw Unavailable(Unavailable::Reason::busy, "no connection for reading became free in time");
        }
        session = std::move(free_.back());
        free_.pop_back();
    }
    try {
        if (session == nullptr) {
            session = open_();
        }
        session->begin_read();
        return session;
    } catch (...) {
        give_back(nullptr);
        throw;
    }
}

void ReaderPool::give_back(std::unique_ptr<Session> session) noexcept {
    try {
        if (session != nullptr && session->in_transaction()) {
            session->commit();
        }
    } catch (std::exception const& error) {
        log_error("reader_closed", {{"reason", error.what()}});
        session.reset();
    }
    {
        std::scoped_lock const lock{mutex_};
        free_.push_back(std::move(session));
    }
    freed_.notify_one();
}

}  // namespace qvr::db
