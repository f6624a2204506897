// An action as the API answers it.
#pragma once

#include "features/reviews/earlier_view.hpp"
#include "features/reviews/judgement_rules.hpp"
#include "features/reviews/review.hpp"
#include "features/reviews/review_context.hpp"

#include <optional>
#include <string>

namespace qvr::reviews {

struct ActionView : Action {
    std::optional<std::string> due_on_text;
    std::optional<EarlierView> earlier;  // noted in an earlier review, and judged in this one
    std::optional<ActionJudgement> judgement;
};
BOOST_DESCRIBE_STRUCT(ActionView, (Action), (due_on_text, earlier, judgement))

ActionView make_action_view(Review const& review, Action const& action, ViewContext const& context);
ActionView make_action_view(Review const& review, EarlierAction const& action, ViewContext const& context);

}  // namespace qvr::reviews
