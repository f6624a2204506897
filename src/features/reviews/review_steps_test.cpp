#include "features/reviews/review_steps.hpp"

#include "features/reviews/review_sample.hpp"
#include "reflect/diff.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace qvr::reviews {
namespace {

using testing::ElementsAre;
using testing::UnorderedElementsAre;

IssueCode first_code(Result<void> const& refused) {
    return refused.error().issues.front().code;
}

PlanFacts plan_facts(Change const& change) {
    PlanFacts facts;
    facts.users = {change.by.as<UserId>()};
    return facts;
}

Review a_closed_review() {
    auto review = a_ready_review();
    complete_all(review);
    EXPECT_TRUE(end_review(review, a_change()));
    EXPECT_TRUE(close_review(review, a_change()));
    return review;
}

TEST(Plan, R1_a_first_review_needs_its_date_and_zone) {
    auto const change = a_change();
    auto const refused = plan_review(plan_facts(change), {}, change);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, Code::invalid);
    EXPECT_EQ(refused.error().issues[0].pointer, "/starts_at");
    EXPECT_EQ(refused.error().issues[1].pointer, "/time_zone");
}

TEST(Plan, R2_who_creates_a_review_facilitates_it_and_nobody_is_added) {
    auto const change = a_change();
    ReviewInput input;
    input.starts_at = clock_at("2026-12-01T09:00");
    input.time_zone = zone::ZoneName{};
    auto const review = plan_review(plan_facts(change), input, change).value();
    EXPECT_EQ(review.state, ReviewState::planned);
    EXPECT_EQ(review.facilitator_id, change.by.as<UserId>());
    EXPECT_TRUE(review.attendees.empty());
    EXPECT_EQ(review.held_on, day("2026-12-01"));
    EXPECT_EQ(review.length_minutes, 120);
    EXPECT_EQ(review.number, 1);
    EXPECT_TRUE(review.is_first);

    input.facilitator_id = any_id<UserId>();
    auto const refused = plan_review(plan_facts(change), input, change);
    EXPECT_EQ(refused.error().issues.front().code, IssueCode::unknown_user);
}

TEST(Plan, R1_one_open_review_at_a_time) {
    auto const change = a_change();
    auto facts = plan_facts(change);
    facts.another_is_open = true;
    EXPECT_EQ(plan_review(facts, {}, change).error().code, Code::conflict);
}

TEST(Plan, R20_a_later_review_takes_the_next_date_and_carries_over) {
    auto previous = a_closed_review();
    previous.next_place = Line{"Salle du conseil"};
    auto const review = a_second_review(previous);
    EXPECT_EQ(review.starts_at, previous.next_starts_at);
    EXPECT_EQ(review.place, previous.next_place);
    EXPECT_FALSE(review.next_starts_at);
    EXPECT_EQ(review.number, 2);
    EXPECT_FALSE(review.is_first);
    EXPECT_EQ(review.previous_id, previous.id);
    EXPECT_EQ(review.length_minutes, 90);

    ASSERT_EQ(review.attendees.size(), previous.attendees.size());
    EXPECT_EQ(review.attendees[1].name, previous.attendees[1].name);
    EXPECT_NE(review.attendees[1].id, previous.attendees[1].id);
    EXPECT_FALSE(review.attendees[1].name_confirmed_at);
    EXPECT_FALSE(review.attendees[1].attendance);
    EXPECT_TRUE(review.satisfiers_draft);
    EXPECT_EQ(review.choices.size(), 5U);
    ASSERT_EQ(review.kpis.size(), previous.kpis.size());
    EXPECT_FALSE(review.kpis.front().accepted_by);
    EXPECT_TRUE(review.open_answers.empty());
}

TEST(Plan, R2_carrying_over_keeps_to_four_a_side) {
    auto previous = a_closed_review();
    auto extra = previous.attendees[1];
    extra.attendance = Attendance::excused;
    extra.name = "Excusée";
    previous.attendees.insert(previous.attendees.begin(), extra);
    extra.attendance = Attendance::present;
    extra.name = "Présente";
    previous.attendees.insert(previous.attendees.end(), 3, extra);
    auto const review = a_second_review(previous);
    auto const clients = std::ranges::count(review.attendees, Side::client, &Attendee::side);
    EXPECT_EQ(clients, 4);
    EXPECT_EQ(std::ranges::count(review.attendees, Line{"Excusée"}, &Attendee::name), 0);
}

TEST(Plan, R1_only_a_day_not_after_the_review_before_is_refused) {
    auto const previous = a_closed_review();
    auto const change = a_change("2026-11-24T14:00:00Z");
    auto facts = plan_facts(change);
    facts.previous = previous;
    ReviewInput input;
    input.starts_at = clock_at("2026-11-23T17:00");
    auto const refused = plan_review(facts, input, change);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().issues.front().code, IssueCode::review_not_after_previous);
    input.starts_at = clock_at("2026-11-24T08:00");
    EXPECT_TRUE(plan_review(facts, input, change));
    input.starts_at = clock_at("2029-11-24T08:00");
    EXPECT_TRUE(plan_review(facts, input, change));
}

TEST(Reschedule, R1_moves_the_day_with_the_date) {
    auto review = a_first_review();
    ReviewPatch patch;
    patch.starts_at = clock_at("2026-12-07T13:00");
    patch.place = std::optional{Line{"Montréal"}};
    ASSERT_TRUE(reschedule(review, patch, {}, a_change()));
    EXPECT_EQ(review.held_on, day("2026-12-07"));
    EXPECT_EQ(review.place, Line{"Montréal"});
    EXPECT_EQ(review.version, 2);

    patch.starts_at = clock_at("2027-03-14T02:30");
    auto copy = review;
    EXPECT_EQ(first_code(reschedule(copy, patch, {}, a_change())), IssueCode::local_time_does_not_exist);
    copy = review;
    patch.starts_at = clock_at("2026-12-07T13:00");
    EXPECT_EQ(
        first_code(reschedule(copy, patch, {day("2026-12-07"), {}}, a_change())),
        IssueCode::review_not_after_previous
    );
    copy = review;
    patch = {};
    patch.facilitator_id = any_id<UserId>();
    EXPECT_EQ(first_code(reschedule(copy, patch, {}, a_change())), IssueCode::unknown_user);
}

TEST(Steps, R1_states_follow_their_order) {
    auto review = a_ready_review();
    EXPECT_EQ(first_code(open_review(review, a_change())), IssueCode::review_is_not_planned);
    EXPECT_EQ(first_code(cancel_review(review, a_change())), IssueCode::review_is_not_planned);
    EXPECT_EQ(first_code(close_review(review, a_change())), IssueCode::review_is_not_ended);
    complete_all(review);
    ASSERT_TRUE(end_review(review, a_change("2026-11-23T17:00:00Z")));
    EXPECT_EQ(review.ended_at, at("2026-11-23T17:00:00Z"));
    EXPECT_EQ(first_code(end_review(review, a_change())), IssueCode::review_is_not_in_session);
    ASSERT_TRUE(close_review(review, a_change()));
    EXPECT_TRUE(review.shared_at);
    for (auto const& refused :
         {open_review(review, a_change()),
          end_review(review, a_change()),
          close_review(review, a_change()),
          share_review(review, a_change()),
          complete_domain(review, Domain::next, a_change()),
          reopen_domain(review, Domain::next, a_change())}) {
        EXPECT_EQ(refused.error().code, Code::conflict);
        EXPECT_EQ(first_code(refused), IssueCode::review_is_closed);
    }
}

TEST(Steps, R1_a_cancelled_review_is_final) {
    auto review = a_first_review();
    ASSERT_TRUE(cancel_review(review, a_change()));
    EXPECT_EQ(first_code(open_review(review, a_change())), IssueCode::review_is_cancelled);
    EXPECT_EQ(first_code(cancel_review(review, a_change())), IssueCode::review_is_cancelled);
    EXPECT_EQ(first_code(set_better(review, {}, a_change())), IssueCode::review_is_cancelled);
}

TEST(Steps, R1_domains_are_completed_from_the_opening_on) {
    auto review = a_first_review();
    EXPECT_EQ(
        first_code(complete_domain(review, Domain::attendees, a_change())), IssueCode::review_is_not_open
    );
    EXPECT_EQ(
        first_code(reopen_domain(review, Domain::attendees, a_change())), IssueCode::review_is_not_open
    );
}

TEST(Steps, R1_domains_are_completed_in_order) {
    auto review = a_ready_review();
    auto const refused = complete_domain(review, Domain::satisfiers, a_change());
    EXPECT_EQ(refused.error().code, Code::conflict);
    EXPECT_EQ(first_code(refused), IssueCode::domain_comes_first);
    EXPECT_TRUE(complete_domain(review, Domain::attendees, a_change()));
    EXPECT_EQ(
        first_code(complete_domain(review, Domain::attendees, a_change())), IssueCode::domain_is_completed
    );
    EXPECT_TRUE(complete_domain(review, Domain::satisfiers, a_change()));
}

TEST(Steps, R1_a_domain_that_lacks_something_is_refused_with_what_it_lacks) {
    auto review = a_ready_review();
    review.attendees[0].name_confirmed_at.reset();
    auto const refused = complete_domain(review, Domain::attendees, a_change());
    EXPECT_EQ(refused.error().code, Code::invalid);
    EXPECT_THAT(codes(refused.error().issues), ElementsAre(IssueCode::name_not_confirmed));
}

TEST(Steps, R1_reopening_clears_the_later_ones_and_keeps_their_content) {
    auto review = a_ready_review();
    complete_all(review);
    auto const before = review;
    ASSERT_TRUE(reopen_domain(review, Domain::scorecard, a_change()));
    for (auto const domain : kDomains) {
        EXPECT_EQ(completed_at(review, domain).has_value(), domain < Domain::scorecard);
    }
    EXPECT_THAT(
        reflect::diff(before, review),
        UnorderedElementsAre(
            "/version",
            "/scorecard_completed_at",
            "/improvement_completed_at",
            "/impacts_completed_at",
            "/innovation_completed_at",
            "/next_completed_at"
        )
    );
    EXPECT_EQ(
        first_code(reopen_domain(review, Domain::next, a_change())), IssueCode::domain_is_not_completed
    );
}

TEST(Steps, R1_in_session_a_completed_domain_is_closed_to_writing_until_reopened) {
    auto review = a_ready_review();
    auto const client = review.attendees.back().id;
    OpenQuestionInput const answer{{{client, "La franchise", ""}}};
    ASSERT_TRUE(complete_domain(review, Domain::attendees, a_change()));
    EXPECT_TRUE(set_open_question(review, answer, a_change()));
    ASSERT_TRUE(complete_domain(review, Domain::satisfiers, a_change()));
    auto const refused = set_open_question(review, answer, a_change());
    EXPECT_EQ(refused.error().code, Code::conflict);
    EXPECT_EQ(first_code(refused), IssueCode::domain_is_completed);
    EXPECT_EQ(set_satisfiers(review, a_joint_sheet(), {}, a_change()).error().code, Code::conflict);
    EXPECT_EQ(set_value(review, {}, a_change()).error().code, Code::conflict);
    EXPECT_EQ(set_sheet(review, client, {}, Side::client).error().code, Code::conflict);
    EXPECT_EQ(remove_attendee(review, client, a_change()).error().code, Code::conflict);
    EXPECT_TRUE(set_better(review, {{{client, "Prévenir", ""}}}, a_change()));
    ASSERT_TRUE(reopen_domain(review, Domain::satisfiers, a_change()));
    EXPECT_TRUE(set_open_question(review, answer, a_change()));
}

TEST(Steps, R13_factors_and_values_of_a_later_review_are_open_until_domain_3_is_completed) {
    auto previous = a_closed_review();
    auto review = a_second_review(previous);
    ASSERT_TRUE(open_review(review, a_change("2027-02-22T15:00:00Z")));
    for (auto& attendee : review.attendees) {
        AttendeePatch patch;
        patch.attendance = std::optional{Attendance::present};
        patch.name_confirmed = patch.title_confirmed = true;
        ASSERT_TRUE(change_attendee(review, attendee.id, patch, {}, a_change()));
    }
    ASSERT_TRUE(complete_domain(review, Domain::attendees, a_change()));
    ASSERT_TRUE(complete_domain(review, Domain::satisfiers, a_change()));
    EXPECT_TRUE(set_satisfiers(review, a_joint_sheet(), {}, a_change()));
    review.scorecard_completed_at = at("2027-02-22T15:30:00Z");
    EXPECT_EQ(set_satisfiers(review, a_joint_sheet(), {}, a_change()).error().code, Code::conflict);
}

TEST(Steps, R1_once_ended_a_completed_domain_is_put_right_while_its_conditions_hold) {
    auto review = a_ready_review();
    auto const client = review.attendees.back().id;
    complete_all(review);
    ASSERT_TRUE(end_review(review, a_change()));

    ASSERT_TRUE(set_open_question(review, {{{client, "La franchise avant tout", ""}}}, a_change()));
    EXPECT_TRUE(completed_at(review, Domain::satisfiers));

    auto copy = review;
    auto const emptied = set_open_question(copy, {}, a_change());
    EXPECT_EQ(emptied.error().code, Code::invalid);
    EXPECT_EQ(first_code(emptied), IssueCode::open_question_unanswered);

    copy = review;
    AttendeePatch patch;
    patch.attendance = std::optional{Attendance::absent};
    auto const left = change_attendee(copy, client, patch, {}, a_change());
    EXPECT_EQ(left.error().code, Code::invalid);
    EXPECT_EQ(left.error().issues.front().code, IssueCode::nobody_present);

    copy = review;
    auto draft = a_joint_sheet();
    draft.draft = true;
    EXPECT_EQ(first_code(set_satisfiers(copy, draft, {}, a_change())), IssueCode::satisfiers_not_agreed);

    copy = review;
    ReviewPatch late;
    late.starts_at = clock_at("2027-03-01T10:00");
    EXPECT_EQ(first_code(reschedule(copy, late, {}, a_change())), IssueCode::next_not_after_review);
}

TEST(Steps, R1_domains_still_open_are_completed_after_the_end_in_order) {
    auto review = a_ready_review();
    ASSERT_TRUE(end_review(review, a_change()));
    EXPECT_EQ(first_code(complete_domain(review, Domain::next, a_change())), IssueCode::domain_comes_first);
    auto copy = review;
    auto const early = close_review(copy, a_change());
    EXPECT_EQ(early.error().code, Code::invalid);
    EXPECT_EQ(first_code(early), IssueCode::domain_is_not_completed);
    complete_all(review);
    EXPECT_TRUE(close_review(review, a_change()));
}

TEST(Steps, R21_sharing_is_kept_from_the_first_time) {
    auto review = a_first_review();
    ASSERT_TRUE(share_review(review, a_change("2026-11-20T15:00:00Z")));
    ASSERT_TRUE(share_review(review, a_change("2026-11-21T15:00:00Z")));
    EXPECT_EQ(review.shared_at, at("2026-11-20T15:00:00Z"));
}

TEST(Steps, Api_each_accepted_write_counts_one_version) {
    auto review = a_first_review();
    auto const version = review.version;
    ASSERT_TRUE(open_review(review, a_change("2026-11-23T15:05:00Z")));
    EXPECT_EQ(review.version, version + 1);
    EXPECT_EQ(review.updated_at, at("2026-11-23T15:05:00Z"));
}

// One random command on a copy; the review takes it if it is accepted.
void run_random_command(Review& review) {
    auto const change = a_change();
    auto copy = review;
    auto domain = kDomains.at(*rc::gen::inRange<std::size_t>(0, kDomains.size()));
    auto const client = copy.attendees.back().id;
    Result<void> outcome{};
    switch (*rc::gen::inRange(0, 12)) {
        case 0:
            outcome = open_review(copy, change);
            break;
        case 1:
        case 2:
        case 3:
            // Most often the one whose turn it is, so that some sequences come to the end.
            for (auto const open : kDomains) {
                if (!completed_at(copy, open) && *rc::gen::inRange(0, 5) > 0) {
                    domain = open;
                    break;
                }
            }
            outcome = complete_domain(copy, domain, change);
            break;
        case 4:
            outcome = reopen_domain(copy, domain, change);
            break;
        case 5:
            outcome = *rc::gen::inRange(0, 5) == 0 ? end_review(copy, change) : close_review(copy, change);
            break;
        case 6:
            outcome = set_open_question(copy, {}, change);
            break;
        case 7:
            outcome = set_open_question(copy, {{{client, "La franchise", ""}}}, change);
            break;
        case 8:
            outcome = set_value(copy, {{{"Moins d’urgences", "Par mois", {}, {}, client}}, {}}, change);
            break;
        case 9: {
            auto sheet = a_joint_sheet();
            sheet.draft = *rc::gen::arbitrary<bool>();
            outcome = set_satisfiers(copy, sheet, {}, change);
            break;
        }
        case 10: {
            AttendeePatch patch;
            patch.attendance = std::optional{*rc::gen::element(Attendance::present, Attendance::absent)};
            auto const changed = change_attendee(copy, client, patch, {}, change);
            if (!changed) {
                return;
            }
            break;
        }
        default:
            outcome = set_next(copy, {clock_at("2027-02-22T10:00"), copy.time_zone, {}}, change);
            break;
    }
    if (outcome) {
        RC_ASSERT(copy.version == review.version + 1 || copy.version == review.version);
        review = copy;
    } else {
        RC_ASSERT(!outcome.error().issues.empty());
    }
}

RC_GTEST_PROP(StepsProperty, R1_no_sequence_of_writes_breaks_the_order_of_the_domains, ()) {
    auto review = a_ready_review();
    if (*rc::gen::arbitrary<bool>()) {
        review.state = ReviewState::planned;
        review.opened_at.reset();
    }
    auto const steps = *rc::gen::inRange(1, 120);
    for (int i = 0; i < steps; ++i) {
        run_random_command(review);
        bool earlier_are_complete = true;
        for (auto const domain : kDomains) {
            bool const complete = completed_at(review, domain).has_value();
            RC_ASSERT(earlier_are_complete || !complete);
            RC_ASSERT(!complete || missing(review, domain).empty());
            earlier_are_complete = earlier_are_complete && complete;
        }
        RC_ASSERT((review.state == ReviewState::closed) == review.closed_at.has_value());
        if (review.state == ReviewState::closed) {
            RC_ASSERT(earlier_are_complete);
            RC_ASSERT(review.shared_at.has_value());
        }
    }
    RC_CLASSIFY(review.state == ReviewState::closed, "closed");
    RC_CLASSIFY(completed_at(review, Domain::attendees).has_value(), "some domain completed");
}

}  // namespace
}  // namespace qvr::reviews
