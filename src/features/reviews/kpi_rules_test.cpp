#include "features/reviews/kpi_rules.hpp"

#include "features/reviews/kpi_view.hpp"
#include "features/reviews/read_back.hpp"
#include "features/reviews/review_sample.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <numeric>

namespace qvr::reviews {
namespace {

using scoring::Combine;
using scoring::Direction;
using scoring::Period;
using scoring::Unit;
using testing::ElementsAre;
using testing::IsEmpty;

std::optional<Decimal> number(std::string_view text) {
    return Decimal::from_text(text);
}

KpiInput a_kpi_input(Factor factor = Factor::autonomy) {
    KpiInput input;
    input.factor = factor;
    input.statement = "Une visioconférence d’au plus 30 minutes";
    input.direction = Direction::at_least;
    input.target = number("1");
    input.unit = Unit::count;
    input.period = Period::two_weeks;
    return input;
}

// The pointers and codes of a refusal, in order.
using Found = std::vector<std::pair<std::string, IssueCode>>;

struct Kpis : testing::Test {
    Review review = a_ready_review();  // one accepted KPI for each of the five chosen factors
    AttendeeId client = review.attendees.back().id;

    Kpi& autonomy() { return *std::ranges::find(review.kpis, Factor::autonomy, &Kpi::factor); }
    Found refusal(KpiInput const& input) {
        Found found;
        auto copy = review;
        if (auto const added = add_kpi(copy, input, a_change()); !added) {
            EXPECT_EQ(added.error().code, Code::invalid);
            for (auto const& issue : added.error().issues) {
                found.emplace_back(issue.pointer, issue.code);
            }
        }
        return found;
    }
    std::vector<IssueCode> kpis_missing() {
        Issues issues;
        add_kpis_missing(review, issues);
        return codes(issues);
    }
};

TEST_F(Kpis, R8_a_kpi_is_added_with_the_usual_way_to_combine) {
    struct Row {
        Unit unit;
        Combine combine;
    };
    for (auto const& row :
         {Row{Unit::count, Combine::sum},
          Row{Unit::minutes, Combine::sum},
          Row{Unit::hours, Combine::sum},
          Row{Unit::days, Combine::sum},
          Row{Unit::money, Combine::sum},
          Row{Unit::rating, Combine::mean},
          Row{Unit::percent, Combine::ratio}}) {
        auto input = a_kpi_input();
        input.unit = row.unit;
        input.zero_at = number("0");
        if (row.unit == Unit::money) {
            input.currency = Currency::from_text("CAD");
        }
        if (row.unit == Unit::rating) {
            input.scale_max = ScaleMax{5};
        }
        EXPECT_EQ(add_kpi(review, input, a_change()).value().combine, row.combine);
    }
    auto yes_no = a_kpi_input(Factor::foresight);
    yes_no.direction = Direction::yes_no;
    yes_no.target.reset();
    yes_no.unit.reset();
    EXPECT_EQ(add_kpi(review, yes_no, a_change()).value().combine, Combine::last);
    auto given = a_kpi_input(Factor::foresight);
    given.combine = Combine::last;
    EXPECT_EQ(add_kpi(review, given, a_change()).value().combine, Combine::last);
}

TEST_F(Kpis, R8_a_new_unit_or_direction_brings_its_usual_way_to_combine) {
    auto const id = autonomy().id;
    KpiPatch percent;
    percent.unit = std::optional{Unit::percent};
    percent.zero_at = number("0");
    EXPECT_EQ(
        change_kpi(review, id, percent, KpiUse::not_counted, a_change()).value().combine, Combine::ratio
    );
    KpiPatch kept;
    kept.unit = std::optional{Unit::minutes};
    kept.combine = std::optional{Combine::mean};
    EXPECT_EQ(change_kpi(review, id, kept, KpiUse::not_counted, a_change()).value().combine, Combine::mean);
    KpiPatch other;
    other.statement = Words{"Une visioconférence"};
    EXPECT_EQ(change_kpi(review, id, other, KpiUse::not_counted, a_change()).value().combine, Combine::mean);
}

TEST_F(Kpis, R8_R11_terms_that_are_not_sound_are_refused_member_by_member) {
    struct Row {
        char const* what;
        std::function<void(KpiInput&)> change;
        Found expected;
    };
    Row const rows[] = {
        {"sound", [](KpiInput&) {}, {}},
        {"no target", [](KpiInput& k) { k.target.reset(); }, {{"/target", IssueCode::required}}},
        {"low beside a target",
         [](KpiInput& k) { k.low = number("1"); },
         {{"/low", IssueCode::not_allowed_here}}},
        {"high beside a target",
         [](KpiInput& k) { k.high = number("1"); },
         {{"/high", IssueCode::not_allowed_here}}},
        {"between without ends",
         [](KpiInput& k) { k.direction = Direction::between; },
         {{"/target", IssueCode::not_allowed_here},
          {"/low", IssueCode::required},
          {"/high", IssueCode::required}}},
        {"between the wrong way round",
         [](KpiInput& k) {
             k.direction = Direction::between;
             k.target.reset();
             k.low = k.high = number("3");
         },
         {{"/low", IssueCode::low_not_below_high}}},
        {"between with a worthless value",
         [](KpiInput& k) {
             k.direction = Direction::between;
             k.target.reset();
             k.low = number("2");
             k.high = number("3");
             k.zero_at = number("0");
         },
         {{"/zero_at", IssueCode::not_allowed_here}}},
        {"worthless at the target",
         [](KpiInput& k) { k.zero_at = number("1"); },
         {{"/zero_at", IssueCode::zero_not_below_target}}},
        {"at most, worthless at the target",
         [](KpiInput& k) {
             k.direction = Direction::at_most;
             k.zero_at = number("1");
         },
         {{"/zero_at", IssueCode::zero_not_above_target}}},
        {"percent asks for the worthless value",
         [](KpiInput& k) { k.unit = Unit::percent; },
         {{"/zero_at", IssueCode::required}}},
        {"no unit", [](KpiInput& k) { k.unit.reset(); }, {{"/unit", IssueCode::required}}},
        {"money without currency",
         [](KpiInput& k) {
             k.unit = Unit::money;
             k.zero_at = number("0");
         },
         {{"/currency", IssueCode::required}}},
        {"currency without money",
         [](KpiInput& k) { k.currency = Currency::from_text("CAD"); },
         {{"/currency", IssueCode::not_allowed_here}}},
        {"rating without scale",
         [](KpiInput& k) {
             k.unit = Unit::rating;
             k.zero_at = number("0");
         },
         {{"/scale_max", IssueCode::required}}},
        {"a scale of one step",
         [](KpiInput& k) {
             k.unit = Unit::rating;
             k.zero_at = number("0");
             k.scale_max = ScaleMax{1};
         },
         {{"/scale_max", IssueCode::scale_max_too_small}}},
        {"yes or no has neither target nor unit",
         [](KpiInput& k) {
             k.direction = Direction::yes_no;
             k.combine = Combine::sum;
         },
         {{"/target", IssueCode::not_allowed_here},
          {"/unit", IssueCode::not_allowed_here},
          {"/combine", IssueCode::yes_no_holds_last}}},
        {"accepted by a stranger",
         [](KpiInput& k) { k.accepted_by = any_id<AttendeeId>(); },
         {{"/accepted_by", IssueCode::not_a_client_attendee}}},
    };
    for (auto const& row : rows) {
        auto input = a_kpi_input();
        row.change(input);
        EXPECT_EQ(refusal(input), row.expected) << row.what;
    }
}

TEST_F(Kpis, R8_only_the_client_side_accepts) {
    auto input = a_kpi_input();
    input.accepted_by = review.attendees.front().id;
    EXPECT_EQ(refusal(input), (Found{{"/accepted_by", IssueCode::not_a_client_attendee}}));
    input.accepted_by = client;
    auto const kpi = add_kpi(review, input, a_change("2026-11-23T16:00:00Z")).value();
    EXPECT_EQ(kpi.accepted_at, at("2026-11-23T16:00:00Z"));
}

TEST_F(Kpis, R8_changing_what_is_counted_clears_the_acceptance) {
    std::pair<char const*, std::function<void(KpiPatch&)>> const changes[] = {
        {"factor", [](KpiPatch& p) { p.factor = Factor::foresight; }},
        {"statement", [](KpiPatch& p) { p.statement = Words{"Un appel"}; }},
        {"noun", [](KpiPatch& p) { p.noun = std::optional{Noun{"appel", "appels"}}; }},
        {"counts_when", [](KpiPatch& p) { p.counts_when = std::optional{Words{"Tenu jusqu’au bout"}}; }},
        {"direction", [](KpiPatch& p) { p.direction = Direction::at_most; }},
        {"target", [](KpiPatch& p) { p.target = number("2"); }},
        {"zero_at", [](KpiPatch& p) { p.zero_at = number("0.5"); }},
        {"unit", [](KpiPatch& p) { p.unit = std::optional{Unit::hours}; }},
        {"period", [](KpiPatch& p) { p.period = Period::month; }},
        {"combine", [](KpiPatch& p) { p.combine = std::optional{Combine::last}; }},
    };
    for (auto const& [what, change] : changes) {
        auto copy = review;
        auto const id = autonomy().id;
        KpiPatch patch;
        change(patch);
        auto const changed = change_kpi(copy, id, patch, KpiUse::not_counted, a_change()).value();
        EXPECT_FALSE(changed.accepted_by) << what;
        EXPECT_FALSE(changed.accepted_at) << what;
        // Unless the same write accepts.
        copy = review;
        patch.accepted_by = std::optional{client};
        EXPECT_EQ(change_kpi(copy, id, patch, KpiUse::not_counted, a_change()).value().accepted_by, client)
            << what;
    }
}

TEST_F(Kpis, R8_who_counts_from_what_source_and_the_weight_leave_the_acceptance) {
    auto const accepted_at = autonomy().accepted_at;
    KpiPatch patch;
    patch.source = std::optional{Line{"Le registre"}};
    patch.supplier_counter = std::optional{Line{"Maude Perrin"}};
    patch.client_counter = std::optional{Line{"Ines Tremblay"}};
    patch.supplier_counter_id = std::optional{any_id<PersonId>()};
    patch.client_counter_id = std::optional{any_id<PersonId>()};
    patch.weight = std::optional{KpiWeight{100}};
    auto const changed = change_kpi(review, autonomy().id, patch, KpiUse::not_counted, a_change()).value();
    EXPECT_EQ(changed.accepted_by, client);
    EXPECT_EQ(changed.accepted_at, accepted_at);
    // Nor does sending again what stands there.
    KpiPatch same;
    same.statement = autonomy().statement;
    same.target = number("1.0");
    same.unit = std::optional{Unit::count};
    EXPECT_EQ(
        change_kpi(review, autonomy().id, same, KpiUse::not_counted, a_change()).value().accepted_by, client
    );
}

TEST_F(Kpis, R8_an_acceptance_can_be_taken_back) {
    KpiPatch patch;
    patch.accepted_by = std::optional<AttendeeId>{};
    auto const changed = change_kpi(review, autonomy().id, patch, KpiUse::not_counted, a_change()).value();
    EXPECT_FALSE(changed.accepted_by);
    EXPECT_FALSE(changed.accepted_at);
    EXPECT_THAT(kpis_missing(), ElementsAre(IssueCode::kpi_not_accepted));
}

TEST_F(Kpis, R8_a_factor_has_twelve_kpis_at_most) {
    for (std::size_t i = 1; i < kMaxKpisPerFactor; ++i) {
        ASSERT_TRUE(add_kpi(review, a_kpi_input(), a_change())) << i;
    }
    EXPECT_EQ(refusal(a_kpi_input()), (Found{{"/factor", IssueCode::too_many_kpis}}));
    // Nor does one move in; but those there can still be changed.
    auto const other = std::ranges::find(review.kpis, Factor::foresight, &Kpi::factor)->id;
    KpiPatch move;
    move.factor = Factor::autonomy;
    auto copy = review;
    EXPECT_EQ(
        change_kpi(copy, other, move, KpiUse::not_counted, a_change()).error().issues.front().code,
        IssueCode::too_many_kpis
    );
    EXPECT_TRUE(change_kpi(review, autonomy().id, move, KpiUse::not_counted, a_change()));
}

TEST_F(Kpis, R8_weights_are_equal_with_the_extra_points_to_the_earliest_or_as_given) {
    EXPECT_THAT(effective_weights(review.kpis, Factor::autonomy), ElementsAre(100));
    for (std::size_t n = 2; n <= kMaxKpisPerFactor; ++n) {
        ASSERT_TRUE(add_kpi(review, a_kpi_input(), a_change()));
        auto const weights = effective_weights(review.kpis, Factor::autonomy);
        EXPECT_EQ(weights.size(), n);
        EXPECT_EQ(std::reduce(weights.begin(), weights.end()), 100);
        EXPECT_TRUE(std::ranges::is_sorted(weights, std::greater{}));
        EXPECT_LE(weights.front() - weights.back(), 1);
    }
    review.kpis.resize(review.kpis.size() - 9);
    EXPECT_THAT(effective_weights(review.kpis, Factor::autonomy), ElementsAre(34, 33, 33));
}

TEST_F(Kpis, R8_all_kpis_of_a_factor_give_a_weight_or_none_and_they_sum_to_100) {
    auto input = a_kpi_input();
    input.accepted_by = client;
    input.weight = KpiWeight{40};
    auto const second = add_kpi(review, input, a_change()).value();
    EXPECT_THAT(kpis_missing(), ElementsAre(IssueCode::kpi_weights_mixed));
    KpiPatch patch;
    patch.weight = std::optional{KpiWeight{50}};
    ASSERT_TRUE(change_kpi(review, autonomy().id, patch, KpiUse::not_counted, a_change()));
    Issues issues;
    add_kpis_missing(review, issues);
    ASSERT_THAT(codes(issues), ElementsAre(IssueCode::kpi_weights_not_100));
    EXPECT_EQ(
        message(issues.front(), Language::en),
        "For the factor “Autonomy”, the KPI weights must sum to 100; they sum to 90."
    );
    patch.weight = std::optional{KpiWeight{60}};
    ASSERT_TRUE(change_kpi(review, autonomy().id, patch, KpiUse::not_counted, a_change()));
    EXPECT_THAT(kpis_missing(), IsEmpty());
    EXPECT_THAT(effective_weights(review.kpis, Factor::autonomy), ElementsAre(60, 40));
    EXPECT_EQ(second.weight_given, KpiWeight{40});
}

TEST_F(Kpis, R1_each_chosen_factor_needs_an_accepted_kpi) {
    EXPECT_THAT(kpis_missing(), IsEmpty());
    ASSERT_TRUE(remove_kpi(review, autonomy().id, KpiUse::not_counted, a_change()));
    Issues issues;
    add_kpis_missing(review, issues);
    ASSERT_THAT(codes(issues), ElementsAre(IssueCode::kpi_missing));
    EXPECT_THAT(issues.front().refs, ElementsAre(std::pair<std::string, std::string>{"factor", "autonomy"}));
    ASSERT_TRUE(add_kpi(review, a_kpi_input(), a_change()));
    EXPECT_THAT(kpis_missing(), ElementsAre(IssueCode::kpi_not_accepted));
    EXPECT_EQ(codes(missing(review, Domain::scorecard)), kpis_missing());
}

TEST_F(Kpis, R1_a_kpi_of_a_factor_no_longer_chosen_is_an_orphan_until_moved_or_deleted) {
    ViewContext const context;
    auto sheet = a_joint_sheet();
    sheet.choices[1].factor = Factor::teamwork;  // instead of autonomy
    ASSERT_TRUE(set_satisfiers(review, sheet, {}, a_change()));
    EXPECT_TRUE(make_kpi_view(review, autonomy(), context).orphan);
    EXPECT_FALSE(make_kpi_view(review, review.kpis.front(), context).orphan);
    Issues issues;
    add_kpis_missing(review, issues);
    ASSERT_THAT(codes(issues), ElementsAre(IssueCode::kpi_missing, IssueCode::kpi_is_orphan));
    EXPECT_EQ(
        issues.back().refs, (Issue::Pairs{{"kpi_id", autonomy().id.to_text()}, {"factor", "autonomy"}})
    );
    auto deleted = review;
    ASSERT_TRUE(remove_kpi(deleted, autonomy().id, KpiUse::not_counted, a_change()));
    EXPECT_THAT(codes(missing(deleted, Domain::scorecard)), ElementsAre(IssueCode::kpi_missing));
    KpiPatch move;
    move.factor = Factor::teamwork;
    move.accepted_by = std::optional{client};
    ASSERT_TRUE(change_kpi(review, autonomy().id, move, KpiUse::not_counted, a_change()));
    EXPECT_THAT(kpis_missing(), IsEmpty());
}

TEST_F(Kpis, R1_closing_needs_who_counts_on_each_side_and_the_source) {
    Issues issues;
    add_kpis_missing_to_close(review, issues);
    EXPECT_THAT(issues, IsEmpty());
    autonomy().supplier_counter.reset();
    autonomy().client_counter.reset();
    autonomy().source.reset();
    add_kpis_missing_to_close(review, issues);
    EXPECT_THAT(
        codes(issues),
        ElementsAre(
            IssueCode::kpi_supplier_counter_missing,
            IssueCode::kpi_client_counter_missing,
            IssueCode::kpi_source_missing
        )
    );
    EXPECT_THAT(kpis_missing(), IsEmpty());
}

TEST_F(Kpis, R1_a_completed_domain_is_reopened_first_and_what_is_not_there_is_not_found) {
    auto const gone = any_id<KpiId>();
    EXPECT_EQ(change_kpi(review, gone, {}, KpiUse::not_counted, a_change()).error().code, Code::not_found);
    EXPECT_EQ(remove_kpi(review, gone, KpiUse::not_counted, a_change()).error().code, Code::not_found);
    auto const id = autonomy().id;
    complete_all(review);
    EXPECT_EQ(add_kpi(review, a_kpi_input(), a_change()).error().code, Code::conflict);
    EXPECT_EQ(change_kpi(review, id, {}, KpiUse::not_counted, a_change()).error().code, Code::conflict);
    EXPECT_EQ(remove_kpi(review, id, KpiUse::not_counted, a_change()).error().code, Code::conflict);
}

TEST_F(Kpis, Api_what_was_read_can_be_posted_again) {
    ViewContext const context;
    auto input = a_kpi_input(Factor::teamwork);
    input.noun = Noun{"visioconférence", "visioconférences"};
    input.counts_when = Words{"Tenue jusqu’au bout"};
    input.zero_at = number("0.25");
    input.weight = KpiWeight{100};
    input.source = Line{"Calendrier commun"};
    input.accepted_by = client;
    auto const first = add_kpi(review, input, a_change()).value();
    auto const again = read_back<KpiInput>(make_kpi_view(review, first, context));
    ASSERT_TRUE(remove_kpi(review, first.id, KpiUse::not_counted, a_change()));
    auto second = add_kpi(review, again, a_change()).value();
    second.id = review.kpis.back().id = first.id;
    EXPECT_EQ(
        reflect::encode(make_kpi_view(review, second, context)),
        reflect::encode(KpiView{
            first,
            100,
            make_kpi_view(review, second, context).accepted_at_text,
            true,
            false,
            make_kpi_view(review, second, context).sentence
        })
    );
}

TEST_F(Kpis, R9_a_counted_kpi_is_not_removed_and_not_counted_in_another_way) {
    auto const& id = autonomy().id;
    EXPECT_EQ(
        remove_kpi(review, id, KpiUse::counted, a_change()).error().issues,
        (Issues{{IssueCode::kpi_is_counted}})
    );
    KpiPatch hours;
    hours.unit = std::optional{Unit::hours};
    KpiPatch mean;
    mean.combine = std::optional{Combine::mean};
    KpiPatch monthly;
    monthly.period = scoring::Period::month;
    for (auto const* patch : {&hours, &mean, &monthly}) {
        auto copy = review;
        auto const refused = change_kpi(copy, id, *patch, KpiUse::counted, a_change());
        EXPECT_EQ(refused.error().code, Code::conflict);
        EXPECT_EQ(refused.error().issues, (Issues{{IssueCode::kpi_is_counted}}));
        EXPECT_TRUE(change_kpi(copy = review, id, *patch, KpiUse::not_counted, a_change()));
    }
    KpiPatch target;
    target.target = std::optional{*Decimal::from_text("9")};
    target.statement = Words{"Autrement dit"};
    EXPECT_TRUE(change_kpi(review, id, target, KpiUse::counted, a_change()));
}

}  // namespace
}  // namespace qvr::reviews
