// An action as the API answers it.
#pragma once

#include <optional>
#include <string>

#include "features/reviews/review.hpp"
#include "features/reviews/review_context.hpp"

namespace qvr::reviews {

struct ActionView : Action {
    std::optional<std::string> due_on_text;
};
BOOST_DESCRIBE_STRUCT(ActionView, (Action), (due_on_text))

ActionView make_action_view(Review const& review, Action const& action, ViewContext const& context);

}  // namespace qvr::reviews
