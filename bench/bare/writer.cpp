#include "bare/writer.hpp"

#include <utility>

namespace qvr::bare {

Writer::Writer(std::unique_ptr<Store> store) : store_(std::move(store)), thread_{[this] { loop(); }} {}

Writer::~Writer() {
    {
        std::scoped_lock const lock{mutex_};
        is_stopping_ = true;
    }
    queued_.notify_one();
    thread_.join();
}

void Writer::insert(std::vector<NewRow> rows, std::function<void()> done) {
    {
        std::scoped_lock const lock{mutex_};
        queue_.push_back({std::move(rows), std::move(done)});
    }
    queued_.notify_one();
}

void Writer::loop() {
    for (;;) {
        std::vector<Waiting> group;
        {
            std::unique_lock lock{mutex_};
            queued_.wait(lock, [this] { return is_stopping_ || !queue_.empty(); });
            if (is_stopping_) {
                return;
            }
            group.swap(queue_);
        }
        write(group);
        for (auto const& waiting : group) {
            waiting.done();
        }
    }
}

void Writer::write(std::vector<Waiting> const& group) {
    store_->begin();
    for (auto const& waiting : group) {
        for (auto const& row : waiting.rows) {
            store_->insert(row);
        }
    }
    store_->commit();
}

}  // namespace qvr::bare
