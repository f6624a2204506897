#include "features/reviews/review_steps.hpp"

#include "features/reviews/carry_over.hpp"
#include "features/reviews/domains.hpp"
#include "features/reviews/review_rules.hpp"
#include "zone/local_time.hpp"

#include <algorithm>

namespace qvr::reviews {
namespace {

constexpr int kFirstLengthMinutes = 120;
constexpr int kLaterLengthMinutes = 90;

void check_time(ReviewHeader const& review, std::optional<Date> previous_held_on, Issues& issues) {
    if (!zone::exists(review.starts_at, review.time_zone)) {
        issues.push_back({IssueCode::local_time_does_not_exist, "/starts_at"});
    }
    if (previous_held_on && review.held_on <= *previous_held_on) {
        issues.push_back(about(*previous_held_on, Issue{IssueCode::review_not_after_previous, "/starts_at"}));
    }
}

void check_facilitator(ReviewHeader const& review, std::vector<UserId> const& users, Issues& issues) {
    if (std::ranges::find(users, review.facilitator_id) == users.end()) {
        issues.push_back({IssueCode::unknown_user, "/facilitator_id"});
    }
}

Result<void> check_has_state(Review const& review, ReviewState state, IssueCode otherwise) {
    QVR_TRY_VOID(check_is_writable(review));
    if (review.state != state) {
        return make_error(Code::conflict, otherwise);
    }
    return {};
}

Result<void> check_is_open(Review const& review) {
    QVR_TRY_VOID(check_is_writable(review));
    if (review.state == ReviewState::planned) {
        return make_error(Code::conflict, IssueCode::review_is_not_open);
    }
    return {};
}

Result<void> refuse_if_any(Issues issues) {
    if (!issues.empty()) {
        return Error{Code::invalid, std::move(issues)};
    }
    return {};
}

}  // namespace

Result<Review> plan_review(PlanFacts const& facts, ReviewInput const& input, Change const& change) {
    if (facts.another_is_open) {
        return make_error(Code::conflict, IssueCode::another_review_is_open);
    }
    auto const& previous = facts.previous;
    Review review = previous ? carry_over(*previous, change) : Review{};
    review.id = change.new_id<ReviewId>();
    review.organization_id = facts.organization_id;
    review.account_id = facts.account_id;
    review.is_first = !previous;
    if (previous) {
        review.last_quarter = LastQuarter{
            {previous->id, previous->number, previous->held_on, facts.closed_on},
            previous->attendees,
            previous->value_expected,
            previous->choices,
            previous->kpis
        };
    }
    review.number = previous ? previous->number + 1 : 1;
    review.created_by = change.by.as<UserId>();
    review.created_at = review.updated_at = change.now;
    review.facilitator_id = input.facilitator_id.value_or(review.created_by);
    review.length_minutes =
        input.length_minutes.value_or(previous ? kLaterLengthMinutes : kFirstLengthMinutes);

    auto const starts_at = input.starts_at ? input.starts_at : review.next_starts_at;
    auto const time_zone = input.time_zone ? input.time_zone : review.next_time_zone;
    review.place = input.place ? input.place : review.next_place;
    review.next_starts_at.reset();
    review.next_time_zone.reset();
    review.next_place.reset();

    Issues issues;
    if (!starts_at) {
        issues.push_back({IssueCode::required, "/starts_at"});
    }
    if (!time_zone) {
        issues.push_back({IssueCode::required, "/time_zone"});
    }
    if (starts_at && time_zone) {
        review.starts_at = *starts_at;
        review.held_on = starts_at->date();
        review.time_zone = *time_zone;
        check_time(review, previous ? std::optional{previous->held_on} : std::nullopt, issues);
    }
    check_facilitator(review, facts.users, issues);
    QVR_TRY_VOID(refuse_if_any(std::move(issues)));
    return review;
}

Result<void> reschedule(
    Review& review, ReviewPatch const& patch, RescheduleFacts const& facts, Change const& change
) {
    QVR_TRY_VOID(check_is_writable(review));
    Issues issues;
    patch.starts_at.apply_to(review.starts_at);
    patch.time_zone.apply_to(review.time_zone);
    patch.place.apply_to(review.place);
    patch.facilitator_id.apply_to(review.facilitator_id);
    patch.length_minutes.apply_to(review.length_minutes);
    review.held_on = review.starts_at.date();
    if (patch.starts_at || patch.time_zone) {
        check_time(review, facts.previous_held_on, issues);
    }
    if (patch.facilitator_id) {
        check_facilitator(review, facts.users, issues);
    }
    QVR_TRY_VOID(refuse_if_any(std::move(issues)));
    return finish_write(review, change);
}

Result<void> open_review(Review& review, Change const& change) {
    QVR_TRY_VOID(check_has_state(review, ReviewState::planned, IssueCode::review_is_not_planned));
    review.state = ReviewState::in_session;
    review.opened_at = change.now;
    return finish_write(review, change);
}

Result<void> cancel_review(Review& review, Change const& change) {
    QVR_TRY_VOID(check_has_state(review, ReviewState::planned, IssueCode::review_is_not_planned));
    review.state = ReviewState::cancelled;
    review.cancelled_at = change.now;
    return finish_write(review, change);
}

Result<void> complete_domain(Review& review, Domain domain, Change const& change) {
    QVR_TRY_VOID(check_is_open(review));
    if (completed_at(review, domain)) {
        return make_error(Code::conflict, about(domain, Issue{IssueCode::domain_is_completed}));
    }
    for (auto const earlier : kDomains) {
        if (earlier < domain && !completed_at(review, earlier)) {
            return make_error(Code::conflict, about(earlier, Issue{IssueCode::domain_comes_first}));
        }
    }
    QVR_TRY_VOID(refuse_if_any(missing(review, domain)));
    completed_at(review, domain) = change.now;
    return finish_write(review, change);
}

Result<void> reopen_domain(Review& review, Domain domain, Change const& change) {
    QVR_TRY_VOID(check_is_open(review));
    if (!completed_at(review, domain)) {
        return make_error(Code::conflict, about(domain, Issue{IssueCode::domain_is_not_completed}));
    }
    for (auto const later : kDomains) {
        if (later >= domain) {
            completed_at(review, later).reset();
        }
    }
    return finish_write(review, change);
}

Result<void> end_review(Review& review, Change const& change) {
    QVR_TRY_VOID(check_has_state(review, ReviewState::in_session, IssueCode::review_is_not_in_session));
    review.state = ReviewState::ended;
    review.ended_at = change.now;
    return finish_write(review, change);
}

Result<void> close_review(Review& review, Change const& change) {
    QVR_TRY_VOID(check_has_state(review, ReviewState::ended, IssueCode::review_is_not_ended));
    QVR_TRY_VOID(refuse_if_any(missing_to_close(review)));
    review.state = ReviewState::closed;
    review.closed_at = change.now;
    if (!review.shared_at) {
        review.shared_at = change.now;
    }
    return finish_write(review, change);
}

Result<void> share_review(Review& review, Change const& change) {
    QVR_TRY_VOID(check_is_writable(review));
    if (!review.shared_at) {
        review.shared_at = change.now;
    }
    return finish_write(review, change);
}

}  // namespace qvr::reviews
