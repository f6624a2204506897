// An action as the API answers it.
#pragma once

#include "features/reviews/review.hpp"
#include "features/reviews/review_context.hpp"

#include <optional>
#include <string>

namespace qvr::reviews {

struct ActionView : Action {
    std::optional<std::string> due_on_text;
};
BOOST_DESCRIBE_STRUCT(ActionView, (Action), (due_on_text))

ActionView make_action_view(Review const& review, Action const& action, ViewContext const& context);

}  // namespace qvr::reviews
