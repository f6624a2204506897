#include "features/counting/observation_rules.hpp"

#include "features/counting/counting_sample.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace qvr::counting {
namespace {

using reviews::codes;
using testing::ElementsAre;

struct ObservationRules : testing::Test {
    CountedQuarter quarter = a_quarter();
    reviews::Kpi kpi = a_weekly_kpi();
    reviews::Change change = reviews::a_change("2026-12-02T15:00:00Z");
    ObservationInput input = an_input("3");
    std::optional<ObservationLine> corrected;

    Result<Observation> make() { return make_observation(quarter, kpi, input, corrected, change); }
    Error refusal() {
        auto const made = make();
        return made ? Error{Code::unavailable} : made.error();
    }
    // The caller counts for that side.
    void count_as(Side side) { change.side = side; }
    void correct(ObservationLine line) {
        line.kpi_id = kpi.id;
        input.corrects = line.id;
        corrected = std::move(line);
    }
    void strike(ObservationLine line) {
        correct(std::move(line));
        input.quantity = std::optional<Decimal>{};
    }
};

TEST_F(ObservationRules, R9_a_line_says_who_counted_what_for_which_side_and_when) {
    input.note = "Deux par visio";
    auto const line = make().value();
    EXPECT_EQ(line.kpi_id, kpi.id);
    EXPECT_EQ(line.side, Side::supplier);
    EXPECT_EQ(line.quantity, quantity("3"));
    EXPECT_EQ(line.counted_on, quarter.today);
    EXPECT_EQ(line.note, Note{"Deux par visio"});
    EXPECT_EQ(line.source, ObservationSource::person);
    EXPECT_EQ(line.corrects, std::nullopt);
    EXPECT_EQ(line.place_id, line.id);
    EXPECT_EQ(line.by_name, "Odile Marchand");
    EXPECT_EQ(line.by_side, Side::supplier);
    EXPECT_EQ(line.recorded_at, change.now);
}

TEST_F(ObservationRules, R9_each_side_counts_for_itself_and_the_supplier_may_write_down_for_the_client) {
    count_as(Side::client);
    EXPECT_EQ(make().value().side, Side::client);
    input.side = Side::supplier;
    EXPECT_EQ(refusal().code, Code::forbidden);
    EXPECT_EQ(refusal().issues, (Issues{{IssueCode::other_side, "/side"}}));
    count_as(Side::supplier);
    input.side = Side::client;
    auto const transcribed = make().value();
    EXPECT_EQ(transcribed.side, Side::client);
    EXPECT_EQ(transcribed.by_side, Side::supplier);
}

TEST_F(ObservationRules, R14_the_day_is_in_the_quarter_and_not_to_come) {
    for (auto const* on : {"2026-11-24", "2026-12-02"}) {
        input.on = day(on);
        EXPECT_EQ(make().value().counted_on, day(on));
    }
    input.on = day("2026-12-03");
    EXPECT_EQ(refusal().issues, (Issues{{IssueCode::day_to_come, "/on"}}));
    for (auto const* on : {"2026-11-23", "2027-02-23"}) {
        input.on = day(on);
        EXPECT_EQ(refusal().code, Code::invalid);
        EXPECT_THAT(codes(refusal().issues), ElementsAre(IssueCode::day_outside_quarter));
        EXPECT_EQ(refusal().issues.front().pointer, "/on");
    }
    // Control: once it has come, the last day is taken.
    quarter.today = day("2027-03-05");
    input.on = day("2027-02-22");
    EXPECT_TRUE(make());
}

TEST_F(ObservationRules, R14_a_workday_kpi_is_counted_on_workdays) {
    quarter.closed_on = {day("2026-12-01")};
    kpi.period = scoring::Period::workday;
    for (auto const* on : {"2026-11-28", "2026-11-29", "2026-12-01"}) {
        input.on = day(on);
        EXPECT_EQ(refusal().issues, (Issues{{IssueCode::not_a_workday, "/on"}})) << on;
    }
    input.on = day("2026-11-30");
    EXPECT_TRUE(make());
    kpi.period = scoring::Period::week;
    input.on = day("2026-12-01");
    EXPECT_TRUE(make());
}

TEST_F(ObservationRules, R8_a_quantity_is_one_of_this_kpi) {
    input.out_of = quantity("4");
    EXPECT_EQ(refusal().issues, (Issues{{IssueCode::out_of_not_allowed, "/out_of"}}));
    kpi.combine = scoring::Combine::ratio;
    EXPECT_TRUE(make());
    input.out_of.reset();
    EXPECT_EQ(refusal().issues, (Issues{{IssueCode::out_of_required, "/out_of"}}));

    kpi.combine = scoring::Combine::last;
    kpi.direction = scoring::Direction::yes_no;
    EXPECT_EQ(refusal().issues, (Issues{{IssueCode::not_yes_or_no, "/quantity"}}));
    input = an_input("1");
    EXPECT_TRUE(make());

    kpi.direction = scoring::Direction::at_least;
    kpi.combine = scoring::Combine::mean;
    kpi.unit = scoring::Unit::rating;
    kpi.scale_max = 5;
    input = an_input("5.5");
    EXPECT_EQ(refusal().issues, (Issues{{IssueCode::above_scale, "/quantity", {{"max", "5"}}}}));
    input = an_input("5");
    EXPECT_TRUE(make());
}

TEST_F(ObservationRules, R9_the_state_comes_before_the_rule) {
    input.on = day("2030-01-01");
    quarter.review.state = reviews::ReviewState::in_session;
    EXPECT_EQ(refusal().code, Code::conflict);
    EXPECT_THAT(codes(refusal().issues), ElementsAre(IssueCode::counting_not_begun));
}

TEST_F(ObservationRules, R9_a_correction_takes_the_place_the_side_and_the_day_of_the_line_it_names) {
    auto line = a_line(Side::client, "2026-11-25", "2");
    line.by_side = Side::supplier;
    line.place_id = reviews::any_id<ObservationId>();
    correct(line);
    auto const made = make().value();
    EXPECT_EQ(made.corrects, line.id);
    EXPECT_EQ(made.place_id, line.place_id);
    EXPECT_NE(made.place_id, made.id);
    EXPECT_EQ(made.side, Side::client);
    EXPECT_EQ(made.counted_on, line.counted_on);
    input.on = day("2026-11-26");
    EXPECT_EQ(make().value().counted_on, day("2026-11-26"));
    input.side = Side::supplier;
    EXPECT_EQ(refusal().issues, (Issues{{IssueCode::correction_changes_side, "/side"}}));
}

TEST_F(ObservationRules, R9_a_line_that_is_not_of_this_kpi_is_not_corrected) {
    input.corrects = reviews::any_id<ObservationId>();
    EXPECT_EQ(refusal().code, Code::invalid);
    EXPECT_EQ(refusal().issues, (Issues{{IssueCode::unknown_observation, "/corrects"}}));
}

TEST_F(ObservationRules, R9_a_line_is_corrected_once) {
    auto line = a_line(Side::supplier, "2026-11-25", "2");
    correct(line);
    EXPECT_TRUE(make());
    line.corrected_by = reviews::any_id<ObservationId>();
    correct(line);
    EXPECT_EQ(refusal().code, Code::conflict);
    EXPECT_EQ(refusal().issues, (Issues{{IssueCode::observation_is_corrected, "/corrects"}}));
}

TEST_F(ObservationRules, R9_a_side_corrects_its_own_lines) {
    // Each line with whether a person of the supplier and one of the client may correct it.
    struct Case {
        Side side;
        Side by;
        bool supplier;
        bool client;
    };
    for (auto const& [side, by, supplier, client] : {
             Case{Side::supplier, Side::supplier, true, false},
             Case{Side::client, Side::client, false, true},
             Case{Side::client, Side::supplier, true, true},
         }) {
        auto line = a_line(side, "2026-11-25", "2");
        line.by_side = by;
        correct(line);
        count_as(Side::supplier);
        EXPECT_EQ(make().has_value(), supplier);
        count_as(Side::client);
        EXPECT_EQ(make().has_value(), client);
        if (!client) {
            EXPECT_EQ(refusal().code, Code::forbidden);
            EXPECT_EQ(refusal().issues, (Issues{{IssueCode::other_side, "/corrects"}}));
        }
    }
}

TEST_F(ObservationRules, R9_striking_names_a_line_and_says_nothing_else) {
    input.quantity = std::optional<Decimal>{};
    EXPECT_EQ(refusal().issues, (Issues{{IssueCode::required, "/quantity"}}));
    strike(a_line(Side::supplier, "2026-11-25", "2"));
    auto const struck = make().value();
    EXPECT_EQ(struck.quantity, std::nullopt);
    EXPECT_EQ(struck.counted_on, day("2026-11-25"));
    input.on = day("2026-11-26");
    input.out_of = quantity("1");
    EXPECT_EQ(
        refusal().issues,
        (Issues{{IssueCode::not_allowed_here, "/out_of"}, {IssueCode::not_allowed_here, "/on"}})
    );
}

TEST_F(ObservationRules, R9_a_quantity_that_is_not_sent_strikes_nothing) {
    correct(a_line(Side::supplier, "2026-11-25", "2"));
    input.quantity = {};
    EXPECT_EQ(refusal().issues, (Issues{{IssueCode::required, "/quantity"}}));
}

TEST_F(ObservationRules, R9_what_was_struck_comes_back_by_correcting_the_line_that_strikes) {
    auto line = a_line(Side::supplier, "2026-11-25", "2");
    line.quantity.reset();
    correct(line);
    EXPECT_EQ(make().value().quantity, quantity("3"));
    strike(line);
    EXPECT_EQ(refusal().issues, (Issues{{IssueCode::nothing_to_strike, "/corrects"}}));
}

TEST_F(ObservationRules, R14_a_line_whose_day_was_closed_afterwards_can_be_struck) {
    kpi.period = scoring::Period::workday;
    quarter.closed_on = {day("2026-11-25")};
    strike(a_line(Side::supplier, "2026-11-25", "2"));
    EXPECT_TRUE(make());
    input = an_input("4");
    correct(a_line(Side::supplier, "2026-11-25", "2"));
    EXPECT_EQ(refusal().issues, (Issues{{IssueCode::not_a_workday, "/on"}}));
}

}  // namespace
}  // namespace qvr::counting
