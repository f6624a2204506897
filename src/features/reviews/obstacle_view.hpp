// An obstacle as the API answers it.
#pragma once

#include "features/reviews/earlier_view.hpp"
#include "features/reviews/judgement_rules.hpp"
#include "features/reviews/review.hpp"
#include "features/reviews/review_context.hpp"

#include <optional>
#include <string>

namespace qvr::reviews {

struct ObstacleView : Obstacle {
    std::optional<std::string> due_on_text;
    std::optional<EarlierView> earlier;  // noted in an earlier review, and judged in this one
    std::optional<ObstacleJudgement> judgement;
};
BOOST_DESCRIBE_STRUCT(ObstacleView, (Obstacle), (due_on_text, earlier, judgement))

ObstacleView make_obstacle_view(Review const& review, Obstacle const& obstacle, ViewContext const& context);
ObstacleView make_obstacle_view(
    Review const& review, EarlierObstacle const& obstacle, ViewContext const& context
);

}  // namespace qvr::reviews
