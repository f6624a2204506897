#include "features/reviews/idea_rules.hpp"

#include "features/reviews/idea_view.hpp"
#include "features/reviews/read_back.hpp"
#include "features/reviews/review_sample.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace qvr::reviews {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

struct Ideas : testing::Test {
    Review review = a_ready_review();
    std::vector<accounts::Objective> objectives{{any_id<ObjectiveId>(), "Ouvrir trois marchés"}};
    IdeaInput input;

    void SetUp() override { input.statement = "Un guichet unique"; }

    Issues to_close() {
        Issues issues;
        add_ideas_missing_to_close(review, issues);
        return issues;
    }
};

TEST_F(Ideas, R17_an_idea_is_caught_in_one_line_and_completed_later) {
    auto const idea = add_idea(review, input, objectives, a_change()).value();
    EXPECT_EQ(idea.status, IdeaStatus::proposed);
    IdeaPatch patch;
    patch.objective_id = std::optional{objectives.front().id};
    patch.status = IdeaStatus::exploring;
    patch.next_step = std::optional{Words{"Une maquette"}};
    auto const changed = change_idea(review, idea.id, patch, objectives, a_change()).value();
    EXPECT_EQ(changed.objective_id, objectives.front().id);
    EXPECT_EQ(changed.status, IdeaStatus::exploring);
    EXPECT_EQ(changed.statement, idea.statement);
    ASSERT_TRUE(remove_idea(review, idea.id, a_change()));
    EXPECT_THAT(review.ideas, IsEmpty());
    EXPECT_EQ(change_idea(review, idea.id, {}, objectives, a_change()).error().code, Code::not_found);
    EXPECT_EQ(remove_idea(review, idea.id, a_change()).error().code, Code::not_found);
}

TEST_F(Ideas, R17_an_objective_is_one_of_the_account_s) {
    input.objective_id = any_id<ObjectiveId>();
    Issues const expected{{IssueCode::unknown_objective, "/objective_id"}};
    EXPECT_EQ(add_idea(review, input, objectives, a_change()).error().issues, expected);
    input.objective_id.reset();
    auto const idea = add_idea(review, input, objectives, a_change()).value();
    IdeaPatch patch;
    patch.objective_id = std::optional{any_id<ObjectiveId>()};
    EXPECT_EQ(change_idea(review, idea.id, patch, objectives, a_change()).error().issues, expected);
}

TEST_F(Ideas, R17_an_idea_keeps_an_objective_that_left_the_list) {
    input.objective_id = objectives.front().id;
    auto const idea = add_idea(review, input, objectives, a_change()).value();
    IdeaPatch patch;
    patch.next_step = std::optional{Words{"Une maquette"}};
    EXPECT_EQ(
        change_idea(review, idea.id, patch, {}, a_change()).value().objective_id, objectives.front().id
    );
}

TEST_F(Ideas, R17_closing_needs_objective_and_next_step) {
    auto const idea = add_idea(review, input, objectives, a_change()).value();
    auto const issues = to_close();
    EXPECT_THAT(
        codes(issues), ElementsAre(IssueCode::idea_objective_missing, IssueCode::idea_next_step_missing)
    );
    EXPECT_EQ(issues.front().refs, (Issue::Pairs{{"idea_id", idea.id.to_text()}}));
    EXPECT_THAT(missing(review, Domain::innovation), IsEmpty());
    for (auto const over : {IdeaStatus::declined, IdeaStatus::delivered}) {
        review.ideas.front().status = over;
        EXPECT_THAT(codes(to_close()), ElementsAre(IssueCode::idea_objective_missing));
    }
    review.ideas.front().objective_id = objectives.front().id;
    EXPECT_THAT(to_close(), IsEmpty());
}

TEST_F(Ideas, R1_a_completed_domain_is_reopened_first) {
    auto const idea = add_idea(review, input, objectives, a_change()).value();
    complete_all(review);
    EXPECT_EQ(add_idea(review, input, objectives, a_change()).error().code, Code::conflict);
    EXPECT_EQ(change_idea(review, idea.id, {}, objectives, a_change()).error().code, Code::conflict);
    EXPECT_EQ(remove_idea(review, idea.id, a_change()).error().code, Code::conflict);
}

TEST_F(Ideas, Api_what_was_read_can_be_posted_again) {
    input.side = Side::supplier;
    input.objective_id = objectives.front().id;
    input.status = IdeaStatus::agreed;
    input.next_step = Words{"Une maquette"};
    auto const first = add_idea(review, input, objectives, a_change()).value();
    auto second =
        add_idea(review, read_back<IdeaInput>(make_idea_view(review, first, {})), objectives, a_change())
            .value();
    second.id = first.id;
    ViewContext const context;
    EXPECT_EQ(
        reflect::encode(make_idea_view(review, first, context)),
        reflect::encode(make_idea_view(review, second, context))
    );
}

}  // namespace
}  // namespace qvr::reviews
