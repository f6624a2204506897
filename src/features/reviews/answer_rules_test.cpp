#include "features/reviews/answer_rules.hpp"

#include "features/reviews/review_sample.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace qvr::reviews {
namespace {

using testing::ElementsAre;

// A planned first review with one person a side.
class Answers : public testing::Test {
  protected:
    Answers() {
        supplier = add(review, an_attendee(Side::supplier, "Odile Marchand"), false);
        client = add(review, an_attendee(Side::client, "Basile Okoro", true), false);
    }
    ValueStatement said_by(Attendee const& attendee) const {
        return {"Moins d’urgences", "Urgences par mois", {}, {}, attendee.id};
    }
    // The review that follows this one.
    Review second_review() const {
        auto previous = review;
        previous.state = ReviewState::closed;
        previous.next_starts_at = clock_at("2027-02-22T10:00");
        previous.next_time_zone = review.time_zone;
        return a_second_review(previous);
    }

    Review review = a_first_review();
    Attendee supplier;
    Attendee client;
};

TEST_F(Answers, R5_the_open_question_is_answered_by_client_attendees_once_each) {
    auto copy = review;
    auto const refused = set_open_question(
        copy,
        {{
            {client.id, "La franchise", "Vitale"},
            {client.id, "La vitesse", ""},
            {supplier.id, "La marge", ""},
            {any_id<AttendeeId>(), "Rien", ""},
        }},
        a_change()
    );
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, Code::invalid);
    EXPECT_THAT(
        codes(refused.error().issues),
        ElementsAre(
            IssueCode::attendee_answered_twice, IssueCode::not_a_client_attendee, IssueCode::unknown_attendee
        )
    );
    EXPECT_EQ(refused.error().issues.back().pointer, "/answers/3/attendee_id");

    ASSERT_TRUE(set_open_question(review, {{{client.id, "La franchise", "Vitale"}}}, a_change()));
    EXPECT_EQ(review.open_answers.front().what_matters, Words{"La franchise"});
}

TEST_F(Answers, R5_the_open_question_belongs_to_a_first_review) {
    auto second = second_review();
    auto const client_now = second.attendees.back().id;
    auto const refused = set_open_question(second, {{{client_now, "La franchise", ""}}}, a_change());
    ASSERT_FALSE(refused);
    EXPECT_THAT(codes(refused.error().issues), ElementsAre(IssueCode::only_in_first_review));
}

TEST_F(Answers, R15_could_and_should_are_noted_for_each_person) {
    ASSERT_TRUE(set_better(review, {{{client.id, "", "Prévenir la veille"}}}, a_change()));
    EXPECT_EQ(review.better_answers.front().should, WordsOrNone{"Prévenir la veille"});
    EXPECT_FALSE(set_better(review, {{{supplier.id, "Rien", ""}}}, a_change()));
}

TEST_F(Answers, R25_a_value_is_said_by_a_client_attendee) {
    auto copy = review;
    auto const refused = set_value(copy, {{said_by(supplier)}, {}}, a_change());
    ASSERT_FALSE(refused);
    EXPECT_THAT(codes(refused.error().issues), ElementsAre(IssueCode::not_a_client_attendee));
    EXPECT_EQ(refused.error().issues.front().pointer, "/expected/0/said_by");
    EXPECT_TRUE(set_value(review, {{said_by(client)}, {}}, a_change()));
}

TEST_F(Answers, R25_a_first_review_has_no_value_received) {
    ValueInput input{{said_by(client)}, {{said_by(client)}}};
    auto copy = review;
    auto const refused = set_value(copy, input, a_change());
    ASSERT_FALSE(refused);
    EXPECT_THAT(codes(refused.error().issues), ElementsAre(IssueCode::received_in_first_review));

    auto second = second_review();
    input.expected.front().said_by = input.received->front().said_by = second.attendees.back().id;
    EXPECT_TRUE(set_value(second, input, a_change()));
    EXPECT_EQ(second.value_received.size(), 1U);
}

TEST_F(Answers, R25_value_received_stays_when_it_is_not_sent) {
    auto second = second_review();
    auto const client_now = second.attendees.back();
    ASSERT_TRUE(set_value(second, {{}, {{said_by(client_now)}}}, a_change()));
    ASSERT_TRUE(set_value(second, {{said_by(client_now)}, {}}, a_change()));
    EXPECT_EQ(second.value_received.size(), 1U);
    ASSERT_TRUE(set_value(second, {{said_by(client_now)}, std::vector<ValueStatement>{}}, a_change()));
    EXPECT_TRUE(second.value_received.empty());
}

TEST_F(Answers, R25_an_amount_needs_its_currency) {
    ValueInput input{{said_by(client)}, {}};
    input.expected.front().amount = Decimal::from_text("12000");
    Issues issues;
    check(input, issues);
    EXPECT_THAT(codes(issues), ElementsAre(IssueCode::amount_needs_currency));
    EXPECT_EQ(issues.front().pointer, "/expected/0/currency");

    input.expected.front().currency = Currency::from_text("CAD");
    issues.clear();
    check(input, issues);
    EXPECT_TRUE(issues.empty());
}

}  // namespace
}  // namespace qvr::reviews
