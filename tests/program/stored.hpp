// What the database holds after a kill: is it sound, and is every request in it whole or not at all?
#pragma once

#include "db/snapshot.hpp"

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace qvr::program_test {

struct Stored {
    // Of accounts, contacts, reviews and what is in them.
    std::set<std::string> ids;
    // The ids that kept answers tell, by Idempotency-Key.
    std::map<std::string, std::string> ids_by_key;
    // What `qvr verify` finds, and what of a request is there without the rest of it.
    std::vector<std::string> faults;
};

class StoredReader {
  public:
    explicit StoredReader(db::Location location) : location_(std::move(location)) {}

    // Reads beside the server. A request is whole if its row, its audit entry and its kept answer are there,
    // once each, and a review has one entry for each of its versions.
    Stored read();

  private:
    void read_new_entries(db::Reader& reader);
    // The keys of the answers whose requests wrote a text.
    std::multiset<std::string> read_answers(
        db::Reader& reader, std::map<std::string, std::string>& ids_by_key
    );

    struct Answer {
        std::string id;
        bool tells_text = false;
    };

    db::Location location_;
    // What was read before is not parsed again: entries stay as they were, as `qvr verify` sees.
    std::int64_t last_seq_ = 0;
    std::multiset<std::string> audited_ids_;
    std::map<std::string, int> entries_of_;
    std::map<std::string, Answer> answers_;
};

}  // namespace qvr::program_test
