#include "bare/writer.hpp"

#include <utility>

namespace qvr::bare {

Writer::Writer(std::string const& database_file)
    : database_{database_file, Database::Access::write},
      begin_{database_, "BEGIN IMMEDIATE"},
      contacts_{
          database_,
          "INSERT INTO contacts (id, account_id, name, title, email, is_executive, locale, archived, "
          "created_at) VALUES (?, ?, ?, ?, ?, 0, 'fr-CA', 0, 0)"
      },
      observations_{
          database_,
          "INSERT INTO observations (id, kpi_id, note, quantity, side, counted_on, source, place_id, by_id, "
          "by_name, by_side, recorded_at) VALUES (?1, ?2, ?3, ?4, 'supplier', '2026-01-01', 'person', ?1, "
          "'00000000-0000-0000-0000-000000000000', 'Owner of the bench', 'supplier', 0)"
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

void Writer::insert(NewRow row, std::function<void()> done) {
    {
        std::scoped_lock const lock{mutex_};
        queue_.push_back({std::move(row), std::move(done)});
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
    for (auto const& [row, done] : group) {
        auto& insert = row.table == Table::contacts ? contacts_ : observations_;
        for (std::size_t i = 0; i < row.values.size(); ++i) {
            insert.bind(static_cast<int>(i) + 1, row.values[i]);
        }
        insert.step();
    }
    commit_.step();
}

}  // namespace qvr::bare
