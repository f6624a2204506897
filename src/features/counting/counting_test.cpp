#include "features/counting/counting.hpp"

#include "features/counting/counting_sample.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace qvr::counting {
namespace {

using scoring::CountState;
using scoring::ProposalKind;
using testing::ElementsAre;
using testing::IsEmpty;

constexpr Locale kFrCa{Locale::Name::fr_ca};

struct Counting : testing::Test {
    CountedQuarter quarter = a_quarter();  // its second week is that of today
    reviews::Kpi kpi = a_weekly_kpi();
    std::vector<reviews::CountedLine> lines;
    CountingReader reader{Side::supplier, true, kFrCa};

    void add(Side side, std::string_view on, std::string_view number) {
        lines.push_back({kpi.id, side, quantity(number), {}, day(on)});
    }
    CountingKpiView view() { return make_kpi_view(quarter, kpi, lines, kFrCa, reader); }
};

TEST_F(Counting, R14_a_kpi_is_shown_period_by_period_with_its_targets) {
    auto const shown = view();
    ASSERT_EQ(shown.periods.size(), 13U);
    auto const& first = shown.periods.front();
    EXPECT_EQ(first.from, day("2026-11-24"));
    EXPECT_EQ(first.to, day("2026-11-30"));
    EXPECT_EQ(first.text, "24–30\u00a0nov.");
    EXPECT_EQ(first.target, "2");
    EXPECT_EQ(first.target_text, "au moins 2");
    EXPECT_EQ(shown.periods.back().to, day("2027-02-22"));
    EXPECT_EQ(shown.current, 1);
    EXPECT_FALSE(shown.takes_out_of);
    EXPECT_TRUE(shown.takes_nothing);
}

TEST_F(Counting, R10_a_period_is_proposed_from_both_counts) {
    add(Side::supplier, "2026-11-24", "1");
    add(Side::supplier, "2026-11-30", "0.5");
    add(Side::client, "2026-11-26", "1.5");
    add(Side::supplier, "2026-12-01", "2");
    add(Side::client, "2026-12-08", "3");
    add(Side::supplier, "2026-12-15", "3");
    add(Side::client, "2026-12-15", "4");
    auto const shown = view();
    EXPECT_EQ(shown.periods[0].proposal, ProposalKind::both_equal);
    EXPECT_EQ(shown.periods[0].supplier.value, "3/2");
    EXPECT_EQ(shown.periods[0].supplier.text, "1,5");
    EXPECT_EQ(shown.periods[0].proposed, "3/2");
    EXPECT_EQ(shown.periods[0].attained, "3/4");
    EXPECT_EQ(shown.periods[1].proposal, ProposalKind::supplier_only);
    EXPECT_EQ(shown.periods[1].attained, "1");
    EXPECT_EQ(shown.periods[2].proposal, ProposalKind::client_only);
    EXPECT_EQ(shown.periods[3].proposal, ProposalKind::different);
    EXPECT_EQ(shown.periods[3].proposed, std::nullopt);
    EXPECT_EQ(shown.periods[3].attained, std::nullopt);
    EXPECT_EQ(shown.periods[4].proposal, ProposalKind::not_counted);
    EXPECT_THAT(shown.differing, ElementsAre(3));
}

TEST_F(Counting, R9_not_counted_is_not_0) {
    add(Side::supplier, "2026-11-24", "0");
    auto const shown = view();
    EXPECT_EQ(shown.periods[0].supplier.state, CountState::counted);
    EXPECT_EQ(shown.periods[0].supplier.value, "0");
    EXPECT_EQ(shown.periods[0].client.state, CountState::not_counted);
    EXPECT_EQ(shown.periods[0].client.value, std::nullopt);
    EXPECT_EQ(shown.periods[0].client.text, std::nullopt);
}

TEST_F(Counting, R11_a_ratio_without_a_case_is_proposed_without_a_value) {
    kpi.combine = scoring::Combine::ratio;
    kpi.unit = scoring::Unit::percent;
    lines.push_back({kpi.id, Side::supplier, quantity("0"), quantity("0"), day("2026-11-24")});
    lines.push_back({kpi.id, Side::supplier, quantity("1"), quantity("8"), day("2026-12-01")});
    auto const shown = view();
    EXPECT_TRUE(shown.takes_out_of);
    EXPECT_EQ(shown.periods[0].supplier.state, CountState::no_case);
    EXPECT_EQ(shown.periods[0].proposed, std::nullopt);
    EXPECT_EQ(shown.periods[1].supplier.value, "25/2");
    EXPECT_EQ(shown.periods[1].supplier.text, "12,5\u00a0%");
}

TEST_F(Counting, R9_a_side_owes_what_is_over_and_what_ends_by_sunday) {
    // Tuesday 24 November to Monday 30 November is over; the week of today ends on Monday 7 December.
    add(Side::client, "2026-11-24", "0");
    EXPECT_THAT(view().owed.supplier, ElementsAre(0));
    EXPECT_THAT(view().owed.client, IsEmpty());
    quarter.today = day("2026-12-07");
    EXPECT_THAT(view().owed.supplier, ElementsAre(0, 1));
    EXPECT_THAT(view().owed.client, ElementsAre(1));
    quarter.review.judged_at = reviews::at("2027-03-01T16:00:00Z");
    EXPECT_THAT(view().owed.supplier, IsEmpty());
}

TEST_F(Counting, R9_a_workday_is_owed_on_its_day_and_not_before) {
    kpi.period = scoring::Period::workday;
    auto const owed = view().owed.client;
    ASSERT_FALSE(owed.empty());
    EXPECT_EQ(view().periods[static_cast<std::size_t>(owed.back())].from, quarter.today);
}

TEST_F(Counting, R8_nothing_to_report_makes_no_sense_of_a_rating) {
    kpi.combine = scoring::Combine::mean;
    EXPECT_FALSE(view().takes_nothing);
    kpi.combine = scoring::Combine::last;
    EXPECT_FALSE(view().takes_nothing);
    kpi.combine = scoring::Combine::ratio;
    EXPECT_TRUE(view().takes_nothing);
}

TEST_F(Counting, R14_the_quarter_says_which_day_it_is) {
    auto const days = days_of(quarter);
    auto const shown = make_quarter_view(days, day("2026-12-02"), kFrCa);
    EXPECT_EQ(shown.from_text, "24\u00a0novembre\u00a02026");
    EXPECT_EQ(shown.to_text, "22\u00a0février\u00a02027");
    EXPECT_EQ(shown.day, 9);
    EXPECT_EQ(shown.of, 91);
    EXPECT_EQ(make_quarter_view(days, day("2026-11-23"), kFrCa).day, 1);
    EXPECT_EQ(make_quarter_view(days, day("2027-04-01"), kFrCa).day, 91);
}

}  // namespace
}  // namespace qvr::counting
