// What lies under a review, as rows: the item, whose it is and where in its list it stands. For the store and
// codecs.
#pragma once

#include "base/clock.hpp"
#include "base/id.hpp"
#include "reflect/describe.hpp"

#include <string>

namespace qvr::reviews {

template <typename Item>
struct Under : Item {
    ReviewId review_id;
    int position = 0;

    BOOST_DESCRIBE_CLASS(Under, (Item), (review_id, position), (), ())
};

// A row of review_changes.
struct ChangeRow {
    ReviewId review_id;
    std::int64_t version = 0;
    std::string pointer;
    std::string changed_by;
    Instant changed_at;
};
BOOST_DESCRIBE_STRUCT(ChangeRow, (), (review_id, version, pointer, changed_by, changed_at))

}  // namespace qvr::reviews
