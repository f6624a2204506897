// An obstacle as the API answers it.
#pragma once

#include "features/reviews/review.hpp"
#include "features/reviews/review_context.hpp"

#include <optional>
#include <string>

namespace qvr::reviews {

struct ObstacleView : Obstacle {
    std::optional<std::string> due_on_text;
};
BOOST_DESCRIBE_STRUCT(ObstacleView, (Obstacle), (due_on_text))

ObstacleView make_obstacle_view(Review const& review, Obstacle const& obstacle, ViewContext const& context);

}  // namespace qvr::reviews
