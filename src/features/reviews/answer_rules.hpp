// What the client's people answer: the open question of a first review (R5), the value expected and received
// (R25), the two questions of domain 4 (R15). Each write replaces the whole list. Pure.
#pragma once

#include "base/error.hpp"
#include "features/reviews/answer.hpp"
#include "features/reviews/change.hpp"
#include "features/reviews/review.hpp"
#include "reflect/members.hpp"

#include <optional>

namespace qvr::reviews {

inline constexpr std::size_t kMaxAnswers = 50;

struct OpenQuestionInput {
    reflect::BoundedList<OpenAnswer, kMaxAnswers> answers;
};
BOOST_DESCRIBE_STRUCT(OpenQuestionInput, (), (answers))

struct BetterInput {
    reflect::BoundedList<BetterAnswer, kMaxAnswers> answers;
};
BOOST_DESCRIBE_STRUCT(BetterInput, (), (answers))

struct ValueInput {
    reflect::BoundedList<ValueStatement, kMaxAnswers> expected;
    std::optional<reflect::BoundedList<ValueStatement, kMaxAnswers>> received;  // absent: as it was
};
BOOST_DESCRIBE_STRUCT(ValueInput, (), (expected, received))
// An amount comes with its currency.
void check(ValueInput const& input, Issues& issues);

// Errors: conflict if domain 2 may not be written; invalid if this is no first review, or unless each answer
// is of another client attendee.
Result<void> set_open_question(Review& review, OpenQuestionInput const& input, Change const& change);

// Errors: conflict if domain 4 may not be written; invalid unless each answer is of another client attendee.
Result<void> set_better(Review& review, BetterInput const& input, Change const& change);

// Errors: conflict if the domain of factors and values may not be written (R13); invalid unless said by
// client attendees, and for value received in a first review.
Result<void> set_value(Review& review, ValueInput const& input, Change const& change);

}  // namespace qvr::reviews
