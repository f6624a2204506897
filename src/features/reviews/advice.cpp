#include "features/reviews/advice.hpp"

#include "features/reviews/action_rules.hpp"
#include "features/reviews/attendee_rules.hpp"
#include "features/reviews/domains.hpp"
#include "features/reviews/impact_rules.hpp"
#include "features/reviews/obstacle_rules.hpp"
#include "features/reviews/rating_rules.hpp"
#include "zone/local_time.hpp"

#include <algorithm>
#include <cstdlib>

namespace qvr::reviews {
namespace {

constexpr int kQuarterDays = 90;
// Two weeks around the ninety days: the two dates that are offered are well inside.
constexpr int kFarFromQuarterDays = 14;
constexpr int kSaturday = 6;

Issue about(Attendee const& attendee, IssueCode code) {
    return {
        code,
        {},
        {{"name", attendee.name}, {"title", attendee.title}},
        {{"attendee_id", attendee.id.to_text()}},
    };
}

void add_names_to_confirm(Review const& review, Issues& issues) {
    if (review.state != ReviewState::planned) {
        return;  // missing items of domain 1 by then
    }
    for (auto const& attendee : review.attendees) {
        if (!attendee.name_confirmed_at) {
            issues.push_back(about(attendee, IssueCode::name_not_confirmed));
        }
        if (!attendee.title_confirmed_at) {
            issues.push_back(about(attendee, IssueCode::title_not_confirmed));
        }
    }
}

void add_facilitator(Review const& review, Issues& issues) {
    bool const attends = std::ranges::any_of(review.attendees, [&](Attendee const& attendee) {
        return attendee.user_id == review.facilitator_id;
    });
    if (!attends) {
        issues.push_back({IssueCode::facilitator_not_attendee, "/facilitator_id"});
    }
}

// The client's executives in the room whose answer is not among `answers`.
template <typename Answer>
void add_unanswered(
    Review const& review, std::vector<Answer> const& answers, IssueCode code, Issues& issues
) {
    for (auto const& attendee : review.attendees) {
        bool const is_asked =
            attendee.side == Side::client && attendee.is_executive && counts_among_four(attendee);
        if (is_asked && std::ranges::find(answers, attendee.id, &Answer::attendee_id) == answers.end()) {
            issues.push_back(about(attendee, code));
        }
    }
}

// Carried over as it was said, it may have lost its sense since.
void add_value_advice(Review const& review, Issues& issues) {
    if (!review.last_quarter || review.value_expected.empty()) {
        return;
    }
    auto const& before = review.last_quarter->value_expected;
    bool const is_unchanged = std::ranges::all_of(review.value_expected, [&](ValueStatement const& value) {
        return std::ranges::find(before, value.statement, &ValueStatement::statement) != before.end();
    });
    if (is_unchanged) {
        issues.push_back({IssueCode::value_expected_unchanged, "/value/expected"});
    }
}

void add_dates(Review const& review, AccountFacts const& account, Issues& issues) {
    if (review.opened_at && zone::today(*review.opened_at, review.time_zone) != review.held_on) {
        issues.push_back(reviews::about(review.held_on, Issue{IssueCode::opened_on_another_day, "/starts_at"})
        );
    }
    if (!review.next_starts_at) {
        return;
    }
    auto const next = review.next_starts_at->date();
    auto const days = next - review.held_on;
    if (std::abs(days - kQuarterDays) > kFarFromQuarterDays) {
        issues.push_back({
            IssueCode::next_far_from_quarter,
            "/next/starts_at",
            {{"days", std::to_string(days)}},
        });
    }
    if (next.weekday() >= kSaturday ||
        std::ranges::find(account.closed_on, next) != account.closed_on.end()) {
        issues.push_back({IssueCode::next_on_day_off, "/next/starts_at"});
    }
}

}  // namespace

Issues advice(Review const& review, AccountFacts const& account) {
    Issues issues;
    if (review.state == ReviewState::closed || review.state == ReviewState::cancelled) {
        return issues;
    }
    add_facilitator(review, issues);
    add_names_to_confirm(review, issues);
    if (review.is_first) {
        add_unanswered(review, review.open_answers, IssueCode::open_question_to_ask, issues);
    }
    if (review.satisfiers_transcribed_by && !review.satisfiers_draft && !review.satisfiers_confirmed_by) {
        issues.push_back({IssueCode::joint_sheet_not_confirmed, "/satisfiers/confirmed_by"});
    }
    add_ratings_advice(review, issues);
    add_value_advice(review, issues);
    add_unanswered(review, review.better_answers, IssueCode::better_to_ask, issues);
    add_actions_advice(review, issues);
    add_obstacles_advice(review, issues);
    add_impacts_advice(review, issues);
    add_dates(review, account, issues);
    return issues;
}

}  // namespace qvr::reviews
