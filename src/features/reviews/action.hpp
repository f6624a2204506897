// What somebody promised to do, out of the client's answers of domain 4 (R15).
#pragma once

#include "base/date.hpp"
#include "base/id.hpp"
#include "features/reviews/owner.hpp"
#include "features/reviews/review_types.hpp"

#include <optional>

namespace qvr::reviews {

struct Action {
    ActionId id;
    Words statement;
    std::optional<Owner> owner;
    std::optional<Date> due_on;
    std::optional<Factor> factor;
};
BOOST_DESCRIBE_STRUCT(Action, (), (id, statement, owner, due_on, factor))

}  // namespace qvr::reviews
