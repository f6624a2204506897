#include "features/reviews/answer_rules.hpp"

#include "features/reviews/review_rules.hpp"

#include <set>
#include <string>

namespace qvr::reviews {
namespace {

std::string item_pointer(std::string_view list, std::size_t index, std::string_view member) {
    std::string pointer{"/"};
    pointer.append(list).append("/").append(std::to_string(index)).append("/").append(member);
    return pointer;
}

void check_is_client_attendee(
    Review const& review, AttendeeId const& id, std::string pointer, Issues& issues
) {
    if (!find_attendee(review, id)) {
        issues.push_back({IssueCode::unknown_attendee, std::move(pointer)});
    } else if (!find_client_attendee(review, id)) {
        issues.push_back({IssueCode::not_a_client_attendee, std::move(pointer)});
    }
}

template <typename Answer>
void check_answers(Review const& review, std::vector<Answer> const& answers, Issues& issues) {
    std::set<AttendeeId> seen;
    for (std::size_t i = 0; i < answers.size(); ++i) {
        auto const& id = answers[i].attendee_id;
        auto pointer = item_pointer("answers", i, "attendee_id");
        if (!seen.insert(id).second) {
            issues.push_back({IssueCode::attendee_answered_twice, std::move(pointer)});
        } else {
            check_is_client_attendee(review, id, std::move(pointer), issues);
        }
    }
}

void check_values(
    Review const& review, std::vector<ValueStatement> const& values, std::string_view list, Issues& issues
) {
    for (std::size_t i = 0; i < values.size(); ++i) {
        check_is_client_attendee(review, values[i].said_by, item_pointer(list, i, "said_by"), issues);
    }
}

void check_amounts(std::vector<ValueStatement> const& values, std::string_view list, Issues& issues) {
    for (std::size_t i = 0; i < values.size(); ++i) {
        if (values[i].amount && !values[i].currency) {
            issues.push_back({IssueCode::amount_needs_currency, item_pointer(list, i, "currency")});
        }
    }
}

}  // namespace

void check(ValueInput const& input, Issues& issues) {
    check_amounts(input.expected, "expected", issues);
    if (input.received) {
        check_amounts(*input.received, "received", issues);
    }
}

Result<void> set_open_question(Review& review, OpenQuestionInput const& input, Change const& change) {
    QVR_TRY_VOID(check_may_write(review, Domain::satisfiers));
    Issues issues;
    if (!review.is_first) {
        issues.push_back({IssueCode::only_in_first_review, "/answers"});
    }
    check_answers(review, input.answers, issues);
    if (!issues.empty()) {
        return Error{Code::invalid, std::move(issues)};
    }
    review.open_answers = input.answers;
    return finish_write(review, change);
}

Result<void> set_better(Review& review, BetterInput const& input, Change const& change) {
    QVR_TRY_VOID(check_may_write(review, Domain::improvement));
    Issues issues;
    check_answers(review, input.answers, issues);
    if (!issues.empty()) {
        return Error{Code::invalid, std::move(issues)};
    }
    review.better_answers = input.answers;
    return finish_write(review, change);
}

Result<void> set_value(Review& review, ValueInput const& input, Change const& change) {
    QVR_TRY_VOID(check_may_write(review, factors_domain(review)));
    Issues issues;
    check_values(review, input.expected, "expected", issues);
    if (input.received) {
        if (review.is_first && !input.received->empty()) {
            issues.push_back({IssueCode::received_in_first_review, "/received"});
        }
        check_values(review, *input.received, "received", issues);
    }
    if (!issues.empty()) {
        return Error{Code::invalid, std::move(issues)};
    }
    review.value_expected = input.expected;
    if (input.received) {
        review.value_received = *input.received;
    }
    return finish_write(review, change);
}

}  // namespace qvr::reviews
