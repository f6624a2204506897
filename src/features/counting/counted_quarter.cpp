#include "features/counting/counted_quarter.hpp"

#include <algorithm>

namespace qvr::counting {
namespace {

constexpr int kFriday = 5;
constexpr int kUsualDays = 90;

}  // namespace

scoring::Quarter days_of(CountedQuarter const& quarter) {
    auto const& review = quarter.review;
    if (review.next_held_on) {
        return scoring::make_quarter(review.held_on, *review.next_held_on);
    }
    // A meeting that was held on another day than planned may have passed the date agreed beforehand.
    bool const is_agreed = review.next_starts_at && review.next_starts_at->date() > review.held_on;
    return scoring::make_quarter(
        review.held_on, is_agreed ? review.next_starts_at->date() : review.held_on + kUsualDays
    );
}

bool is_workday(Date day, std::vector<Date> const& closed_on) {
    return day.weekday() <= kFriday && std::ranges::find(closed_on, day) == closed_on.end();
}

bool is_over(CountedQuarter const& quarter) {
    return quarter.review.judged_at.has_value();
}

Result<void> check_is_counted(CountedQuarter const& quarter) {
    auto const state = quarter.review.state;
    if (state != reviews::ReviewState::ended && state != reviews::ReviewState::closed) {
        return make_error(Code::conflict, IssueCode::counting_not_begun);
    }
    if (is_over(quarter)) {
        return make_error(Code::conflict, IssueCode::counting_is_over);
    }
    return {};
}

CountingState state_of(CountedQuarter const& quarter) {
    if (is_over(quarter)) {
        return CountingState::over;
    }
    return quarter.today < days_of(quarter).from ? CountingState::not_yet : CountingState::open;
}

}  // namespace qvr::counting
