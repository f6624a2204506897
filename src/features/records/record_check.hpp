// Whether the records are what was hashed when their reviews were closed (R19). find_record_fault is pure;
// check_records reads.
#pragma once

#include "base/id.hpp"
#include "db/database.hpp"
#include "features/reviews/review_types.hpp"
#include "reflect/describe.hpp"

#include <cstdint>
#include <functional>
#include <optional>
#include <string>

namespace qvr::records {

// A review as it stands beside its record; the record's columns are empty if there is none.
struct KeptRecord {
    ReviewId review_id;
    reviews::ReviewState state = reviews::ReviewState::closed;
    std::optional<std::string> bytes;
    std::optional<std::string> sha256;
};
BOOST_DESCRIBE_STRUCT(KeptRecord, (), (review_id, state, bytes, sha256))

// What is wrong, as one line that names the review.
std::optional<std::string> find_record_fault(KeptRecord const& kept);

// The number of records. Reads each once, page by page; tells each fault, and after each page how many
// reviews it had.
std::int64_t check_records(
    db::Reader& reader,
    std::function<void(std::string const&)> const& on_fault,
    std::function<void(std::int64_t)> const& on_checked
);

}  // namespace qvr::records
