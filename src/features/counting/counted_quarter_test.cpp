#include "features/counting/counted_quarter.hpp"

#include "features/counting/counting_sample.hpp"

#include <gtest/gtest.h>

namespace qvr::counting {
namespace {

using reviews::ReviewState;

scoring::Quarter days(std::string_view from, std::string_view to) {
    return {day(from), day(to)};
}

TEST(CountedQuarter, R14_runs_from_the_day_after_the_review_to_the_day_of_the_next) {
    auto quarter = a_quarter();
    EXPECT_EQ(days_of(quarter), days("2026-11-24", "2027-02-22"));
    quarter.review.next_held_on = day("2027-03-01");
    EXPECT_EQ(days_of(quarter), days("2026-11-24", "2027-03-01"));
    quarter.review.next_held_on.reset();
    quarter.review.next_starts_at.reset();
    EXPECT_EQ(days_of(quarter), days("2026-11-24", "2027-02-21"));
}

TEST(CountedQuarter, R14_a_date_agreed_that_the_meeting_itself_has_passed_is_none) {
    auto quarter = a_quarter();
    quarter.review.next_starts_at = reviews::clock_at("2026-11-23T10:00");
    EXPECT_EQ(days_of(quarter), days("2026-11-24", "2027-02-21"));
}

TEST(CountedQuarter, R14_workdays_are_monday_to_friday_without_closed_days) {
    std::vector<Date> const closed_on{day("2026-12-25")};
    EXPECT_TRUE(is_workday(day("2026-12-24"), closed_on));
    EXPECT_FALSE(is_workday(day("2026-12-25"), closed_on));
    EXPECT_FALSE(is_workday(day("2026-12-26"), closed_on));
    EXPECT_FALSE(is_workday(day("2026-12-27"), closed_on));
    EXPECT_TRUE(is_workday(day("2026-12-28"), closed_on));
}

TEST(CountedQuarter, R9_is_counted_from_the_end_of_the_meeting_on) {
    auto quarter = a_quarter();
    for (auto const state : {ReviewState::planned, ReviewState::in_session, ReviewState::cancelled}) {
        quarter.review.state = state;
        auto const refused = check_is_counted(quarter);
        ASSERT_FALSE(refused);
        EXPECT_EQ(refused.error().code, Code::conflict);
        EXPECT_EQ(refused.error().issues, (Issues{{IssueCode::counting_not_begun}}));
    }
    for (auto const state : {ReviewState::ended, ReviewState::closed}) {
        quarter.review.state = state;
        EXPECT_TRUE(check_is_counted(quarter));
    }
}

TEST(CountedQuarter, R9_is_counted_until_the_review_after_has_completed_its_scorecard) {
    auto quarter = a_quarter();
    quarter.review.next_held_on = day("2027-03-01");
    EXPECT_TRUE(check_is_counted(quarter));
    EXPECT_EQ(state_of(quarter), CountingState::open);
    quarter.review.judged_at = reviews::at("2027-03-01T16:00:00Z");
    auto const refused = check_is_counted(quarter);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, Code::conflict);
    EXPECT_EQ(refused.error().issues, (Issues{{IssueCode::counting_is_over}}));
    EXPECT_EQ(state_of(quarter), CountingState::over);
    quarter.review.judged_at.reset();
    EXPECT_TRUE(check_is_counted(quarter));
}

TEST(CountedQuarter, R14_has_not_begun_on_the_day_of_the_review) {
    auto quarter = a_quarter();
    quarter.today = day("2026-11-23");
    EXPECT_EQ(state_of(quarter), CountingState::not_yet);
    quarter.today = day("2026-11-24");
    EXPECT_EQ(state_of(quarter), CountingState::open);
    // The meeting is late: what is missing can still be noted.
    quarter.today = day("2027-02-25");
    EXPECT_EQ(state_of(quarter), CountingState::open);
}

}  // namespace
}  // namespace qvr::counting
