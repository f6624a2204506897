#include "features/reviews/action_rules.hpp"

#include "features/reviews/action_view.hpp"
#include "features/reviews/read_back.hpp"
#include "features/reviews/review_sample.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace qvr::reviews {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

ActionInput an_action() {
    ActionInput input;
    input.statement = "Prévenir dès le lundi";
    return input;
}

struct Actions : testing::Test {
    Review review = a_ready_review();
    AttendeeId client = review.attendees.back().id;

    Issues to_close() {
        Issues issues;
        add_actions_missing_to_close(review, issues);
        return issues;
    }
};

TEST_F(Actions, R15_an_action_is_noted_changed_and_removed) {
    auto const version = review.version;
    auto const action = add_action(review, an_action(), a_change()).value();
    EXPECT_EQ(review.version, version + 1);
    ActionPatch patch;
    patch.owner = std::optional{OwnerInput{client, std::nullopt, std::nullopt}};
    patch.due_on = std::optional{day("2026-12-15")};
    patch.factor = std::optional{Factor::communications};
    auto const changed = change_action(review, action.id, patch, a_change()).value();
    EXPECT_EQ(changed.statement, action.statement);
    EXPECT_EQ(changed.owner->name, Line{"Basile Okoro"});
    EXPECT_EQ(changed.owner->side, Side::client);
    EXPECT_EQ(changed.due_on, day("2026-12-15"));
    ASSERT_TRUE(remove_action(review, action.id, a_change()));
    EXPECT_THAT(review.actions, IsEmpty());
    EXPECT_EQ(change_action(review, action.id, {}, a_change()).error().code, Code::not_found);
    EXPECT_EQ(remove_action(review, action.id, a_change()).error().code, Code::not_found);
}

TEST_F(Actions, R15_an_owner_is_an_attendee_or_a_named_person_of_a_side) {
    auto input = an_action();
    input.owner = OwnerInput{any_id<AttendeeId>(), std::nullopt, std::nullopt};
    auto const refused = add_action(review, input, a_change());
    EXPECT_EQ(refused.error().issues, (Issues{{IssueCode::unknown_attendee, "/owner/attendee_id"}}));
    input.owner = OwnerInput{std::nullopt, Line{"Ines Tremblay"}, Side::client};
    auto const action = add_action(review, input, a_change()).value();
    EXPECT_FALSE(action.owner->attendee_id);
    EXPECT_EQ(action.owner->name, Line{"Ines Tremblay"});
}

TEST_F(Actions, R1_closing_needs_an_owner_and_a_due_date_of_each) {
    EXPECT_THAT(to_close(), IsEmpty());
    auto const action = add_action(review, an_action(), a_change()).value();
    auto const issues = to_close();
    EXPECT_THAT(codes(issues), ElementsAre(IssueCode::action_owner_missing, IssueCode::action_due_missing));
    for (auto const& issue : issues) {
        EXPECT_EQ(issue.refs, (Issue::Pairs{{"action_id", action.id.to_text()}}));
        EXPECT_EQ(issue.args, (Issue::Pairs{{"statement", "Prévenir dès le lundi"}}));
    }
    ActionPatch patch;
    patch.owner = std::optional{OwnerInput{client, std::nullopt, std::nullopt}};
    patch.due_on = std::optional{day("2026-12-15")};
    ASSERT_TRUE(change_action(review, action.id, patch, a_change()));
    EXPECT_THAT(to_close(), IsEmpty());
    // Nothing of it keeps domain 4 from being completed.
    EXPECT_THAT(missing(review, Domain::improvement), IsEmpty());
}

TEST_F(Actions, R1_a_completed_domain_is_reopened_first) {
    auto const action = add_action(review, an_action(), a_change()).value();
    complete_all(review);
    EXPECT_EQ(add_action(review, an_action(), a_change()).error().code, Code::conflict);
    EXPECT_EQ(change_action(review, action.id, {}, a_change()).error().code, Code::conflict);
    EXPECT_EQ(remove_action(review, action.id, a_change()).error().code, Code::conflict);
    ASSERT_TRUE(reopen_domain(review, Domain::improvement, a_change()));
    EXPECT_TRUE(remove_action(review, action.id, a_change()));
}

TEST_F(Actions, R1_a_due_date_outside_the_quarter_ahead_is_advice) {
    auto input = an_action();
    auto const advice_for = [&](std::string_view due_on) {
        review.actions.clear();
        input.due_on = day(due_on);
        EXPECT_TRUE(add_action(review, input, a_change()));
        Issues issues;
        add_actions_advice(review, issues);
        return codes(issues);
    };
    EXPECT_THAT(advice_for("2026-11-22"), ElementsAre(IssueCode::action_due_far));
    EXPECT_THAT(advice_for("2026-11-23"), IsEmpty());
    EXPECT_THAT(advice_for("2027-02-22"), IsEmpty());  // the day of the next review
    EXPECT_THAT(advice_for("2027-02-23"), ElementsAre(IssueCode::action_due_far));
}

TEST_F(Actions, Api_what_was_read_can_be_posted_again) {
    ViewContext const context;
    for (auto const& owner :
         {OwnerInput{client, std::nullopt, std::nullopt},
          OwnerInput{std::nullopt, Line{"Ines Tremblay"}, Side::client}}) {
        ActionInput input = an_action();
        input.owner = owner;
        input.due_on = day("2026-12-15");
        input.factor = Factor::foresight;
        auto first = add_action(review, input, a_change()).value();
        auto const again = read_back<ActionInput>(make_action_view(review, first, context));
        auto second = add_action(review, again, a_change()).value();
        second.id = first.id;
        EXPECT_EQ(
            reflect::encode(make_action_view(review, first, context)),
            reflect::encode(make_action_view(review, second, context))
        );
    }
}

}  // namespace
}  // namespace qvr::reviews
