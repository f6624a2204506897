#include "features/reviews/preparation_rules.hpp"

#include "features/reviews/review_sample.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace qvr::reviews {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::Not;

// A planned review with nothing to warn of: executives on both sides, sales and delivery on ours, all
// confirmed.
struct Warnings : testing::Test {
    Review review = a_first_review();
    WarningFacts facts;

    void SetUp() override {
        add(review, an_attendee(Side::supplier, "Maude Perrin", true), false);
        add(review, an_attendee(Side::supplier, "Odile Marchand"), false);
        add(review, an_attendee(Side::client, "Basile Okoro", true), false);
        sponsor().function = TeamFunction::sales;
        delivery().function = TeamFunction::delivery;
    }

    Attendee& sponsor() { return review.attendees[0]; }
    Attendee& delivery() { return review.attendees[1]; }
    Attendee& client() { return review.attendees[2]; }
    std::vector<IssueCode> found() { return codes(warnings(review, facts)); }

    // A closed review before, in which the client's executive was as given.
    void add_earlier(Attendance attendance) {
        auto earlier = review.attendees;
        for (auto& attendee : earlier) {
            attendee.id = any_id<AttendeeId>();
            attendee.attendance = Attendance::present;
        }
        earlier[2].attendance = attendance;
        facts.earlier_attendees.push_back(earlier);
    }
};

TEST_F(Warnings, R4_a_well_filled_room_has_none) {
    EXPECT_THAT(found(), IsEmpty());
}

TEST_F(Warnings, R4_an_executive_is_expected_on_each_side) {
    sponsor().is_executive = client().is_executive = false;
    auto const issues = warnings(review, facts);
    EXPECT_THAT(codes(issues), ElementsAre(IssueCode::no_executive_on_side, IssueCode::no_executive_on_side));
    EXPECT_EQ(message(issues[0], Language::en), "No executive is expected on the supplier side.");
    EXPECT_EQ(message(issues[1], Language::en), "No executive is expected on the client side.");
}

TEST_F(Warnings, R4_who_is_excused_is_not_counted) {
    client().attendance = Attendance::excused;
    EXPECT_THAT(found(), ElementsAre(IssueCode::no_executive_on_side));
    client().attendance = Attendance::present;
    EXPECT_THAT(found(), IsEmpty());
}

TEST_F(Warnings, R4_sales_and_delivery_sit_together_on_our_side) {
    sponsor().function.reset();
    EXPECT_THAT(found(), ElementsAre(IssueCode::sales_missing));
    delivery().function = TeamFunction::sales;
    EXPECT_THAT(found(), ElementsAre(IssueCode::delivery_missing));
}

TEST_F(Warnings, R4_the_facilitator_is_not_from_sales) {
    facts.facilitator_function = TeamFunction::sales;
    EXPECT_THAT(found(), ElementsAre(IssueCode::facilitator_is_sales));
    // What they are in the room comes before what they are on the team.
    delivery().user_id = review.facilitator_id;
    EXPECT_THAT(found(), IsEmpty());
    facts.facilitator_function.reset();
    sponsor().user_id = review.facilitator_id;
    delivery().user_id.reset();
    EXPECT_THAT(found(), ElementsAre(IssueCode::facilitator_is_sales));
}

TEST_F(Warnings, R3_names_and_titles_are_confirmed_beforehand_where_possible) {
    client().name_confirmed_at.reset();
    delivery().title_confirmed_at.reset();
    auto const issues = warnings(review, facts);
    EXPECT_THAT(codes(issues), ElementsAre(IssueCode::title_not_confirmed, IssueCode::name_not_confirmed));
    EXPECT_EQ(issues[1].refs, (Issue::Pairs{{"attendee_id", client().id.to_text()}}));
    client().attendance = delivery().attendance = Attendance::excused;
    EXPECT_THAT(found(), Not(Contains(IssueCode::name_not_confirmed)));
    EXPECT_THAT(found(), Not(Contains(IssueCode::title_not_confirmed)));
}

TEST_F(Warnings, R4_an_executive_who_missed_two_reviews_in_a_row_is_named) {
    add_earlier(Attendance::absent);
    EXPECT_THAT(found(), IsEmpty());
    add_earlier(Attendance::excused);
    auto const issues = warnings(review, facts);
    ASSERT_THAT(codes(issues), ElementsAre(IssueCode::executive_missing_twice));
    EXPECT_EQ(message(issues[0], Language::en), "Basile Okoro has missed two reviews in a row.");
    EXPECT_EQ(issues[0].refs, (Issue::Pairs{{"attendee_id", client().id.to_text()}}));
    // Once they are here, the row is broken.
    client().attendance = Attendance::present;
    EXPECT_THAT(found(), IsEmpty());
}

TEST_F(Warnings, R4_missing_once_or_with_a_presence_between_is_no_row) {
    add_earlier(Attendance::absent);
    add_earlier(Attendance::present);
    EXPECT_THAT(found(), IsEmpty());
    facts.earlier_attendees.clear();
    add_earlier(Attendance::present);
    add_earlier(Attendance::absent);
    EXPECT_THAT(found(), IsEmpty());
}

TEST_F(Warnings, R4_this_review_counts_once_its_attendance_is_recorded) {
    add_earlier(Attendance::absent);
    client().attendance = Attendance::absent;
    EXPECT_THAT(found(), Contains(IssueCode::executive_missing_twice));
}

TEST_F(Warnings, R4_only_executives_are_missed) {
    client().is_executive = false;
    add(review, an_attendee(Side::client, "Ines Tremblay", true), false);
    add_earlier(Attendance::absent);
    add_earlier(Attendance::absent);
    EXPECT_THAT(found(), IsEmpty());
}

TEST_F(Warnings, R4_a_person_is_known_by_link_else_by_name_and_side) {
    auto const contact = any_id<ContactId>();
    client().contact_id = contact;
    add_earlier(Attendance::absent);
    add_earlier(Attendance::absent);
    client().name = "Basile Okoro-Roy";
    EXPECT_THAT(found(), ElementsAre(IssueCode::executive_missing_twice));
    // The control: neither link nor name, so this is somebody else, whose own presence does not matter.
    client().contact_id.reset();
    client().attendance = Attendance::present;
    EXPECT_THAT(found(), ElementsAre(IssueCode::executive_missing_twice));
    client().name = "BASILE OKORO";
    EXPECT_THAT(found(), IsEmpty());
}

}  // namespace
}  // namespace qvr::reviews
