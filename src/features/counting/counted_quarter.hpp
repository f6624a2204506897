// The quarter in which the KPIs of a review are counted, and whether that is going on (R9, R14). Pure.
#pragma once

#include "base/date.hpp"
#include "base/error.hpp"
#include "features/reviews/review_store.hpp"
#include "scoring/quarter.hpp"

#include <boost/describe/enum.hpp>

#include <vector>

namespace qvr::counting {

// What decides on it.
struct CountedQuarter {
    reviews::CountedReview review;
    std::vector<Date> closed_on;  // of the account
    Date today;                   // in the account's time zone
};

enum class CountingState {
    open,
    not_yet,           // the quarter begins on a later day
    over,              // the review after has completed its scorecard
    nothing_to_count,  // no review has agreed a KPI yet
};
BOOST_DESCRIBE_ENUM(CountingState, open, not_yet, over, nothing_to_count)

// From the day after the review to the day of the next: the one that is planned, else the date that was
// agreed, else ninety days on.
scoring::Quarter days_of(CountedQuarter const& quarter);

// Whether the account works on that day: Monday to Friday, not one of its closed days.
bool is_workday(Date day, std::vector<Date> const& closed_on);

bool is_over(CountedQuarter const& quarter);

// Errors: conflict before the review has ended, and once the review after has completed its scorecard.
Result<void> check_is_counted(CountedQuarter const& quarter);

// Of a review that has ended.
CountingState state_of(CountedQuarter const& quarter);

}  // namespace qvr::counting
