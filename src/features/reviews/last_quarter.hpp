// The closed review before, as far as the next one judges it: never written again, so that it is part of that
// review as a value.
#pragma once

#include "base/date.hpp"
#include "base/id.hpp"
#include "features/reviews/answer.hpp"
#include "features/reviews/attendee.hpp"
#include "features/reviews/kpi.hpp"
#include "features/reviews/satisfiers.hpp"

#include <vector>

namespace qvr::reviews {

// Its facts, in one row.
struct JudgedReview {
    ReviewId review_id;
    int number = 1;
    Date held_on;
    std::vector<Date> closed_on;  // of the account, as they are now
};
BOOST_DESCRIBE_STRUCT(JudgedReview, (), (review_id, number, held_on, closed_on))

struct LastQuarter : JudgedReview {
    std::vector<Attendee> attendees;
    std::vector<ValueStatement> value_expected;
    std::vector<Choice> choices;
    std::vector<Kpi> kpis;
};

}  // namespace qvr::reviews
