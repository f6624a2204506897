#include "features/reviews/next_rules.hpp"

#include "features/reviews/review_rules.hpp"
#include "zone/local_time.hpp"

namespace qvr::reviews {

Result<void> set_next(Review& review, NextInput const& input, Change const& change) {
    QVR_TRY_VOID(check_may_write(review, Domain::next));
    Issues issues;
    if (input.starts_at.date() <= review.held_on) {
        issues.push_back({IssueCode::next_not_after_review, "/starts_at"});
    }
    if (!zone::exists(input.starts_at, input.time_zone)) {
        issues.push_back({IssueCode::local_time_does_not_exist, "/starts_at"});
    }
    if (!issues.empty()) {
        return Error{Code::invalid, std::move(issues)};
    }
    review.next_starts_at = input.starts_at;
    review.next_time_zone = input.time_zone;
    review.next_place = input.place;
    return finish_write(review, change);
}

}  // namespace qvr::reviews
