// Rules of ideas (R17). Pure.
#pragma once

#include "base/error.hpp"
#include "features/accounts/account.hpp"
#include "features/reviews/change.hpp"
#include "features/reviews/review.hpp"
#include "reflect/patch.hpp"

#include <span>

namespace qvr::reviews {

struct IdeaInput {
    Side side = Side::client;
    Words statement;
    std::optional<ObjectiveId> objective_id;
    std::optional<IdeaStatus> status;
    std::optional<Words> next_step;
};
BOOST_DESCRIBE_STRUCT(IdeaInput, (), (side, statement, objective_id, status, next_step))

struct IdeaPatch {
    reflect::Patch<Side> side;
    reflect::Patch<Words> statement;
    reflect::Patch<std::optional<ObjectiveId>> objective_id;
    reflect::Patch<IdeaStatus> status;
    reflect::Patch<std::optional<Words>> next_step;
};
BOOST_DESCRIBE_STRUCT(IdeaPatch, (), (side, statement, objective_id, status, next_step))

// The client's strategic objectives, as on the account.
using Objectives = std::span<accounts::Objective const>;

// Each writes domain 6. Errors: conflict if it may not be written; not_found; invalid for an objective that
// is not the account's.
Result<Idea> add_idea(Review& review, IdeaInput const& input, Objectives objectives, Change const& change);
Result<Idea> change_idea(
    Review& review, IdeaId const& id, IdeaPatch const& patch, Objectives objectives, Change const& change
);
Result<void> remove_idea(Review& review, IdeaId const& id, Change const& change);

// Adds what closing needs of the ideas: objective and next step (R17). An idea that was declined or delivered
// has no next step.
void add_ideas_missing_to_close(Review const& review, Issues& issues);

}  // namespace qvr::reviews
