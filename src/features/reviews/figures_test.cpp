#include "features/reviews/figures.hpp"

#include "features/reviews/judgement_rules.hpp"
#include "features/reviews/rating_rules.hpp"
#include "features/reviews/result_rules.hpp"
#include "features/reviews/review_sample.hpp"

#include <gtest/gtest.h>

namespace qvr::reviews {
namespace {

EarlierAction an_action(ActionVerdict verdict) {
    EarlierAction action;
    action.id = any_id<ActionId>();
    action.statement = Words{"Prévenir la veille"};
    action.verdict = verdict;
    return action;
}

class Figures : public testing::Test {
  protected:
    Figures() {
        previous.state = ReviewState::closed;
        review = a_second_review(previous);
    }
    FiguresOfReview figures() { return make_figures(review, evaluate(review, {}, {})); }
    Attendee& executive() { return review.attendees.back(); }
    // The same value in each of the periods of every KPI, but in that of one factor.
    void agree(std::string_view value, Factor other, std::string_view other_value) {
        for (auto const& kpi : review.last_quarter->kpis) {
            auto const text = kpi.factor == other ? other_value : value;
            ResultInput input;
            input.agreed.per_period.assign(periods_of(review, kpi).size(), AgreedValue::from_text(text));
            ASSERT_TRUE(set_result(review, kpi.id, input, {}, a_change("2027-02-22T15:00:00Z")));
        }
    }

    Review previous = a_ready_review();
    Review review;
};

TEST_F(Figures, R11_the_score_and_its_factors_in_tenths) {
    agree("1", Factor::timeliness, "1/3");
    auto const made = figures();
    // 30 % of a third, and 70 %.
    EXPECT_EQ(made.review.exact, "4/5");
    EXPECT_EQ(made.review.percent_tenths, 800);
    EXPECT_EQ(made.review.coverage, 100);
    EXPECT_EQ(made.review.band, scoring::Band::amber);
    EXPECT_EQ(made.review.lost_most, Factor::timeliness);
    ASSERT_EQ(made.factors.size(), 5U);
    EXPECT_EQ(made.factors[0].percent_tenths, 333);
    EXPECT_EQ(made.factors[0].lost_tenths, 200);
    EXPECT_EQ(made.factors[1].lost_tenths, 0);
    EXPECT_EQ(made.review.felt_tenths, std::nullopt);
}

TEST_F(Figures, R12_measured_green_and_felt_red_is_kept) {
    agree("1", Factor::timeliness, "0");
    RatingsInput input;
    input.ratings.push_back({Factor::timeliness, 1, {}});
    ASSERT_TRUE(set_ratings(review, executive().id, input));
    EXPECT_FALSE(figures().review.is_green_but_red);  // measured red as well
    input.ratings.push_back({Factor::autonomy, 2, {}});
    ASSERT_TRUE(set_ratings(review, executive().id, input));
    auto const made = figures();
    EXPECT_TRUE(made.review.is_green_but_red);
    EXPECT_FALSE(made.factors[0].is_green_but_red);
    EXPECT_TRUE(made.factors[1].is_green_but_red);
    EXPECT_EQ(made.factors[1].felt_mark, 25);
    EXPECT_EQ(made.factors[1].gap_tenths, 750);
    // (30 × 0 + 25 × 25) / 55.
    EXPECT_EQ(made.review.felt_exact, "5/44");
    EXPECT_EQ(made.review.gap_tenths, 586);
}

TEST_F(Figures, R15_verdicts_are_promises_kept_or_not) {
    for (auto const verdict :
         {ActionVerdict::achieved,
          ActionVerdict::achieved,
          ActionVerdict::partly,
          ActionVerdict::not_achieved,
          ActionVerdict::dropped,
          ActionVerdict::carried}) {
        review.earlier_actions.push_back(an_action(verdict));
    }
    auto const made = figures().review;
    EXPECT_EQ(made.promises_judged, 4);
    EXPECT_EQ(made.promises_kept, 2);
    EXPECT_EQ(made.promises_partly, 1);
    EXPECT_EQ(made.promises_dropped, 1);
    EXPECT_EQ(made.promises_carried, 1);
    // What goes on is what was carried, and what is new.
    EXPECT_EQ(open_actions(review).size(), 1U);
}

TEST_F(Figures, R4_an_executive_who_misses_twice_counts) {
    executive().attendance = Attendance::excused;
    EXPECT_EQ(figures().review.executives_missing_twice, 0);
    review.last_quarter->attendees.back().attendance = Attendance::absent;
    EXPECT_EQ(figures().review.executives_missing_twice, 1);
    executive().attendance = Attendance::present;
    EXPECT_EQ(figures().review.executives_missing_twice, 0);
}

TEST_F(Figures, R24_there_are_none_before_the_scorecard_is_complete) {
    EXPECT_FALSE(has_figures(review));
    completed_at(review, Domain::scorecard) = at("2027-02-22T15:00:00Z");
    EXPECT_TRUE(has_figures(review));
    completed_at(previous, Domain::scorecard) = at("2026-11-23T15:00:00Z");
    EXPECT_FALSE(has_figures(previous));  // a first review judges nothing
}

}  // namespace
}  // namespace qvr::reviews
