// Who writes, for whom and when: what every pure write function is told besides the review and its input.
#pragma once

#include "base/clock.hpp"
#include "base/id.hpp"
#include "features/reviews/review_types.hpp"

#include <functional>
#include <optional>
#include <string>

namespace qvr::reviews {

struct Change {
    PersonId by;
    std::string by_name;
    Side side = Side::supplier;
    Instant now;
    std::function<std::string()> make_uuid;    // a new UUIDv7 at each call
    std::optional<ContactId> contact_id = {};  // of a client's person: who they are among the contacts

    template <typename AnyId>
    AnyId new_id() const {
        return *AnyId::from_text(make_uuid());
    }
};

}  // namespace qvr::reviews
