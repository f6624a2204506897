// What somebody promised to do, out of the client's answers of domain 4 (R15).
#pragma once

#include "base/date.hpp"
#include "base/id.hpp"
#include "features/reviews/earlier.hpp"
#include "features/reviews/owner.hpp"
#include "features/reviews/review_types.hpp"

#include <optional>

namespace qvr::reviews {

struct Action {
    ActionId id;
    Words statement;
    std::optional<Owner> owner;
    std::optional<Date> due_on;
    std::optional<Factor> factor;
};
BOOST_DESCRIBE_STRUCT(Action, (), (id, statement, owner, due_on, factor))

// A carried one stays open and is judged again next time.
enum class ActionVerdict { achieved, partly, not_achieved, dropped, carried };
BOOST_DESCRIBE_ENUM(ActionVerdict, achieved, partly, not_achieved, dropped, carried)

// An action of an earlier review, as this one judges it.
struct EarlierAction : Action, Earlier {
    std::optional<ActionVerdict> verdict;
    std::optional<Words> effect;
};
BOOST_DESCRIBE_STRUCT(EarlierAction, (Action, Earlier), (verdict, effect))

}  // namespace qvr::reviews
