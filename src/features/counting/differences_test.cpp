#include "features/counting/differences.hpp"

#include "features/counting/counting_sample.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace qvr::counting {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

// "14: 2=2", "14: 2/3", "15: 1/-": the day, the supplier's quantity, the client's.
std::string seen(LinePair const& pair) {
    auto const text = [](std::optional<ObservationLine> const& line) {
        return line ? line->quantity->to_text() : "-";
    };
    auto const on = (pair.supplier ? pair.supplier : pair.client)->counted_on;
    return std::to_string(on.day()) + ": " + text(pair.supplier) + (pair.same ? "=" : "/") +
           text(pair.client);
}

std::vector<std::string> seen(std::vector<LinePair> const& pairs) {
    std::vector<std::string> texts;
    for (auto const& pair : pairs) {
        texts.push_back(seen(pair));
    }
    return texts;
}

TEST(Differences, R10_lines_are_paired_by_date) {
    EXPECT_THAT(
        seen(pair_by_date({
            a_line(Side::supplier, "2026-12-15", "1"),
            a_line(Side::supplier, "2026-12-14", "2"),
            a_line(Side::client, "2026-12-14", "2"),
            a_line(Side::client, "2026-12-16", "1"),
        })),
        ElementsAre("14: 2=2", "15: 1/-", "16: -/1")
    );
}

TEST(Differences, R10_lines_of_a_day_that_are_the_same_find_each_other_first) {
    EXPECT_THAT(
        seen(pair_by_date({
            a_line(Side::supplier, "2026-12-14", "1"),
            a_line(Side::supplier, "2026-12-14", "5"),
            a_line(Side::supplier, "2026-12-14", "3"),
            a_line(Side::client, "2026-12-14", "5"),
            a_line(Side::client, "2026-12-14", "2"),
        })),
        ElementsAre("14: 5=5", "14: 1/2", "14: 3/-")
    );
    // One line is the other of one line alone.
    EXPECT_THAT(
        seen(pair_by_date({
            a_line(Side::supplier, "2026-12-14", "1"),
            a_line(Side::supplier, "2026-12-14", "1"),
            a_line(Side::client, "2026-12-14", "1"),
        })),
        ElementsAre("14: 1=1", "14: 1/-")
    );
}

TEST(Differences, R10_the_same_quantity_out_of_another_number_of_cases_differs) {
    auto mine = a_line(Side::supplier, "2026-12-14", "9");
    auto theirs = a_line(Side::client, "2026-12-14", "9");
    mine.out_of = quantity("10");
    theirs.out_of = quantity("12");
    EXPECT_THAT(seen(pair_by_date({mine, theirs})), ElementsAre("14: 9/9"));
}

TEST(Differences, R10_only_periods_in_which_both_counted_and_differ) {
    auto const quarter = a_quarter();
    auto const kpi = a_weekly_kpi();
    std::vector<ObservationLine> lines{
        a_line(Side::supplier, "2026-11-24", "2"),  // the same sum on other days
        a_line(Side::client, "2026-11-25", "2"),
        a_line(Side::supplier, "2026-12-01", "2"),  // one side alone
        a_line(Side::supplier, "2026-12-08", "2"),  // they differ
        a_line(Side::supplier, "2026-12-09", "1"),
        a_line(Side::client, "2026-12-08", "2"),
    };
    auto const differences = differences_of(quarter, kpi, lines);
    ASSERT_EQ(differences.size(), 1U);
    EXPECT_EQ(differences.front().period.from, day("2026-12-08"));
    EXPECT_EQ(differences.front().supplier.value, scoring::Fraction{3});
    EXPECT_EQ(differences.front().client.value, scoring::Fraction{2});
    EXPECT_THAT(seen(differences.front().pairs), ElementsAre("8: 2=2", "9: 1/-"));
    lines.push_back(a_line(Side::client, "2026-12-09", "1"));
    EXPECT_THAT(differences_of(quarter, kpi, lines), IsEmpty());
}

}  // namespace
}  // namespace qvr::counting
