// Rules of actions (R15). Pure.
#pragma once

#include "base/error.hpp"
#include "features/reviews/change.hpp"
#include "features/reviews/owner_rules.hpp"
#include "features/reviews/review.hpp"
#include "reflect/patch.hpp"

namespace qvr::reviews {

struct ActionInput {
    Words statement;
    std::optional<OwnerInput> owner;
    std::optional<Date> due_on;
    std::optional<Factor> factor;
};
BOOST_DESCRIBE_STRUCT(ActionInput, (), (statement, owner, due_on, factor))

struct ActionPatch {
    reflect::Patch<Words> statement;
    reflect::Patch<std::optional<OwnerInput>> owner;
    reflect::Patch<std::optional<Date>> due_on;
    reflect::Patch<std::optional<Factor>> factor;
};
BOOST_DESCRIBE_STRUCT(ActionPatch, (), (statement, owner, due_on, factor))

// Each writes domain 4. Errors: conflict if it may not be written; not_found; invalid for an owner who does
// not attend.
Result<Action> add_action(Review& review, ActionInput const& input, Change const& change);
Result<Action> change_action(
    Review& review, ActionId const& id, ActionPatch const& patch, Change const& change
);
Result<void> remove_action(Review& review, ActionId const& id, Change const& change);

// Adds what closing needs of the actions: owner and due date (R1).
void add_actions_missing_to_close(Review const& review, Issues& issues);

// Adds what is worth saying of them: a due date outside the ninety days.
void add_actions_advice(Review const& review, Issues& issues);

}  // namespace qvr::reviews
