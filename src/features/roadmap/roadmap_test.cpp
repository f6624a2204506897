#include "features/roadmap/roadmap.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace qvr::roadmap {
namespace {

using catalogue::Factor;
using reviews::ReviewState;
using testing::IsEmpty;

ReviewId review(int number) {
    return *ReviewId::from_text("01890000-0000-7000-8000-00000000001" + std::to_string(number));
}

class Roadmap : public testing::Test {
  protected:
    Roadmap() {
        headers = {
            {review(1), 1, ReviewState::closed, *Date::from_text("2026-05-30"), true},
            {review(2), 2, ReviewState::ended, *Date::from_text("2026-08-30"), false}
        };
        FiguresRow figures;
        figures.review_id = review(2);
        figures.exact = "7/8";
        figures.percent_tenths = 875;
        figures.coverage = 90;
        figures.band = scoring::Band::green;
        figures.felt_tenths = 1000;
        figures.gap_tenths = -125;
        figures.promises_judged = 4;
        figures.promises_kept = 2;
        figures.promises_partly = 1;
        figures.promises_dropped = 3;
        figures.promises_carried = 5;
        facts.figures = {figures};
        facts.factors = {
            {review(2), 0, Factor::autonomy, 60, 667, 200, 25, 0, 50, 417},
            {review(2), 1, Factor::timeliness, 40, {}, {}, {}, {}, {}, {}}
        };
        ChoiceRow choice;
        choice.review_id = review(1);
        choice.factor = Factor::autonomy;
        choice.weight = 60;
        facts.choices = {choice};
        facts.made = {{review(1), 3}};
        facts.received = {{review(2), 0, "Deux jours gagnés", "jours", {}, {}, "Lise Ng"}};
        facts.expected = {
            {review(1),
             0,
             "Moins de retards",
             "heures",
             Decimal::from_text("1200.5"),
             Currency::from_text("CAD"),
             "Lise Ng"},
            {review(1), 1, "Un portail", "", Decimal::from_text("2"), {}, std::nullopt}
        };
    }

    std::vector<HeaderRow> headers;
    RoadmapFacts facts;
};

TEST_F(Roadmap, R23_shows_each_review_with_what_is_its_own) {
    auto const items = make_shared_items(headers, facts, Locale{});
    ASSERT_EQ(items.size(), 2U);
    auto const& first = items[0];
    EXPECT_EQ(first.review_id, review(1));
    EXPECT_EQ(first.state, ReviewState::closed);
    EXPECT_EQ(first.held_on_text, "30\u00a0mai\u00a02026");
    EXPECT_FALSE(first.score || first.felt_percent || first.gap);
    EXPECT_THAT(first.judged_factors, IsEmpty());
    ASSERT_EQ(first.factors.size(), 1U);
    EXPECT_EQ(first.factors[0].weight, 60);
    EXPECT_EQ(first.promises.made, 3);
    EXPECT_EQ(first.promises.judged, 0);
    ASSERT_EQ(first.value_expected.size(), 2U);
    EXPECT_EQ(first.value_expected[0].amount_text, "1\u00a0200,50\u00a0$");
    EXPECT_EQ(first.value_expected[0].said_by_name, "Lise Ng");
    EXPECT_EQ(first.value_expected[1].amount_text, "2");
    EXPECT_EQ(first.value_expected[1].said_by_name, "");

    auto const& second = items[1];
    EXPECT_EQ(second.score->percent, "87.5");
    EXPECT_EQ(second.score->exact, "7/8");
    EXPECT_EQ(second.score->coverage, 90);
    EXPECT_EQ(second.felt_percent, "100.0");
    EXPECT_EQ(second.gap, "-12.5");
    ASSERT_EQ(second.judged_factors.size(), 2U);
    EXPECT_EQ(second.judged_factors[0].lost, "20.0");
    EXPECT_EQ(second.judged_factors[0].felt->mark, 25);
    EXPECT_EQ(second.judged_factors[0].felt->high, 50);
    EXPECT_EQ(second.judged_factors[0].gap, "41.7");
    EXPECT_FALSE(second.judged_factors[1].percent || second.judged_factors[1].felt);
    EXPECT_EQ(second.promises.made, 0);
    EXPECT_EQ(second.promises.judged, 4);
    EXPECT_EQ(second.promises.kept, 2);
    EXPECT_EQ(second.promises.partly, 1);
    EXPECT_EQ(second.promises.dropped, 3);
    EXPECT_EQ(second.promises.carried, 5);
    ASSERT_EQ(second.value_received.size(), 1U);
    EXPECT_FALSE(second.value_received[0].amount_text);
}

TEST_F(Roadmap, R4_tells_the_supplier_who_was_missing) {
    auto const items = make_items(headers, facts, {{review(2), 2}}, Locale{});
    ASSERT_EQ(items.size(), 2U);
    EXPECT_TRUE(items[0].is_shared);
    EXPECT_EQ(items[0].executives_missing_twice, 0);
    EXPECT_FALSE(items[1].is_shared);
    EXPECT_EQ(items[1].executives_missing_twice, 2);
    EXPECT_EQ(items[1].score->percent, "87.5");
}

}  // namespace
}  // namespace qvr::roadmap
