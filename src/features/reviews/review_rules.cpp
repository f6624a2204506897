#include "features/reviews/review_rules.hpp"

#include "features/catalogue/factors.hpp"
#include "features/reviews/action_rules.hpp"
#include "features/reviews/domains.hpp"
#include "features/reviews/idea_rules.hpp"
#include "features/reviews/impact_rules.hpp"
#include "features/reviews/judgement_rules.hpp"
#include "features/reviews/kpi_rules.hpp"
#include "features/reviews/obstacle_rules.hpp"
#include "features/reviews/result_rules.hpp"
#include "scoring/weights.hpp"

#include <algorithm>

namespace qvr::reviews {
namespace {

bool is_present(Attendee const& attendee) {
    return attendee.attendance == Attendance::present;
}

void add_attendees_missing(Review const& review, Issues& issues) {
    for (auto const side : {Side::supplier, Side::client}) {
        bool const somebody = std::ranges::any_of(review.attendees, [side](Attendee const& attendee) {
            return attendee.side == side && is_present(attendee);
        });
        if (!somebody) {
            issues.push_back(about(side, Issue{IssueCode::nobody_present}));
        }
    }
    for (auto const& attendee : review.attendees) {
        if (!is_present(attendee)) {
            continue;
        }
        Issue::Pairs const refs{{"attendee_id", attendee.id.to_text()}};
        if (!attendee.name_confirmed_at) {
            issues.push_back({IssueCode::name_not_confirmed, {}, {{"name", attendee.name}}, refs});
        }
        if (!attendee.title_confirmed_at) {
            issues.push_back({
                IssueCode::title_not_confirmed,
                {},
                {{"name", attendee.name}, {"title", attendee.title}},
                refs,
            });
        }
    }
}

void add_factors_missing(Review const& review, Issues& issues) {
    if (!review.satisfiers_draft) {
        return;
    }
    issues.push_back({IssueCode::satisfiers_not_agreed, "/satisfiers"});
    if (!review.choices.empty()) {
        for (auto& reason : check_joint_sheet(review.choices)) {
            reason.pointer = "/satisfiers" + reason.pointer;
            issues.push_back(std::move(reason));
        }
    }
}

void add_value_expected_missing(Review const& review, Issues& issues) {
    if (review.value_expected.empty()) {
        issues.push_back({IssueCode::value_expected_missing, "/value/expected"});
    }
}

void add_satisfiers_missing(Review const& review, Issues& issues) {
    if (!review.is_first) {
        return;  // decided in domain 3 (R13)
    }
    if (review.open_answers.empty()) {
        issues.push_back({IssueCode::open_question_unanswered, "/open_question/answers"});
    }
    add_value_expected_missing(review, issues);
    add_factors_missing(review, issues);
}

void add_scorecard_missing(Review const& review, Issues& issues) {
    if (!review.is_first) {
        if (review.value_received.empty()) {
            issues.push_back({IssueCode::value_received_missing, "/value/received"});
        }
        add_results_missing(review, issues);
        add_value_expected_missing(review, issues);
        add_factors_missing(review, issues);
    }
    add_kpis_missing(review, issues);
}

void add_next_missing(Review const& review, Issues& issues) {
    if (!review.next_starts_at || !review.next_time_zone) {
        issues.push_back({IssueCode::next_missing, "/next"});
    } else if (review.next_starts_at->date() <= review.held_on) {
        issues.push_back({IssueCode::next_not_after_review, "/next/starts_at"});
    }
}

}  // namespace

Result<void> check_is_writable(Review const& review) {
    if (review.state == ReviewState::closed) {
        return make_error(Code::conflict, IssueCode::review_is_closed);
    }
    if (review.state == ReviewState::cancelled) {
        return make_error(Code::conflict, IssueCode::review_is_cancelled);
    }
    return {};
}

Result<void> check_may_write(Review const& review, Domain domain) {
    QVR_TRY_VOID(check_is_writable(review));
    if (review.state == ReviewState::in_session && completed_at(review, domain)) {
        return make_error(Code::conflict, about(domain, Issue{IssueCode::domain_is_completed}));
    }
    return {};
}

Domain factors_domain(Review const& review) {
    return review.is_first ? Domain::satisfiers : Domain::scorecard;
}

Result<void> finish_write(Review& review, Change const& change) {
    Issues issues;
    for (auto const domain : kDomains) {
        if (completed_at(review, domain)) {
            std::ranges::move(missing(review, domain), std::back_inserter(issues));
        }
    }
    if (!issues.empty()) {
        return Error{Code::invalid, std::move(issues)};
    }
    ++review.version;
    review.updated_at = change.now;
    return {};
}

Issues missing(Review const& review, Domain domain) {
    Issues issues;
    switch (domain) {
        case Domain::attendees:
            add_attendees_missing(review, issues);
            break;
        case Domain::satisfiers:
            add_satisfiers_missing(review, issues);
            break;
        case Domain::scorecard:
            add_scorecard_missing(review, issues);
            break;
        case Domain::improvement:  // no new action is an answer (R1)
            add_actions_to_judge(review, issues);
            add_obstacles_to_judge(review, issues);
            break;
        case Domain::impacts:
            add_impacts_to_judge(review, issues);
            add_impacts_missing(review, issues);
            break;
        case Domain::innovation:  // no new idea is an answer (R1)
            add_ideas_to_answer(review, issues);
            break;
        case Domain::next:
            add_next_missing(review, issues);
            break;
    }
    return issues;
}

Issues missing_to_close(Review const& review) {
    Issues issues;
    for (auto const domain : kDomains) {
        if (!completed_at(review, domain)) {
            issues.push_back(about(domain, Issue{IssueCode::domain_is_not_completed}));
        }
    }
    add_kpis_missing_to_close(review, issues);
    add_actions_missing_to_close(review, issues);
    add_obstacles_missing_to_close(review, issues);
    add_impacts_missing_to_close(review, issues);
    add_ideas_missing_to_close(review, issues);
    return issues;
}

Issues check_joint_sheet(std::span<Choice const> choices) {
    std::vector<scoring::Choice> lines;
    for (auto const& choice : choices) {
        lines.push_back({catalogue::to_text(choice.factor), choice.weight});
    }
    Issues issues;
    for (auto const& problem : scoring::check_choices(lines)) {
        auto const item = "/choices/" + std::to_string(problem.index);
        auto const about_item = [&](IssueCode code, std::string_view member) {
            return catalogue::about(choices[problem.index].factor, Issue{code, item + std::string{member}});
        };
        switch (problem.reason) {
            case scoring::ChoicesReason::wrong_number:
                issues.push_back({
                    IssueCode::wrong_number_of_factors,
                    "/choices",
                    {{"count", std::to_string(problem.value)}},
                });
                break;
            case scoring::ChoicesReason::duplicate_factor:
                issues.push_back(about_item(IssueCode::duplicate_factor, "/factor"));
                break;
            case scoring::ChoicesReason::weight_missing:
                issues.push_back(about_item(IssueCode::weight_missing, "/weight"));
                break;
            case scoring::ChoicesReason::weight_out_of_range:
                issues.push_back(about_item(IssueCode::weight_out_of_range, "/weight"));
                break;
            case scoring::ChoicesReason::wrong_sum:
                issues.push_back({
                    IssueCode::wrong_sum_of_weights,
                    "/choices",
                    {{"sum", std::to_string(problem.value)}},
                });
                break;
        }
    }
    return issues;
}

}  // namespace qvr::reviews
