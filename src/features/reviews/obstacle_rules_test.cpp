#include "features/reviews/obstacle_rules.hpp"

#include "features/reviews/obstacle_view.hpp"
#include "features/reviews/read_back.hpp"
#include "features/reviews/review_sample.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace qvr::reviews {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

struct Obstacles : testing::Test {
    Review review = a_ready_review();
    ObstacleInput input{"Les accès tardent", std::nullopt, std::nullopt};

    Issues to_close() {
        Issues issues;
        add_obstacles_missing_to_close(review, issues);
        return issues;
    }
};

TEST_F(Obstacles, R15_an_obstacle_is_noted_changed_and_removed) {
    auto const obstacle = add_obstacle(review, input, a_change()).value();
    ObstaclePatch patch;
    patch.lifted_by = std::optional{Line{"Basile Okoro"}};
    auto const changed = change_obstacle(review, obstacle.id, patch, a_change()).value();
    EXPECT_EQ(changed.lifted_by, Line{"Basile Okoro"});
    EXPECT_EQ(changed.statement, obstacle.statement);
    ASSERT_TRUE(remove_obstacle(review, obstacle.id, a_change()));
    EXPECT_THAT(review.obstacles, IsEmpty());
    EXPECT_EQ(change_obstacle(review, obstacle.id, {}, a_change()).error().code, Code::not_found);
    EXPECT_EQ(remove_obstacle(review, obstacle.id, a_change()).error().code, Code::not_found);
}

TEST_F(Obstacles, R1_closing_needs_who_can_lift_it_and_by_when) {
    auto const obstacle = add_obstacle(review, input, a_change()).value();
    auto const issues = to_close();
    EXPECT_THAT(
        codes(issues), ElementsAre(IssueCode::obstacle_lifter_missing, IssueCode::obstacle_due_missing)
    );
    EXPECT_EQ(issues.front().args, (Issue::Pairs{{"statement", "Les accès tardent"}}));
    ObstaclePatch patch;
    patch.lifted_by = std::optional{Line{"Basile Okoro"}};
    patch.due_on = std::optional{day("2026-12-15")};
    ASSERT_TRUE(change_obstacle(review, obstacle.id, patch, a_change()));
    EXPECT_THAT(to_close(), IsEmpty());
    EXPECT_THAT(missing(review, Domain::improvement), IsEmpty());
}

TEST_F(Obstacles, R1_a_completed_domain_is_reopened_first) {
    auto const obstacle = add_obstacle(review, input, a_change()).value();
    complete_all(review);
    EXPECT_EQ(add_obstacle(review, input, a_change()).error().code, Code::conflict);
    EXPECT_EQ(change_obstacle(review, obstacle.id, {}, a_change()).error().code, Code::conflict);
    EXPECT_EQ(remove_obstacle(review, obstacle.id, a_change()).error().code, Code::conflict);
}

TEST_F(Obstacles, R1_a_date_outside_the_quarter_ahead_is_advice) {
    input.due_on = day("2027-02-22");
    ASSERT_TRUE(add_obstacle(review, input, a_change()));
    Issues issues;
    add_obstacles_advice(review, issues);
    EXPECT_THAT(issues, IsEmpty());
    input.due_on = day("2027-03-22");
    ASSERT_TRUE(add_obstacle(review, input, a_change()));
    add_obstacles_advice(review, issues);
    EXPECT_THAT(codes(issues), ElementsAre(IssueCode::obstacle_due_far));
}

TEST_F(Obstacles, Api_what_was_read_can_be_posted_again) {
    ViewContext const context;
    input.lifted_by = Line{"Basile Okoro"};
    input.due_on = day("2026-12-15");
    auto const first = add_obstacle(review, input, a_change()).value();
    auto const again = read_back<ObstacleInput>(make_obstacle_view(review, first, context));
    auto second = add_obstacle(review, again, a_change()).value();
    second.id = first.id;
    EXPECT_EQ(
        reflect::encode(make_obstacle_view(review, first, context)),
        reflect::encode(make_obstacle_view(review, second, context))
    );
}

}  // namespace
}  // namespace qvr::reviews
