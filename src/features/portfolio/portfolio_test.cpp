#include "features/portfolio/portfolio.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace qvr::portfolio {
namespace {

using catalogue::Factor;
using testing::ElementsAre;
using testing::IsEmpty;

AccountId account(int number) {
    return *AccountId::from_text("01890000-0000-7000-8000-00000000000" + std::to_string(number));
}
ReviewId review(int number) {
    return *ReviewId::from_text("01890000-0000-7000-8000-00000000001" + std::to_string(number));
}
Date day(std::string_view text) {
    return *Date::from_text(text);
}

class Items : public testing::Test {
  protected:
    Items() {
        LineRow line;
        line.id = account(1);
        line.name = "Groupe Laurentia";
        line.review_id = review(1);
        line.number = 4;
        line.held_on = day("2026-08-30");
        line.next_starts_at = zone::WallClock::from_text("2026-11-28T10:00");
        line.next_time_zone = zone::ZoneName{};
        line.percent_tenths = 875;
        line.coverage = 90;
        line.band = scoring::Band::green;
        line.felt_tenths = 1000;
        line.gap_tenths = -125;
        line.change_tenths = -31;
        line.lost_most = Factor::timeliness;
        line.is_green_but_red = true;
        line.executives_missing_twice = 1;
        line.promises_judged = 5;
        line.promises_kept = 3;
        facts.lines.push_back(line);
    }
    PortfolioItem item(std::string_view today = "2026-11-28") const {
        return make_items(facts, day(today), Locale{}).front();
    }

    PortfolioFacts facts;
};

TEST_F(Items, R24_show_what_is_stored) {
    auto const shown = item();
    EXPECT_EQ(shown.account_id, account(1));
    EXPECT_EQ(shown.last_review->number, 4);
    EXPECT_EQ(shown.last_review->held_on_text, "30\u00a0août\u00a02026");
    EXPECT_EQ(shown.score->percent, "87.5");
    EXPECT_EQ(shown.score->coverage, 90);
    EXPECT_EQ(shown.score->band, scoring::Band::green);
    EXPECT_EQ(shown.change, "-3.1");
    EXPECT_EQ(shown.felt_percent, "100.0");
    EXPECT_EQ(shown.gap, "-12.5");
    EXPECT_EQ(shown.lost_most, Factor::timeliness);
    EXPECT_TRUE(shown.green_but_red);
    EXPECT_EQ(shown.executives_missing_twice, 1);
    EXPECT_EQ(shown.promises.judged, 5);
    EXPECT_EQ(shown.promises.kept, 3);
}

TEST_F(Items, NameWhyTheyNeedALeader) {
    auto const reasons = [&] { return item().needs_leader; };
    auto& line = facts.lines.front();
    EXPECT_THAT(reasons(), ElementsAre(Reason::green_but_red, Reason::executives_missing));
    line.is_felt_red = true;
    EXPECT_THAT(reasons(), ElementsAre(Reason::green_but_red, Reason::executives_missing));
    line.is_green_but_red = false;
    line.executives_missing_twice = 0;
    EXPECT_THAT(reasons(), ElementsAre(Reason::felt_red));
    line.is_felt_red = false;
    EXPECT_THAT(reasons(), IsEmpty());
    line.change_tenths = -99;
    line.band = scoring::Band::amber;
    EXPECT_THAT(reasons(), IsEmpty());
    line.change_tenths = -100;
    EXPECT_THAT(reasons(), ElementsAre(Reason::falling));
    line.band = scoring::Band::red;
    line.actions_overdue = 2;
    line.next_starts_at = zone::WallClock::from_text("2026-11-27T10:00");
    EXPECT_THAT(
        reasons(), ElementsAre(Reason::overdue, Reason::red, Reason::falling, Reason::actions_overdue)
    );
}

TEST_F(Items, AreOverdueFromTheDayAfter) {
    EXPECT_EQ(item("2026-11-27").next->days, 1);
    EXPECT_EQ(item("2026-11-28").next->days, 0);
    EXPECT_EQ(item("2026-11-28").days_overdue, std::nullopt);
    EXPECT_EQ(item("2026-12-08").next->days, -10);
    EXPECT_EQ(item("2026-12-08").days_overdue, 10);
}

TEST_F(Items, WithoutAReviewAreEmpty) {
    LineRow bare;
    bare.id = account(2);
    bare.name = "Ateliers";
    facts.lines = {bare};
    auto const shown = item();
    EXPECT_FALSE(shown.last_review || shown.score || shown.change || shown.next || shown.days_overdue);
    EXPECT_FALSE(shown.green_but_red);
    EXPECT_THAT(shown.trend, IsEmpty());
    EXPECT_THAT(shown.factors, IsEmpty());
}

TEST_F(Items, R11_have_no_point_where_too_little_was_measured) {
    facts.trend = {
        {account(1), day("2026-02-01"), 500, 49, 750},
        {account(1), day("2026-05-01"), 875, 50, std::nullopt},
        {account(1), day("2026-08-01"), std::nullopt, 0, 500}
    };
    auto const trend = item().trend;
    ASSERT_EQ(trend.size(), 3U);
    EXPECT_EQ(trend[0].percent, std::nullopt);
    EXPECT_EQ(trend[0].felt, "75.0");
    EXPECT_EQ(trend[0].coverage, 49);
    EXPECT_EQ(trend[1].percent, "87.5");
    EXPECT_EQ(trend[1].felt, std::nullopt);
    EXPECT_EQ(trend[2].percent, std::nullopt);
}

TEST_F(Items, ShowTheLatestEightQuarters) {
    for (int quarter = 1; quarter <= 9; ++quarter) {
        facts.trend.push_back(
            {account(1), day("2026-08-0" + std::to_string(quarter)), quarter * 10, 100, std::nullopt}
        );
    }
    auto const trend = item().trend;
    ASSERT_EQ(trend.size(), 8U);
    EXPECT_EQ(trend.front().percent, "2.0");
    EXPECT_EQ(trend.back().percent, "9.0");
}

TEST_F(Items, GetWhatIsTheirsAndKeepTheirOrder) {
    auto second = facts.lines.front();
    second.id = account(2);
    second.review_id = review(2);
    second.actions_overdue = 7;
    facts.lines.insert(facts.lines.begin(), second);
    facts.trend = {
        {account(1), day("2026-05-01"), 100, 100, std::nullopt},
        {account(2), day("2026-05-01"), 200, 100, std::nullopt}
    };
    facts.factors = {
        {review(1), 0, Factor::autonomy, 60, 667, 25, 417},
        {review(1), 1, Factor::timeliness, 40, std::nullopt, std::nullopt, std::nullopt},
        {review(2), 0, Factor::teamwork, 100, 0, 0, 0}
    };
    auto const items = make_items(facts, day("2026-11-28"), Locale{});
    ASSERT_EQ(items.size(), 2U);
    EXPECT_EQ(items[0].account_id, account(2));
    EXPECT_EQ(items[0].trend.at(0).percent, "20.0");
    EXPECT_EQ(items[0].actions_overdue, 7);
    EXPECT_EQ(items[0].factors.at(0).percent, "0.0");
    EXPECT_EQ(items[1].trend.at(0).percent, "10.0");
    EXPECT_EQ(items[1].actions_overdue, 0);
    ASSERT_EQ(items[1].factors.size(), 2U);
    EXPECT_EQ(items[1].factors[0].percent, "66.7");
    EXPECT_EQ(items[1].factors[0].felt_mark, 25);
    EXPECT_EQ(items[1].factors[0].gap, "41.7");
    EXPECT_EQ(items[1].factors[1].weight, 40);
    EXPECT_EQ(items[1].factors[1].percent, std::nullopt);
}

TEST(Figures, AreMeansOfSums) {
    TotalsRow totals;
    totals.accounts = 10;
    totals.judged = 7;
    totals.green = 3;
    totals.amber = 1;
    totals.red = 2;
    totals.percent_tenths = 4903;  // of six: 81.71…
    totals.promises_judged = 9;
    totals.promises_kept = 6;
    auto const figures = make_figures(
        totals,
        {{Factor::autonomy, 2, 45, 2, -3, 1, 555, 2, 75, 1},
         {Factor::timeliness, 4, 100, 0, 0, 0, 0, 0, 0, 0},
         {Factor::productivity, 0, 0, 0, 0, 3, 2000, 0, 0, 0}}
    );
    EXPECT_EQ(figures.bands.none, 4);
    EXPECT_EQ(figures.mean_percent, "81.7");
    EXPECT_EQ(figures.promises.percent, "66.7");
    ASSERT_EQ(figures.factors.size(), 3U);
    auto const& chosen_most = figures.factors[0];
    EXPECT_EQ(chosen_most.factor, Factor::timeliness);
    EXPECT_EQ(chosen_most.mean_weight, "25.0");
    EXPECT_EQ(chosen_most.weight_drift, std::nullopt);
    EXPECT_EQ(chosen_most.mean_percent, std::nullopt);
    EXPECT_EQ(figures.factors[1].mean_weight, "22.5");
    EXPECT_EQ(figures.factors[1].weight_drift, "-1.5");
    EXPECT_EQ(figures.factors[1].mean_percent, "55.5");
    EXPECT_EQ(figures.factors[1].mean_felt, "37.5");
    EXPECT_EQ(figures.factors[1].felt_red, 1);
    EXPECT_EQ(figures.factors[2].mean_weight, std::nullopt);
    EXPECT_EQ(figures.factors[2].mean_percent, "66.7");
}

TEST(Figures, OfNothingHaveNoMeans) {
    auto const figures = make_figures({}, {});
    EXPECT_EQ(figures.mean_percent, std::nullopt);
    EXPECT_EQ(figures.promises.percent, std::nullopt);
    EXPECT_THAT(figures.factors, IsEmpty());
}

}  // namespace
}  // namespace qvr::portfolio
