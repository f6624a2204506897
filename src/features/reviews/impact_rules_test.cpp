#include "features/reviews/impact_rules.hpp"

#include "features/reviews/impact_view.hpp"
#include "features/reviews/read_back.hpp"
#include "features/reviews/review_sample.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace qvr::reviews {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

ImpactInput an_impact() {
    ImpactInput input;
    input.title = "Fin d’année fiscale";
    input.sphere = Sphere::regulation;
    input.starts_on = day("2026-12-15");
    input.ends_on = day("2027-01-10");
    return input;
}

struct Impacts : testing::Test {
    Review review = a_ready_review();

    Issues to_complete() {
        Issues issues;
        add_impacts_missing(review, issues);
        return issues;
    }
    Issues to_close() {
        Issues issues;
        add_impacts_missing_to_close(review, issues);
        return issues;
    }
};

TEST_F(Impacts, R16_an_impact_is_noted_changed_and_removed) {
    auto const impact = add_impact(review, an_impact(), a_change()).value();
    EXPECT_EQ(impact.likelihood, Likelihood::medium);
    ImpactPatch patch;
    patch.likelihood = Likelihood::high;
    patch.side = std::optional{Side::client};
    auto const changed = change_impact(review, impact.id, patch, a_change()).value();
    EXPECT_EQ(changed.likelihood, Likelihood::high);
    EXPECT_EQ(changed.side, Side::client);
    EXPECT_EQ(changed.title, impact.title);
    ASSERT_TRUE(remove_impact(review, impact.id, a_change()));
    EXPECT_THAT(review.impacts, IsEmpty());
    EXPECT_EQ(change_impact(review, impact.id, {}, a_change()).error().code, Code::not_found);
    EXPECT_EQ(remove_impact(review, impact.id, a_change()).error().code, Code::not_found);
}

TEST_F(Impacts, R16_a_window_does_not_end_before_it_starts) {
    auto input = an_impact();
    input.ends_on = day("2026-12-14");
    auto const refused = add_impact(review, input, a_change());
    EXPECT_EQ(refused.error().issues, (Issues{{IssueCode::window_ends_before_it_starts, "/ends_on"}}));
    input.ends_on = input.starts_on;
    auto const impact = add_impact(review, input, a_change()).value();
    ImpactPatch patch;
    patch.starts_on = day("2026-12-16");
    EXPECT_EQ(
        change_impact(review, impact.id, patch, a_change()).error().issues,
        (Issues{{IssueCode::window_ends_before_it_starts, "/ends_on"}})
    );
}

TEST_F(Impacts, R16_an_owner_attends_or_has_a_name) {
    auto input = an_impact();
    input.owner = OwnerInput{any_id<AttendeeId>(), std::nullopt, std::nullopt};
    EXPECT_EQ(
        add_impact(review, input, a_change()).error().issues,
        (Issues{{IssueCode::unknown_attendee, "/owner/attendee_id"}})
    );
}

TEST_F(Impacts, R16_one_plan_of_either_kind_is_needed_to_complete_domain_5) {
    auto const impact = add_impact(review, an_impact(), a_change()).value();
    auto const issues = to_complete();
    EXPECT_THAT(codes(issues), ElementsAre(IssueCode::impact_plan_missing));
    EXPECT_EQ(issues.front().refs, (Issue::Pairs{{"impact_id", impact.id.to_text()}}));
    EXPECT_EQ(codes(missing(review, Domain::impacts)), codes(issues));
    ImpactPatch action;
    action.action_plan = std::optional{Words{"Avancer la livraison"}};
    ASSERT_TRUE(change_impact(review, impact.id, action, a_change()));
    EXPECT_THAT(to_complete(), IsEmpty());
    ImpactPatch contingency;
    contingency.action_plan = std::optional<Words>{};
    contingency.contingency_plan = std::optional{Words{"Une garde"}};
    ASSERT_TRUE(change_impact(review, impact.id, contingency, a_change()));
    EXPECT_THAT(to_complete(), IsEmpty());
}

TEST_F(Impacts, R1_a_completed_domain_keeps_its_plans) {
    auto input = an_impact();
    input.action_plan = Words{"Avancer la livraison"};
    auto const impact = add_impact(review, input, a_change()).value();
    complete_all(review);
    EXPECT_EQ(change_impact(review, impact.id, {}, a_change()).error().code, Code::conflict);
    ASSERT_TRUE(end_review(review, a_change()));
    // After the end it is put right without reopening, as long as the domain's conditions hold.
    ImpactPatch without;
    without.action_plan = std::optional<Words>{};
    auto copy = review;
    EXPECT_EQ(change_impact(copy, impact.id, without, a_change()).error().code, Code::invalid);
    ImpactPatch better;
    better.action_plan = std::optional{Words{"Livrer le 12"}};
    EXPECT_TRUE(change_impact(review, impact.id, better, a_change()));
}

TEST_F(Impacts, R1_closing_needs_the_effect_in_words_and_an_owner) {
    auto const impact = add_impact(review, an_impact(), a_change()).value();
    EXPECT_THAT(
        codes(to_close()), ElementsAre(IssueCode::impact_effect_missing, IssueCode::impact_owner_missing)
    );
    ImpactPatch patch;
    patch.effect = std::optional{Words{"Deux semaines sans décision"}};
    patch.owner = std::optional{OwnerInput{review.attendees.front().id, std::nullopt, std::nullopt}};
    ASSERT_TRUE(change_impact(review, impact.id, patch, a_change()));
    EXPECT_THAT(to_close(), IsEmpty());
}

TEST_F(Impacts, R16_a_window_that_lies_outside_the_quarter_ahead_is_advice) {
    auto const advice_for = [&](std::string_view from, std::string_view to) {
        review.impacts.clear();
        auto input = an_impact();
        input.starts_on = day(from);
        input.ends_on = day(to);
        EXPECT_TRUE(add_impact(review, input, a_change()));
        Issues issues;
        add_impacts_advice(review, issues);
        return codes(issues);
    };
    EXPECT_THAT(advice_for("2026-11-01", "2026-11-30"), IsEmpty());
    EXPECT_THAT(advice_for("2027-02-20", "2027-04-01"), IsEmpty());
    EXPECT_THAT(advice_for("2027-03-01", "2027-04-01"), ElementsAre(IssueCode::impact_window_far));
}

TEST_F(Impacts, Api_what_was_read_can_be_posted_again) {
    ViewContext const context;
    auto input = an_impact();
    input.side = Side::client;
    input.effect = Words{"Deux semaines sans décision"};
    input.action_plan = Words{"Avancer la livraison"};
    input.owner = OwnerInput{std::nullopt, Line{"Ines Tremblay"}, Side::client};
    auto const first = add_impact(review, input, a_change()).value();
    auto const again = read_back<ImpactInput>(make_impact_view(review, first, context));
    auto second = add_impact(review, again, a_change()).value();
    second.id = first.id;
    EXPECT_EQ(
        reflect::encode(make_impact_view(review, first, context)),
        reflect::encode(make_impact_view(review, second, context))
    );
}

}  // namespace
}  // namespace qvr::reviews
