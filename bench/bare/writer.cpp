#include "bare/writer.hpp"

#include <utility>

namespace qvr::bare {

Writer::Writer(std::string const& database_file)
    : database_{database_file, Database::Access::write},
      begin_{database_, "BEGIN IMMEDIATE"},
      insert_{
          database_,
          "INSERT INTO contacts (id, account_id, name, title, email, is_executive, locale, archived, "
          "created_at) VALUES (?, ?, ?, ?, ?, 0, 'fr-CA', 0, 0)"
      },
      commit_{database_, "COMMIT"},
      thread_{[this] { loop(); }} {}

Writer::~Writer() {
    {
        std::scoped_lock const lock{mutex_};
        is_stopping_ = true;
    }
    queued_.notify_one();
    thread_.join();
}

void Writer::insert(NewContact contact, std::function<void()> done) {
    {
        std::scoped_lock const lock{mutex_};
        queue_.push_back({std::move(contact), std::move(done)});
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
    begin_.step();
    for (auto const& [contact, done] : group) {
        insert_.bind(1, contact.id);
        insert_.bind(2, contact.account_id);
        insert_.bind(3, contact.name);
        insert_.bind(4, contact.title);
        insert_.bind(5, contact.email);
        insert_.step();
    }
    commit_.step();
}

}  // namespace qvr::bare
