// An idea as the API answers it.
#pragma once

#include "features/reviews/earlier_view.hpp"
#include "features/reviews/review.hpp"

#include <optional>

namespace qvr::reviews {

struct IdeaView : Idea {
    std::optional<EarlierView> earlier;  // noted in an earlier review
    bool answered = true;                // an earlier one was given a status in this review
};
BOOST_DESCRIBE_STRUCT(IdeaView, (Idea), (earlier, answered))

IdeaView make_idea_view(Review const& review, Idea const& idea, ViewContext const& context);
IdeaView make_idea_view(Review const& review, EarlierIdea const& idea, ViewContext const& context);

}  // namespace qvr::reviews
