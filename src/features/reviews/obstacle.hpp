// What keeps the supplier from delivering, and who can lift it by when (R15).
#pragma once

#include "base/date.hpp"
#include "base/id.hpp"
#include "features/reviews/review_types.hpp"

#include <optional>

namespace qvr::reviews {

struct Obstacle {
    ObstacleId id;
    Words statement;
    std::optional<Line> lifted_by;
    std::optional<Date> due_on;
};
BOOST_DESCRIBE_STRUCT(Obstacle, (), (id, statement, lifted_by, due_on))

}  // namespace qvr::reviews
