// An idea of either side, caught in one line (R17).
#pragma once

#include "base/id.hpp"
#include "features/reviews/earlier.hpp"
#include "features/reviews/review_types.hpp"

#include <optional>

namespace qvr::reviews {

enum class IdeaStatus { proposed, exploring, agreed, delivered, declined };
BOOST_DESCRIBE_ENUM(IdeaStatus, proposed, exploring, agreed, delivered, declined)

struct Idea {
    IdeaId id;
    Side side = Side::client;
    Words statement;
    std::optional<ObjectiveId> objective_id;
    IdeaStatus status = IdeaStatus::proposed;
    std::optional<Words> next_step;
};
BOOST_DESCRIBE_STRUCT(Idea, (), (id, side, statement, objective_id, status, next_step))

// An open idea of an earlier review.
struct EarlierIdea : Idea, Earlier {
    bool answered = false;  // given a status in this review, be it the same
};
BOOST_DESCRIBE_STRUCT(EarlierIdea, (Idea, Earlier), (answered))

}  // namespace qvr::reviews
