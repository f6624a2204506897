#include "features/reviews/attendee_rules.hpp"

#include "features/reviews/review_sample.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace qvr::reviews {
namespace {

using testing::ElementsAre;

Review a_review_in_session() {
    auto review = a_first_review();
    EXPECT_TRUE(open_review(review, a_change()));
    return review;
}

Attendee add_to_side(Review& review, Side side, std::optional<Attendance> attendance) {
    auto input = an_attendee(side, "Basile Okoro");
    input.attendance = attendance;
    return add_attendee(review, input, {}, a_change()).value();
}

AttendeePatch name_patch(std::string_view name, std::optional<bool> confirmed = {}) {
    AttendeePatch patch;
    patch.name = Line{name};
    if (confirmed) {
        patch.name_confirmed = *confirmed;
    }
    return patch;
}

TEST(Attendees, R2_a_fifth_person_of_a_side_is_refused_and_the_side_is_named) {
    for (auto const side : {Side::supplier, Side::client}) {
        auto review = a_first_review();
        for (int i = 0; i < kMaxAttendeesPerSide; ++i) {
            add_to_side(review, side, {});
        }
        auto const fifth = add_attendee(review, an_attendee(side, "Une de trop"), {}, a_change());
        ASSERT_FALSE(fifth);
        EXPECT_EQ(fifth.error().code, Code::invalid);
        EXPECT_THAT(codes(fifth.error().issues), ElementsAre(IssueCode::too_many_attendees));
        auto const text = message(fifth.error().issues.front(), Language::en);
        EXPECT_NE(text.find(side == Side::client ? "client" : "supplier"), std::string::npos) << text;
    }
}

TEST(Attendees, R2_the_other_side_has_four_places_of_its_own) {
    auto review = a_first_review();
    for (int i = 0; i < kMaxAttendeesPerSide; ++i) {
        add_to_side(review, Side::client, {});
    }
    EXPECT_TRUE(add_attendee(review, an_attendee(Side::supplier, "Odile Marchand"), {}, a_change()));
}

TEST(Attendees, R2_excused_and_absent_do_not_count) {
    auto review = a_review_in_session();
    for (int i = 0; i < kMaxAttendeesPerSide; ++i) {
        add_to_side(review, Side::client, Attendance::present);
    }
    add_to_side(review, Side::client, Attendance::excused);
    auto const absent = add_to_side(review, Side::client, Attendance::absent);

    AttendeePatch patch;
    patch.attendance = std::optional{Attendance::present};
    auto const arrived = change_attendee(review, absent.id, patch, {}, a_change());
    ASSERT_FALSE(arrived);
    EXPECT_THAT(codes(arrived.error().issues), ElementsAre(IssueCode::too_many_attendees));
}

TEST(Attendees, R1_attendance_waits_for_the_opening) {
    auto review = a_first_review();
    auto input = an_attendee(Side::client, "Basile Okoro");
    input.attendance = Attendance::present;
    auto const early = add_attendee(review, input, {}, a_change());
    ASSERT_FALSE(early);
    EXPECT_EQ(early.error().code, Code::conflict);
    EXPECT_THAT(codes(early.error().issues), ElementsAre(IssueCode::attendance_before_opening));

    auto const attendee = add_to_side(review, Side::client, {});
    AttendeePatch patch;
    patch.attendance = std::optional{Attendance::excused};
    auto copy = review;
    EXPECT_EQ(change_attendee(copy, attendee.id, patch, {}, a_change()).error().code, Code::conflict);

    ASSERT_TRUE(open_review(review, a_change()));
    EXPECT_TRUE(change_attendee(review, attendee.id, patch, {}, a_change()));
    EXPECT_EQ(review.attendees.front().attendance, Attendance::excused);
}

TEST(Attendees, R3_confirming_keeps_who_and_when) {
    auto review = a_first_review();
    auto const attendee = add_to_side(review, Side::client, {});
    EXPECT_FALSE(attendee.name_confirmed_at);

    AttendeePatch patch;
    patch.name_confirmed = true;
    auto const change = a_change("2026-11-20T09:00:00Z");
    auto const confirmed = change_attendee(review, attendee.id, patch, {}, change).value();
    EXPECT_EQ(confirmed.name_confirmed_by, Line{change.by_name});
    EXPECT_EQ(confirmed.name_confirmed_at, change.now);
    EXPECT_FALSE(confirmed.title_confirmed_at);

    auto const again = change_attendee(review, attendee.id, patch, {}, a_change()).value();
    EXPECT_EQ(again.name_confirmed_at, change.now);
}

TEST(Attendees, R3_changing_a_name_clears_its_confirmation_alone) {
    auto review = a_review_in_session();
    auto const attendee = add(review, an_attendee(Side::client, "Basile Okoro"));
    auto const changed = change_attendee(review, attendee.id, name_patch("B. Okoro"), {}, a_change()).value();
    EXPECT_FALSE(changed.name_confirmed_at);
    EXPECT_FALSE(changed.name_confirmed_by);
    EXPECT_TRUE(changed.title_confirmed_at);
}

TEST(Attendees, R3_changing_a_title_clears_its_confirmation_alone) {
    auto review = a_review_in_session();
    auto const attendee = add(review, an_attendee(Side::client, "Basile Okoro"));
    AttendeePatch patch;
    patch.title = Line{"Président"};
    auto const changed = change_attendee(review, attendee.id, patch, {}, a_change()).value();
    EXPECT_TRUE(changed.name_confirmed_at);
    EXPECT_FALSE(changed.title_confirmed_at);
}

TEST(Attendees, R3_the_same_write_may_confirm_the_new_name) {
    auto review = a_review_in_session();
    auto const attendee = add(review, an_attendee(Side::client, "Basile Okoro"));
    auto const change = a_change("2026-11-23T15:40:00Z");
    auto const changed =
        change_attendee(review, attendee.id, name_patch("B. Okoro", true), {}, change).value();
    EXPECT_EQ(changed.name_confirmed_at, change.now);
}

TEST(Attendees, R3_writing_the_same_name_changes_no_confirmation) {
    auto review = a_review_in_session();
    auto const attendee = add(review, an_attendee(Side::client, "Basile Okoro"));
    auto const same =
        change_attendee(review, attendee.id, name_patch("Basile Okoro"), {}, a_change()).value();
    EXPECT_EQ(same.name_confirmed_at, attendee.name_confirmed_at);
}

LinkCandidates two_candidates() {
    LinkCandidates candidates;
    candidates.contacts.push_back({any_id<ContactId>(), Email::from_text("basile.okoro@laurentia.example")});
    candidates.users.push_back({any_id<UserId>(), *Email::from_text("odile.marchand@boreal.example")});
    return candidates;
}

TEST(Attendees, Api_an_email_links_to_the_person_of_its_side) {
    auto const candidates = two_candidates();
    auto review = a_first_review();
    auto input = an_attendee(Side::client, "Basile Okoro");
    input.email = Email::from_text("Basile.Okoro@Laurentia.example");
    auto const client = add_attendee(review, input, candidates, a_change()).value();
    EXPECT_EQ(client.contact_id, candidates.contacts.front().id);

    input = an_attendee(Side::supplier, "Odile Marchand");
    input.email = Email::from_text("odile.marchand@boreal.example");
    auto const supplier = add_attendee(review, input, candidates, a_change()).value();
    EXPECT_EQ(supplier.user_id, candidates.users.front().id);

    input.side = Side::client;
    auto const other_side = add_attendee(review, input, candidates, a_change()).value();
    EXPECT_FALSE(other_side.user_id);
    EXPECT_FALSE(other_side.contact_id);
}

TEST(Attendees, Api_a_changed_email_links_anew) {
    auto const candidates = two_candidates();
    auto review = a_first_review();
    auto const attendee =
        add_attendee(review, an_attendee(Side::client, "Basile Okoro"), candidates, a_change()).value();
    AttendeePatch patch;
    patch.email = Email::from_text("basile.okoro@laurentia.example");
    auto const linked = change_attendee(review, attendee.id, patch, candidates, a_change()).value();
    EXPECT_EQ(linked.contact_id, candidates.contacts.front().id);
    patch.email = std::optional<Email>{};
    auto const unlinked = change_attendee(review, attendee.id, patch, candidates, a_change()).value();
    EXPECT_FALSE(unlinked.contact_id);
}

TEST(Attendees, Api_links_must_exist_and_be_of_the_side) {
    auto const candidates = two_candidates();
    auto review = a_first_review();
    auto input = an_attendee(Side::client, "Basile Okoro");
    input.contact_id = any_id<ContactId>();
    input.user_id = candidates.users.front().id;
    auto const refused = add_attendee(review, input, candidates, a_change());
    ASSERT_FALSE(refused);
    EXPECT_THAT(
        codes(refused.error().issues), ElementsAre(IssueCode::unknown_contact, IssueCode::link_on_wrong_side)
    );
    EXPECT_EQ(refused.error().issues.front().pointer, "/contact_id");
}

TEST(Attendees, Api_somebody_who_is_referred_to_is_not_removed) {
    auto review = a_ready_review();
    auto const client = review.attendees.back();
    review.better_answers.push_back({client.id, "Répondre plus vite", ""});
    review.sheets.push_back({client.id, 1, {}, false});
    review.satisfiers_confirmed_by = client.id;
    Action action;
    action.owner = Owner{client.id, client.name, Side::client};
    review.actions.push_back(action);
    Impact impact;
    impact.owner = action.owner;
    review.impacts.push_back(impact);
    review.kpis.resize(1);

    auto copy = review;
    auto const refused = remove_attendee(copy, client.id, a_change());
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, Code::conflict);
    EXPECT_THAT(
        codes(refused.error().issues),
        ElementsAre(
            IssueCode::attendee_has_open_answer,
            IssueCode::attendee_has_better_answer,
            IssueCode::attendee_said_value,
            IssueCode::attendee_has_sheet,
            IssueCode::attendee_vouched_for_joint_sheet,
            IssueCode::attendee_accepted_kpi,
            IssueCode::attendee_owns_action,
            IssueCode::attendee_owns_impact
        )
    );

    AttendeePatch patch;
    patch.side = Side::supplier;
    EXPECT_EQ(change_attendee(copy, client.id, patch, {}, a_change()).error().code, Code::conflict);

    auto const supplier = review.attendees.front();
    EXPECT_TRUE(remove_attendee(review, supplier.id, a_change()));
    EXPECT_EQ(review.attendees.size(), 1U);
}

TEST(Attendees, Api_an_unknown_attendee_is_not_found) {
    auto review = a_first_review();
    EXPECT_EQ(remove_attendee(review, any_id<AttendeeId>(), a_change()).error().code, Code::not_found);
    EXPECT_EQ(
        change_attendee(review, any_id<AttendeeId>(), {}, {}, a_change()).error().code, Code::not_found
    );
}

}  // namespace
}  // namespace qvr::reviews
