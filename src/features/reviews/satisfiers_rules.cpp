#include "features/reviews/satisfiers_rules.hpp"

#include "features/catalogue/factors.hpp"
#include "features/reviews/review_rules.hpp"
#include "scoring/weights.hpp"

#include <algorithm>
#include <set>
#include <string>

namespace qvr::reviews {
namespace {

// One issue for each row that names a factor of an earlier one. Row: Choice or Mark.
template <typename Row>
void check_distinct(std::vector<Row> const& rows, std::string_view list, Issues& issues) {
    std::set<Factor> seen;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (!seen.insert(rows[i].factor).second) {
            auto pointer = std::string{list} + "/" + std::to_string(i) + "/factor";
            issues.push_back(about(rows[i].factor, Issue{IssueCode::duplicate_factor, std::move(pointer)}));
        }
    }
}

Issues check_draft(std::vector<Choice> const& choices) {
    Issues issues;
    if (choices.size() > scoring::kChosenFactors) {
        issues.push_back({
            IssueCode::too_many_items,
            "/choices",
            {{"max", std::to_string(scoring::kChosenFactors)}},
        });
    }
    check_distinct(choices, "/choices", issues);
    for (std::size_t i = 0; i < choices.size(); ++i) {
        if (choices[i].weight && (*choices[i].weight < 0 || *choices[i].weight > scoring::kMaxWeight)) {
            issues.push_back({
                IssueCode::out_of_range,
                "/choices/" + std::to_string(i) + "/weight",
                {{"low", "0"}, {"high", std::to_string(scoring::kMaxWeight)}},
            });
        }
    }
    return issues;
}

bool is_known_person(Review const& review, PersonId const& person, std::vector<UserId> const& users) {
    auto const is_same = [&](auto const& id) { return id.to_text() == person.to_text(); };
    return std::ranges::any_of(review.attendees, is_same, &Attendee::id) ||
           std::ranges::any_of(users, is_same);
}

}  // namespace

Result<void> set_satisfiers(
    Review& review, SatisfiersInput const& input, std::vector<UserId> const& users, Change const& change
) {
    QVR_TRY_VOID(check_may_write(review, factors_domain(review)));
    bool const draft = input.draft.value_or(false);
    auto issues = draft ? check_draft(input.choices) : check_joint_sheet(input.choices);
    if (input.transcribed_by && !is_known_person(review, *input.transcribed_by, users)) {
        issues.push_back({IssueCode::unknown_attendee, "/transcribed_by"});
    }
    if (input.confirmed_by && !find_client_attendee(review, *input.confirmed_by)) {
        issues.push_back({IssueCode::not_a_client_attendee, "/confirmed_by"});
    }
    if (!issues.empty()) {
        return Error{Code::invalid, std::move(issues)};
    }
    review.choices = input.choices;
    review.satisfiers_draft = draft;
    review.satisfiers_agreed_at = draft ? std::nullopt : std::optional{change.now};
    review.satisfiers_transcribed_by = input.transcribed_by;
    review.satisfiers_confirmed_by = input.confirmed_by;
    return finish_write(review, change);
}

Result<Sheet> get_sheet(Review const& review, AttendeeId const& attendee_id) {
    if (!find_client_attendee(review, attendee_id)) {
        return not_found();
    }
    auto const found = std::ranges::find(review.sheets, attendee_id, &Sheet::attendee_id);
    if (found != review.sheets.end()) {
        return *found;
    }
    Sheet empty;
    empty.attendee_id = attendee_id;
    return empty;
}

Result<Sheet> set_sheet(Review& review, AttendeeId const& attendee_id, SheetInput const& input, Side writer) {
    QVR_TRY(auto sheet, get_sheet(review, attendee_id));
    QVR_TRY_VOID(check_may_write(review, factors_domain(review)));
    Issues issues;
    check_distinct(input.marks, "/marks", issues);
    if (!issues.empty()) {
        return Error{Code::invalid, std::move(issues)};
    }
    sheet.marks = input.marks;
    sheet.shown = input.shown;
    sheet.by_author = writer == Side::client;
    ++sheet.version;
    auto const found = std::ranges::find(review.sheets, attendee_id, &Sheet::attendee_id);
    if (found == review.sheets.end()) {
        review.sheets.push_back(sheet);
    } else {
        *found = sheet;
    }
    return sheet;
}

}  // namespace qvr::reviews
