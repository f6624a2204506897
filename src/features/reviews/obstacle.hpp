// What keeps the supplier from delivering, and who can lift it by when (R15).
#pragma once

#include "base/date.hpp"
#include "base/id.hpp"
#include "features/reviews/earlier.hpp"
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

// One that is not lifted stays and is judged again next time.
enum class ObstacleVerdict { lifted, partly, still_there };
BOOST_DESCRIBE_ENUM(ObstacleVerdict, lifted, partly, still_there)

// An obstacle of an earlier review, as this one judges it.
struct EarlierObstacle : Obstacle, Earlier {
    std::optional<ObstacleVerdict> verdict;
};
BOOST_DESCRIBE_STRUCT(EarlierObstacle, (Obstacle, Earlier), (verdict))

}  // namespace qvr::reviews
