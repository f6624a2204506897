#include "features/reviews/changed_members.hpp"

#include "features/reviews/review_audit.hpp"
#include "features/reviews/review_sample.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace qvr::reviews {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::UnorderedElementsAre;

TEST(ChangedMembers, Api_an_item_is_named_by_its_id) {
    auto const before = a_ready_review();
    auto after = before;
    auto const& client = after.attendees.back();
    AttendeePatch patch;
    patch.title = Line{"Présidente"};
    ASSERT_TRUE(change_attendee(after, client.id, patch, {}, a_change()));
    auto const path = "/attendees/" + client.id.to_text();
    EXPECT_THAT(
        changed_members(before, after),
        UnorderedElementsAre(path + "/title", path + "/title_confirmed_by", path + "/title_confirmed_at")
    );
}

TEST(ChangedMembers, Api_pointers_are_those_of_the_answer) {
    auto const before = a_ready_review();
    auto const client = before.attendees.back().id;
    auto const change = a_change("2026-11-23T16:00:00Z");

    auto after = before;
    ASSERT_TRUE(set_open_question(after, {{{client, "La vitesse", ""}}}, change));
    EXPECT_THAT(changed_members(before, after), ElementsAre("/open_question/answers"));

    after = before;
    ASSERT_TRUE(set_value(after, {{{"Autre chose", "m", {}, {}, client}}, {}}, change));
    EXPECT_THAT(changed_members(before, after), ElementsAre("/value/expected"));

    after = before;
    auto sheet = a_joint_sheet();
    sheet.draft = true;
    sheet.choices.pop_back();
    ASSERT_TRUE(set_satisfiers(after, sheet, {}, change));
    EXPECT_THAT(changed_members(before, after), ElementsAre("/satisfiers/draft", "/satisfiers/choices"));

    after = before;
    ASSERT_TRUE(set_next(after, {clock_at("2027-02-23T10:00"), before.time_zone, {}}, change));
    EXPECT_THAT(changed_members(before, after), ElementsAre("/next/starts_at"));

    after = before;
    ASSERT_TRUE(complete_domain(after, Domain::attendees, change));
    EXPECT_THAT(changed_members(before, after), ElementsAre("/domains/attendees"));
}

TEST(ChangedMembers, Api_a_write_of_the_same_changes_no_member) {
    auto const before = a_ready_review();
    auto after = before;
    ASSERT_TRUE(set_satisfiers(after, a_joint_sheet(), {}, a_change("2026-11-23T16:00:00Z")));
    EXPECT_EQ(after.version, before.version + 1);
    EXPECT_THAT(changed_members(before, after), IsEmpty());
}

TEST(ReviewAudit, R22_only_what_differs_is_kept_before_and_after) {
    auto const before = a_ready_review();
    auto after = before;
    AttendeePatch patch;
    patch.title = Line{"Présidente"};
    ASSERT_TRUE(change_attendee(after, after.attendees.back().id, patch, {}, a_change()));
    auto const texts = make_audit_texts(before, after);
    EXPECT_THAT(texts.before, HasSubstr("Directrice des opérations"));
    EXPECT_THAT(texts.after, HasSubstr("Présidente"));
    for (auto const& text : {texts.before, texts.after}) {
        EXPECT_THAT(text, HasSubstr(R"("attendees":[{)"));
        EXPECT_THAT(text, Not(HasSubstr("Chargé de compte")));
        EXPECT_THAT(text, Not(HasSubstr("kpis")));
    }
}

TEST(ReviewAudit, R22_what_came_and_what_went_stand_on_one_side) {
    auto const before = a_first_review();
    auto after = before;
    ASSERT_TRUE(add_attendee(after, an_attendee(Side::client, "Basile Okoro"), {}, a_change()));
    EXPECT_THAT(make_audit_texts(before, after).before, HasSubstr(R"("attendees":[])"));
    EXPECT_THAT(make_audit_texts(before, after).after, HasSubstr("Basile Okoro"));
    EXPECT_THAT(make_audit_texts(after, before).after, HasSubstr(R"("attendees":[])"));
}

}  // namespace
}  // namespace qvr::reviews
