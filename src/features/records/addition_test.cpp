#include "features/records/addition.hpp"

#include "features/reviews/review_sample.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace qvr::records {
namespace {

using reviews::a_change;
using reviews::codes;
using reviews::Side;
using testing::ElementsAre;

struct Addition : testing::Test {
    reviews::Review review = reviews::a_ready_review();
    ReviewRecord record{review.id, "{}", std::string(64, 'a'), reviews::at("2026-11-24T14:00:00Z")};
    AcknowledgementInput input{record.sha256, std::nullopt};

    void SetUp() override { review.state = reviews::ReviewState::closed; }

    Acknowledgement acknowledge() { return make_acknowledgement(review, record, input, a_change()).value(); }
};

TEST_F(Addition, R19_a_correction_is_dated_and_signed) {
    auto const change = a_change("2026-12-01T09:00:00Z");
    auto const correction = make_correction(review, {"Le titre est « directrice »."}, change).value();
    EXPECT_EQ(correction.review_id, review.id);
    EXPECT_EQ(correction.by_name, "Odile Marchand");
    EXPECT_EQ(correction.by_id, change.by);
    EXPECT_EQ(correction.side, Side::supplier);
    EXPECT_EQ(correction.at, change.now);
}

TEST_F(Addition, R19_only_a_closed_review_has_additions) {
    for (auto const state :
         {reviews::ReviewState::planned,
          reviews::ReviewState::in_session,
          reviews::ReviewState::ended,
          reviews::ReviewState::cancelled}) {
        review.state = state;
        EXPECT_EQ(make_correction(review, {"Un mot"}, a_change()).error().code, Code::conflict);
        auto const refused = make_acknowledgement(review, record, input, a_change());
        EXPECT_EQ(refused.error().code, Code::conflict);
        EXPECT_THAT(codes(refused.error().issues), ElementsAre(IssueCode::review_is_not_closed));
    }
}

TEST_F(Addition, R19_an_acknowledgement_is_bound_to_the_hash_that_was_shown) {
    EXPECT_EQ(acknowledge().sha256, record.sha256);
    input.sha256 = std::string(63, 'a') + 'b';
    auto const refused = make_acknowledgement(review, record, input, a_change());
    EXPECT_EQ(refused.error().code, Code::invalid);
    EXPECT_EQ(refused.error().issues, (Issues{{IssueCode::other_record_acknowledged, "/sha256"}}));
}

TEST_F(Addition, R19_somebody_of_the_room_acknowledges_for_their_side) {
    auto const& client = review.attendees.back();
    input.attendee_id = client.id;
    auto const acknowledgement = acknowledge();
    EXPECT_EQ(acknowledgement.by_name, client.name.str());
    EXPECT_EQ(acknowledgement.side, Side::client);
    input.attendee_id = reviews::any_id<AttendeeId>();
    auto const refused = make_acknowledgement(review, record, input, a_change());
    EXPECT_EQ(refused.error().issues, (Issues{{IssueCode::unknown_attendee, "/attendee_id"}}));
}

TEST_F(Addition, R19_the_caller_who_attended_is_that_attendee) {
    auto const change = a_change();
    EXPECT_FALSE(make_acknowledgement(review, record, input, change).value().attendee_id);
    review.attendees.front().user_id = change.by.as<UserId>();
    EXPECT_EQ(
        make_acknowledgement(review, record, input, change).value().attendee_id, review.attendees.front().id
    );
}

TEST_F(Addition, R19_two_acknowledgements_of_one_person_are_known_as_such) {
    auto a = acknowledge();
    auto b = a;
    EXPECT_TRUE(is_same_person(a, b));
    b.noted_by = reviews::any_id<PersonId>();
    EXPECT_FALSE(is_same_person(a, b));
    // Noted by two people, but of one attendee.
    a.attendee_id = b.attendee_id = review.attendees.back().id;
    EXPECT_TRUE(is_same_person(a, b));
    b.attendee_id = review.attendees.front().id;
    EXPECT_FALSE(is_same_person(a, b));
}

}  // namespace
}  // namespace qvr::records
