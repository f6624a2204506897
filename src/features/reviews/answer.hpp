// What the client's people answer to the questions of a review, in their own words: the open question of a
// first review (R5), the two of domain 4 (R15), the value received and expected (R25).
#pragma once

#include "base/decimal.hpp"
#include "base/id.hpp"
#include "base/text.hpp"
#include "features/reviews/review_types.hpp"

#include <optional>

namespace qvr::reviews {

// What matters to a person in this relation from now on, and how important the relation is (R5).
struct OpenAnswer {
    AttendeeId attendee_id;
    Words what_matters;
    WordsOrNone importance;
};
BOOST_DESCRIBE_STRUCT(OpenAnswer, (), (attendee_id, what_matters, importance))

// What could we do better, and what should we? (R15)
struct BetterAnswer {
    AttendeeId attendee_id;
    WordsOrNone could;
    WordsOrNone should;
};
BOOST_DESCRIBE_STRUCT(BetterAnswer, (), (attendee_id, could, should))

// Value that somebody of the client says it expects or received, by their own measure (R25).
struct ValueStatement {
    Words statement;
    WordsOrNone measure;  // empty while people are still talking
    std::optional<Decimal> amount;
    std::optional<Currency> currency;
    AttendeeId said_by;
};
BOOST_DESCRIBE_STRUCT(ValueStatement, (), (statement, measure, amount, currency, said_by))

}  // namespace qvr::reviews
