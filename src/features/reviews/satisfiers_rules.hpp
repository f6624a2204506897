// The joint sheet, kept as a draft at every stroke and agreed when it holds, and each client attendee's own
// sheet (R6). Individual marks are never counted, ranked or averaged: there is no function here that could.
// Pure.
#pragma once

#include "base/error.hpp"
#include "features/reviews/change.hpp"
#include "features/reviews/review.hpp"
#include "features/reviews/satisfiers.hpp"
#include "reflect/members.hpp"

#include <optional>
#include <vector>

namespace qvr::reviews {

struct SatisfiersInput {
    reflect::BoundedList<Choice, catalogue::kFactorCount> choices;
    std::optional<bool> draft;
    std::optional<PersonId> transcribed_by;
    std::optional<AttendeeId> confirmed_by;
};
BOOST_DESCRIBE_STRUCT(SatisfiersInput, (), (choices, draft, transcribed_by, confirmed_by))

struct SheetInput {
    reflect::BoundedList<Mark, catalogue::kFactorCount> marks;
    bool shown = false;
};
BOOST_DESCRIBE_STRUCT(SheetInput, (), (marks, shown))

// Saves the joint sheet. As a draft it holds at most five different factors with weights of 0-100 or none;
// otherwise it is agreed, which takes exactly five and 100. `users`: the supplier's. Errors: conflict if the
// domain of factors may not be written (R13); invalid with every reason.
Result<void> set_satisfiers(
    Review& review, SatisfiersInput const& input, std::vector<UserId> const& users, Change const& change
);

// The person's own sheet; empty with version 0 before the first write. Error: not_found unless `attendee_id`
// attends for the client side.
Result<Sheet> get_sheet(Review const& review, AttendeeId const& attendee_id);

// Saves a person's own sheet, whose version counts one more; the review's does not. writer: client for the
// author, supplier for whoever transcribes. Errors: not_found as
// above; conflict if the domain of factors may not be written; invalid if a factor is marked twice.
Result<Sheet> set_sheet(Review& review, AttendeeId const& attendee_id, SheetInput const& input, Side writer);

}  // namespace qvr::reviews
