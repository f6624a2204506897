#include "features/reviews/review_rules.hpp"

#include "features/reviews/advice.hpp"
#include "features/reviews/domains.hpp"
#include "features/reviews/review_access.hpp"
#include "features/reviews/review_sample.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace qvr::reviews {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

TEST(Missing, R1_attendees_somebody_present_on_each_side) {
    auto review = a_first_review();
    EXPECT_THAT(
        codes(missing(review, Domain::attendees)),
        ElementsAre(IssueCode::nobody_present, IssueCode::nobody_present)
    );
    ASSERT_TRUE(open_review(review, a_change()));
    add(review, an_attendee(Side::client, "Basile Okoro"));
    auto const issues = missing(review, Domain::attendees);
    EXPECT_THAT(codes(issues), ElementsAre(IssueCode::nobody_present));
    EXPECT_EQ(message(issues.front(), Language::fr), "Personne n’est présent du côté fournisseur.");
}

TEST(Missing, R1_attendees_names_and_titles_of_those_present_confirmed) {
    auto review = a_ready_review();
    ASSERT_THAT(missing(review, Domain::attendees), IsEmpty());
    review.attendees[1].name_confirmed_at.reset();
    review.attendees[1].title_confirmed_at.reset();
    auto const issues = missing(review, Domain::attendees);
    EXPECT_THAT(codes(issues), ElementsAre(IssueCode::name_not_confirmed, IssueCode::title_not_confirmed));
    EXPECT_EQ(message(issues.front(), Language::en), "The name is still to be confirmed: Basile Okoro.");
    EXPECT_EQ(issues.front().refs.front().second, review.attendees[1].id.to_text());

    // Somebody who is not there need not be confirmed.
    auto excused = review.attendees[1];
    excused.attendance = Attendance::excused;
    review.attendees[1] = a_ready_review().attendees[1];
    review.attendees.push_back(excused);
    EXPECT_THAT(missing(review, Domain::attendees), IsEmpty());
}

TEST(Missing, R1_satisfiers_of_a_first_review) {
    EXPECT_THAT(
        codes(missing(a_first_review(), Domain::satisfiers)),
        ElementsAre(
            IssueCode::open_question_unanswered,
            IssueCode::value_expected_missing,
            IssueCode::satisfiers_not_agreed
        )
    );
    EXPECT_THAT(missing(a_ready_review(), Domain::satisfiers), IsEmpty());
}

TEST(Missing, R1_satisfiers_say_what_a_draft_lacks) {
    auto review = a_ready_review();
    review.satisfiers_draft = true;
    EXPECT_THAT(codes(missing(review, Domain::satisfiers)), ElementsAre(IssueCode::satisfiers_not_agreed));
    review.choices.pop_back();
    auto const issues = missing(review, Domain::satisfiers);
    EXPECT_THAT(
        codes(issues),
        ElementsAre(
            IssueCode::satisfiers_not_agreed,
            IssueCode::wrong_number_of_factors,
            IssueCode::wrong_sum_of_weights
        )
    );
    EXPECT_EQ(issues.back().pointer, "/satisfiers/choices");
}

TEST(Missing, R13_from_the_second_review_on_values_and_factors_are_decided_in_domain_3) {
    auto previous = a_ready_review();
    previous.state = ReviewState::closed;
    auto const second = a_second_review(previous);
    EXPECT_THAT(missing(second, Domain::satisfiers), IsEmpty());
    auto const scorecard = codes(missing(second, Domain::scorecard));
    ASSERT_GE(scorecard.size(), 7U);
    EXPECT_EQ(scorecard[0], IssueCode::value_received_missing);
    EXPECT_EQ(std::ranges::count(scorecard, IssueCode::result_missing), 5);
    EXPECT_EQ(scorecard[6], IssueCode::satisfiers_not_agreed);
    // What was expected is carried over (R20); taken away, it is missing.
    auto without = second;
    without.value_expected.clear();
    EXPECT_EQ(codes(missing(without, Domain::scorecard))[6], IssueCode::value_expected_missing);
}

TEST(Missing, R1_none_today_is_an_answer_in_4_5_and_6) {
    auto const review = a_first_review();
    for (auto const domain : {Domain::improvement, Domain::impacts, Domain::innovation}) {
        EXPECT_THAT(missing(review, domain), IsEmpty());
    }
}

TEST(Missing, R18_next_date_after_the_day_of_the_review) {
    auto review = a_first_review();
    EXPECT_THAT(codes(missing(review, Domain::next)), ElementsAre(IssueCode::next_missing));
    auto const change = a_change();
    auto const refused = set_next(review, {clock_at("2026-11-23T16:00"), review.time_zone, {}}, change);
    EXPECT_THAT(codes(refused.error().issues), ElementsAre(IssueCode::next_not_after_review));
    ASSERT_TRUE(set_next(review, {clock_at("2026-11-24T09:00"), review.time_zone, {}}, change));
    EXPECT_THAT(missing(review, Domain::next), IsEmpty());

    // The review moves past the date that was noted for the next one.
    ReviewPatch patch;
    patch.starts_at = clock_at("2026-11-30T10:00");
    ASSERT_TRUE(reschedule(review, patch, {}, change));
    EXPECT_THAT(codes(missing(review, Domain::next)), ElementsAre(IssueCode::next_not_after_review));
}

TEST(Missing, R18_a_time_that_the_clocks_skip_is_refused) {
    auto review = a_first_review();
    auto const refused = set_next(review, {clock_at("2027-03-14T02:30"), review.time_zone, {}}, a_change());
    EXPECT_EQ(refused.error().code, Code::invalid);
    EXPECT_THAT(codes(refused.error().issues), ElementsAre(IssueCode::local_time_does_not_exist));
    auto const phoenix = *zone::ZoneName::from_text("America/Phoenix");
    EXPECT_TRUE(set_next(review, {clock_at("2027-03-14T02:30"), phoenix, {}}, a_change()));
}

TEST(Missing, R1_closing_needs_all_seven_and_names_the_open_ones) {
    auto review = a_ready_review();
    auto const issues = missing_to_close(review);
    ASSERT_GE(issues.size(), 7U);
    for (std::size_t i = 0; i < 7; ++i) {
        EXPECT_EQ(issues[i].code, IssueCode::domain_is_not_completed);
    }
    EXPECT_EQ(
        message(issues[6], Language::fr),
        "Le domaine 7, «\u00a0Préparer la prochaine réévaluation\u00a0», n’est pas terminé."
    );
    complete_all(review);
    EXPECT_THAT(missing_to_close(review), IsEmpty());
}

AccountFacts an_account() {
    AccountFacts account;
    account.name = "Groupe Laurentia";
    return account;
}

bool advises(Review const& review, IssueCode code, AccountFacts const& account = an_account()) {
    auto const all = codes(advice(review, account));
    return std::ranges::find(all, code) != all.end();
}

TEST(Advice, names_a_day_as_each_language_writes_it) {
    auto const issue = about(*Date::from_text("2026-12-01"), Issue{IssueCode::opened_on_another_day});
    EXPECT_EQ(
        message(issue, Language::fr),
        "La rencontre a été ouverte un autre jour que celui prévu (1er\u00a0décembre\u00a02026)."
    );
    EXPECT_EQ(
        message(issue, Language::en),
        "The meeting was opened on a different day than planned (December 1, 2026)."
    );
}

TEST(Advice, R2_a_facilitator_who_is_no_attendee) {
    auto review = a_ready_review();
    EXPECT_TRUE(advises(review, IssueCode::facilitator_not_attendee));
    review.attendees.front().user_id = review.facilitator_id;
    EXPECT_FALSE(advises(review, IssueCode::facilitator_not_attendee));
}

TEST(Advice, R1_answers_of_every_executive) {
    auto review = a_ready_review();
    EXPECT_FALSE(advises(review, IssueCode::open_question_to_ask));
    EXPECT_TRUE(advises(review, IssueCode::better_to_ask));
    add(review, an_attendee(Side::client, "Aline Tremblay", true));
    EXPECT_TRUE(advises(review, IssueCode::open_question_to_ask));
    review.attendees.back().attendance = Attendance::excused;
    EXPECT_FALSE(advises(review, IssueCode::open_question_to_ask));
}

TEST(Advice, R3_names_to_confirm_while_planned) {
    auto review = a_first_review();
    ASSERT_TRUE(add_attendee(review, an_attendee(Side::client, "Basile Okoro"), {}, a_change()));
    EXPECT_TRUE(advises(review, IssueCode::name_not_confirmed));
    ASSERT_TRUE(open_review(review, a_change()));
    EXPECT_FALSE(advises(review, IssueCode::name_not_confirmed));
}

TEST(Advice, R6_a_transcribed_sheet_that_nobody_of_the_client_confirmed) {
    auto review = a_ready_review();
    EXPECT_FALSE(advises(review, IssueCode::joint_sheet_not_confirmed));
    review.satisfiers_transcribed_by = PersonId::from_text(review.attendees.front().id.to_text());
    EXPECT_TRUE(advises(review, IssueCode::joint_sheet_not_confirmed));
    review.satisfiers_confirmed_by = review.attendees.back().id;
    EXPECT_FALSE(advises(review, IssueCode::joint_sheet_not_confirmed));
}

TEST(Advice, R1_dates_are_advised_and_never_refused) {
    auto review = a_ready_review();
    EXPECT_FALSE(advises(review, IssueCode::opened_on_another_day));
    EXPECT_FALSE(advises(review, IssueCode::next_far_from_quarter));
    EXPECT_FALSE(advises(review, IssueCode::next_on_day_off));

    review.opened_at = at("2026-11-24T04:59:00Z");  // 23:59 in Toronto
    EXPECT_FALSE(advises(review, IssueCode::opened_on_another_day));
    review.opened_at = at("2026-11-24T05:01:00Z");
    EXPECT_TRUE(advises(review, IssueCode::opened_on_another_day));

    auto account = an_account();
    account.closed_on = {review.next_starts_at->date()};
    EXPECT_TRUE(advises(review, IssueCode::next_on_day_off, account));
    review.next_starts_at = clock_at("2027-05-22T10:00");
    EXPECT_TRUE(advises(review, IssueCode::next_far_from_quarter));
    EXPECT_TRUE(advises(review, IssueCode::next_on_day_off));
}

TEST(Advice, R1_nothing_is_advised_once_a_review_is_final) {
    for (auto const state : {ReviewState::closed, ReviewState::cancelled}) {
        auto review = a_ready_review();
        ASSERT_FALSE(advice(review, an_account()).empty());
        review.state = state;
        EXPECT_TRUE(advice(review, an_account()).empty());
    }
}

TEST(Access, R28_team_and_owners_write_facilitator_and_owners_run) {
    auto const review = a_first_review();
    Asker const owner{any_id<UserId>(), true, false};
    Asker const member{any_id<UserId>(), false, true};
    Asker const facilitator{review.facilitator_id, false, true};
    Asker const leader{any_id<UserId>(), false, false};
    EXPECT_TRUE(may_write(owner));
    EXPECT_TRUE(may_write(member));
    EXPECT_TRUE(may_write(facilitator));
    EXPECT_FALSE(may_write(leader));
    EXPECT_TRUE(may_run(owner, review));
    EXPECT_FALSE(may_run(member, review));
    EXPECT_TRUE(may_run(facilitator, review));
    EXPECT_FALSE(may_run(leader, review));
}

}  // namespace
}  // namespace qvr::reviews
