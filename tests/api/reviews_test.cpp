#include "api/review_room.hpp"

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace qvr::test {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;

class ReviewsApi : public testing::Test {
  protected:
    ReviewRoom room;
};

TEST_F(ReviewsApi, Api_a_planned_review_is_read_back_whole) {
    auto owner = room.owner();
    auto const review = owner.get();
    EXPECT_EQ(review.status, 200);
    EXPECT_EQ(review.header("etag"), "\"1\"");
    EXPECT_EQ(review.text("/state"), "planned");
    EXPECT_EQ(review.text("/account_name"), "Groupe Laurentia");
    EXPECT_EQ(review.text("/facilitator_name"), "Camille Roy");
    EXPECT_EQ(review.text("/held_on"), "2026-11-23");
    EXPECT_EQ(review.text("/length_minutes"), "120");
    EXPECT_EQ(review.size("/attendees"), 0U);
    EXPECT_EQ(review.size("/domains"), 7U);
    EXPECT_EQ(review.text("/domains/6/code"), "next");
    EXPECT_EQ(review.text("/domains/6/missing/0/code"), "next_missing");
    EXPECT_THAT(review.body, HasSubstr(R"("may_write":true,"may_run":true)"));
    EXPECT_THAT(review.body, HasSubstr(R"("next":null)"));
    EXPECT_THAT(review.body, Not(HasSubstr("sha256")));
}

TEST_F(ReviewsApi, R1_one_open_review_an_account_and_a_cancelled_one_makes_room) {
    EXPECT_EQ(room.plan(R"({"starts_at":"2026-12-23T10:00","time_zone":"America/Toronto"})").status, 409);
    auto owner = room.owner();
    auto const cancelled = owner.post("/cancel");
    EXPECT_EQ(cancelled.status, 200);
    EXPECT_EQ(cancelled.text("/state"), "cancelled");
    EXPECT_FALSE(cancelled.text("/cancelled_at_text").empty());

    auto const next = room.plan(R"({"starts_at":"2026-12-23T10:00","time_zone":"America/Toronto"})");
    EXPECT_EQ(next.status, 201);
    EXPECT_EQ(next.text("/number"), "1");
    EXPECT_EQ(next.header("location"), "/api/v1/reviews/" + next.text("/id"));

    Caller caller{room.server, room.owner_cookie};
    auto const list = caller.get("/api/v1/accounts/" + room.account_id + "/reviews");
    EXPECT_EQ(list.size("/items"), 2U);
    EXPECT_EQ(list.text("/items/0/id"), next.text("/id"));
    auto const account = caller.get("/api/v1/accounts/" + room.account_id);
    EXPECT_EQ(account.text("/current_review/id"), next.text("/id"));
}

TEST_F(ReviewsApi, Api_reviews_are_listed_page_by_page) {
    auto owner = room.owner();
    owner.post("/cancel");
    room.plan(R"({"starts_at":"2026-12-23T10:00","time_zone":"America/Toronto"})");
    Caller caller{room.server, room.owner_cookie};
    auto const path = "/api/v1/accounts/" + room.account_id + "/reviews?limit=1";
    auto const first = caller.get(path);
    ASSERT_EQ(first.size("/items"), 1U);
    auto const second = caller.get(path + "&cursor=" + first.text("/next"));
    ASSERT_EQ(second.size("/items"), 1U);
    EXPECT_EQ(second.text("/items/0/id"), room.review_id);
    EXPECT_THAT(second.body, HasSubstr(R"("next":null)"));
    EXPECT_EQ(caller.get(path + "&cursor=nowhere").status, 422);
}

TEST_F(ReviewsApi, R1_a_first_review_needs_its_date_and_zone) {
    auto owner = room.owner();
    owner.post("/cancel");
    auto const refused = room.plan("{}");
    EXPECT_EQ(refused.status, 422);
    EXPECT_TRUE(refused.has_issue("required", "/starts_at"));
    EXPECT_TRUE(refused.has_issue("required", "/time_zone"));
    EXPECT_TRUE(room.plan(R"({"starts_at":"2027-03-14T02:30","time_zone":"America/Toronto"})")
                    .has_issue("local_time_does_not_exist", "/starts_at"));
}

TEST_F(ReviewsApi, Api_writes_need_a_current_if_match_and_are_told_what_changed) {
    auto owner = room.owner();
    auto const stale = owner.etag();
    EXPECT_EQ(owner.patch("", R"({"place":"Salle du conseil"})").header("etag"), "\"2\"");
    EXPECT_EQ(owner.patch("", R"({"length_minutes":90})").header("etag"), "\"3\"");

    owner.hold("");
    EXPECT_EQ(owner.patch("", R"({"place":"Ailleurs"})").status, 428);
    owner.hold(stale);
    auto const refused = owner.patch("", R"({"place":"Ailleurs"})");
    EXPECT_EQ(refused.status, 412);
    EXPECT_EQ(refused.size("/changed"), 2U);
    EXPECT_EQ(refused.text("/changed/0/pointer"), "/place");
    EXPECT_EQ(refused.text("/changed/0/by"), "Camille Roy");
    EXPECT_EQ(refused.text("/changed/1/pointer"), "/length_minutes");
    auto const review = owner.refresh();
    EXPECT_EQ(review.text("/place"), "Salle du conseil");
    EXPECT_EQ(review.header("etag"), "\"3\"");
}

TEST_F(ReviewsApi, Api_a_refused_write_changes_nothing) {
    auto owner = room.owner();
    auto const before = owner.get();
    EXPECT_EQ(owner.patch("", R"({"place":"Ailleurs","length_minutes":"90"})").status, 422);
    EXPECT_EQ(
        owner.patch("", R"({"plaice":"Ailleurs"})").issue_codes(), std::vector<std::string>{"unknown_member"}
    );
    EXPECT_EQ(owner.patch("", R"({"place":)").status, 400);
    EXPECT_EQ(owner.post("/domains/attendees/complete").status, 409);
    EXPECT_EQ(
        owner.put("/next", R"({"starts_at":"2026-11-23T18:00","time_zone":"America/Toronto"})").status, 422
    );
    auto const after = owner.get();
    EXPECT_EQ(after.body, before.body);
    EXPECT_EQ(after.header("etag"), before.header("etag"));
}

TEST_F(ReviewsApi, R28_who_does_not_see_the_account_finds_nothing) {
    auto const cookie = room.add_person("etienne", "member", false);
    Caller outsider{room.server, cookie};
    auto const missing = outsider.get("/api/v1/reviews/01890000-0000-7000-8000-000000000000");
    auto const foreign = outsider.get("/api/v1/reviews/" + room.review_id);
    auto const malformed = outsider.get("/api/v1/reviews/nothing");
    EXPECT_EQ(missing.status, 404);
    EXPECT_EQ(foreign.body, missing.body);
    EXPECT_EQ(malformed.body, missing.body);
    EXPECT_EQ(outsider.post("/api/v1/reviews/" + room.review_id + "/open").status, 404);
    EXPECT_EQ(outsider.get("/api/v1/accounts/" + room.account_id + "/reviews").status, 404);
}

TEST_F(ReviewsApi, R28_leaders_read_members_write_facilitators_and_owners_run) {
    auto leader = room.caller(room.add_person("lea", "leader", false));
    auto member = room.caller(room.add_person("marc", "member", true));
    EXPECT_EQ(leader.get().status, 200);
    EXPECT_EQ(leader.get().body.find(R"("may_write":false,"may_run":false)") == std::string::npos, false);
    EXPECT_EQ(leader.patch("", R"({"place":"Ailleurs"})").status, 403);
    EXPECT_EQ(leader.put("/next", "{}").status, 403);

    EXPECT_THAT(member.get().body, HasSubstr(R"("may_write":true,"may_run":false)"));
    EXPECT_EQ(member.patch("", R"({"place":"Salle du conseil"})").status, 200);
    for (auto const* step :
         {"/open", "/end", "/close", "/share", "/domains/next/complete", "/domains/next/reopen"}) {
        EXPECT_EQ(member.post(step).status, 403) << step;
    }
    auto owner = room.owner();
    EXPECT_EQ(owner.post("/open").status, 200);
}

TEST_F(ReviewsApi, R28_the_facilitator_runs_the_meeting) {
    auto member = room.caller(room.add_person("marc", "member", true));
    Caller me{room.server, room.owner_cookie};
    std::string marc_id;
    auto const users = me.get("/api/v1/users");
    for (std::size_t i = 0; i < users.size("/items"); ++i) {
        if (users.text(fmt::format("/items/{}/name", i)) == "marc") {
            marc_id = users.text(fmt::format("/items/{}/id", i));
        }
    }
    EXPECT_EQ(member.patch("", fmt::format(R"({{"facilitator_id":"{}"}})", marc_id)).status, 200);
    EXPECT_EQ(member.post("/open").status, 200);
    EXPECT_TRUE(member.patch("", R"({"facilitator_id":"01890000-0000-7000-8000-000000000000"})")
                    .has_issue("unknown_user", "/facilitator_id"));
}

TEST_F(ReviewsApi, R2_R3_attendees_are_added_confirmed_and_removed) {
    auto owner = room.owner();
    auto const added = owner.post(
        "/attendees",
        R"({"side":"client","name":"Basile Okoro","title":"Président","email":"b@laurentia.test"})"
    );
    EXPECT_EQ(added.status, 201);
    EXPECT_EQ(added.header("etag"), "\"2\"");
    auto const path = "/attendees/" + added.text("/id");
    auto const confirmed = owner.patch(path, R"({"name_confirmed":true})");
    EXPECT_EQ(confirmed.status, 200);
    EXPECT_EQ(confirmed.text("/name_confirmed_by"), "Camille Roy");
    EXPECT_EQ(confirmed.text("/name_confirmed_at"), "2026-11-23T15:42:07.123Z");
    EXPECT_THAT(
        owner.patch(path, R"({"name":"Basile A. Okoro"})").body, HasSubstr(R"("name_confirmed":false)")
    );
    EXPECT_EQ(owner.patch(path, R"({"attendance":"present"})").status, 409);

    for (int i = 0; i < 3; ++i) {
        EXPECT_EQ(owner.post("/attendees", R"({"side":"client","name":"N","title":"T"})").status, 201);
    }
    auto const fifth = owner.post("/attendees", R"({"side":"client","name":"N","title":"T"})");
    EXPECT_EQ(fifth.status, 422);
    EXPECT_EQ(fifth.text("/issues/0/code"), "too_many_attendees");
    EXPECT_THAT(fifth.text("/issues/0/message"), HasSubstr("côté client"));

    EXPECT_EQ(owner.del(path).status, 204);
    EXPECT_EQ(owner.del(path).status, 404);
    EXPECT_EQ(owner.refresh().size("/attendees"), 3U);
}

TEST_F(ReviewsApi, Api_an_attendee_links_to_the_contact_with_the_same_email) {
    Caller me{room.server, room.owner_cookie};
    auto const contact = me.post(
        "/api/v1/accounts/" + room.account_id + "/contacts",
        R"({"name":"Basile Okoro","title":"Président","email":"basile@laurentia.test"})"
    );
    ASSERT_EQ(contact.status, 201);
    auto owner = room.owner();
    auto const client = owner.post(
        "/attendees", R"({"side":"client","name":"Basile","title":"P","email":"BASILE@laurentia.test"})"
    );
    EXPECT_EQ(client.text("/contact_id"), contact.text("/id"));
    auto const supplier = owner.post(
        "/attendees", R"({"side":"supplier","name":"Camille","title":"D","email":"camille@boreal.test"})"
    );
    EXPECT_EQ(supplier.text("/user_id"), room.owner_id);
}

TEST_F(ReviewsApi, Api_an_attendee_who_is_referred_to_is_not_removed) {
    auto owner = room.owner();
    auto const client = room.fill(owner);
    auto const refused = owner.del("/attendees/" + client);
    EXPECT_EQ(refused.status, 409);
    EXPECT_TRUE(refused.has_issue("attendee_has_open_answer"));
    EXPECT_TRUE(refused.has_issue("attendee_said_value"));
    EXPECT_EQ(refused.text("/issues/0/attendee_id"), client);
}

TEST_F(ReviewsApi, R6_every_reason_against_a_joint_sheet_is_told) {
    auto owner = room.owner();
    auto const refused = owner.put(
        "/satisfiers",
        R"({"choices":[{"factor":"timeliness","weight":60},{"factor":"timeliness","weight":0},)"
        R"({"factor":"autonomy"}]})"
    );
    EXPECT_EQ(refused.status, 422);
    EXPECT_TRUE(refused.has_issue("wrong_number_of_factors", "/choices"));
    EXPECT_TRUE(refused.has_issue("duplicate_factor", "/choices/1/factor"));
    EXPECT_TRUE(refused.has_issue("weight_out_of_range", "/choices/1/weight"));
    EXPECT_TRUE(refused.has_issue("weight_missing", "/choices/2/weight"));

    auto const draft = owner.put(
        "/satisfiers",
        R"({"draft":true,"choices":[{"factor":"timeliness","weight":60},{"factor":"autonomy"}]})"
    );
    EXPECT_EQ(draft.status, 200);
    EXPECT_THAT(draft.body, HasSubstr(R"({"factor":"autonomy","weight":null})"));
    EXPECT_TRUE(owner.put("/satisfiers", R"({"draft":true,"choices":[{"factor":"price"}]})")
                    .has_issue("not_one_of", "/choices/0/factor"));
    EXPECT_TRUE(owner.put("/satisfiers", R"({"draft":true,"choices":[{"factor":"autonomy","weight":"9"}]})")
                    .has_issue("not_a_whole_number", "/choices/0/weight"));
}

TEST_F(ReviewsApi, R6_a_sheet_has_an_etag_of_its_own) {
    auto owner = room.owner();
    auto const client = room.add_attendee(owner, "client", "Basile Okoro", false);
    auto const etag = owner.etag();
    auto const path = "/sheets/" + client;
    auto const empty = owner.get(path);
    EXPECT_EQ(empty.status, 200);
    EXPECT_EQ(empty.header("etag"), "\"0\"");
    EXPECT_EQ(empty.size("/marks"), 0U);

    auto const body = R"({"marks":[{"factor":"autonomy","weight":40},{"factor":"teamwork"}],"shown":false})";
    owner.hold("\"0\"");
    auto const saved = owner.put(path, body);
    EXPECT_EQ(saved.status, 200);
    EXPECT_EQ(saved.header("etag"), "\"1\"");
    EXPECT_EQ(owner.put(path, body).status, 412);
    owner.hold("");
    EXPECT_EQ(owner.put(path, body).status, 428);
    owner.hold(etag);
    auto const review = owner.get();
    EXPECT_EQ(review.header("etag"), etag);
    EXPECT_EQ(review.size("/sheets"), 0U);

    owner.hold("\"1\"");
    EXPECT_EQ(owner.put(path, R"({"marks":[],"shown":true})").status, 200);
    EXPECT_EQ(owner.get().size("/sheets"), 1U);
    EXPECT_EQ(owner.get("/sheets/01890000-0000-7000-8000-000000000000").status, 404);
}

TEST_F(ReviewsApi, R1_domains_are_completed_in_order_and_reopened) {
    auto owner = room.owner();
    room.fill(owner);
    auto const early = owner.post("/domains/satisfiers/complete");
    EXPECT_EQ(early.status, 409);
    EXPECT_EQ(early.text("/issues/0/code"), "domain_comes_first");
    EXPECT_EQ(owner.post("/domains/attendees/complete").status, 200);
    auto const two = owner.post("/domains/satisfiers/complete", "{}");
    EXPECT_EQ(two.status, 200);
    EXPECT_FALSE(two.text("/domains/1/completed_at_text").empty());
    EXPECT_EQ(owner.put("/open-question", R"({"answers":[]})").status, 409);
    EXPECT_EQ(owner.post("/domains/scorecard/complete").status, 422);
    EXPECT_EQ(owner.post("/domains/nowhere/complete").status, 404);
    EXPECT_EQ(owner.post("/domains/attendees/complete", R"({"now":1})").status, 422);
    auto const reopened = owner.post("/domains/attendees/reopen");
    EXPECT_EQ(reopened.status, 200);
    EXPECT_EQ(reopened.text("/domains/1/completed_at"), "null");
    EXPECT_EQ(reopened.size("/open_question/answers"), 1U);
    EXPECT_EQ(owner.post("/end").status, 200);
    EXPECT_EQ(owner.post("/close").status, 422);
}

TEST_F(ReviewsApi, R22_every_write_leaves_an_audit_entry_with_what_changed) {
    auto owner = room.owner();
    owner.patch("", R"({"place":"Salle du conseil"})");
    owner.post("/open");
    Caller me{room.server, room.owner_cookie};
    auto const audit = me.get("/api/v1/audit");
    EXPECT_EQ(audit.status, 200);
    EXPECT_THAT(audit.body, HasSubstr("review.plan"));
    EXPECT_THAT(audit.body, HasSubstr("review.open"));
    EXPECT_THAT(audit.body, HasSubstr("Salle du conseil"));
}

TEST_F(ReviewsApi, Api_a_review_survives_the_store_member_by_member) {
    auto owner = room.owner();
    auto const client = room.fill(owner);
    owner.put(
        "/better",
        fmt::format(
            R"({{"answers":[{{"attendee_id":"{}","could":"","should":"Prévenir la veille"}}]}})", client
        )
    );
    auto const value = owner.put(
        "/value",
        fmt::format(
            R"({{"expected":[{{"statement":"A","measure":"","amount":12000.5,"currency":"CAD","said_by":"{0}"}},)"
            R"({{"statement":"B","measure":"m","said_by":"{0}"}}]}})",
            client
        )
    );
    EXPECT_EQ(value.status, 200) << value.body;
    auto const review = owner.get();
    EXPECT_EQ(review.text("/value/expected/0/amount"), "12000.5");
    EXPECT_EQ(review.text("/value/expected/0/currency"), "CAD");
    EXPECT_EQ(review.text("/value/expected/1/statement"), "B");
    EXPECT_EQ(review.text("/better/answers/0/should"), "Prévenir la veille");
    EXPECT_EQ(review.text("/satisfiers/choices/1/factor"), "autonomy");
    EXPECT_EQ(review.text("/satisfiers/choices/1/weight"), "25");
    EXPECT_EQ(review.text("/next/starts_at"), "2027-02-22T10:00");
    EXPECT_EQ(review.text("/open_question/answers/0/what_matters"), "La franchise");
    EXPECT_EQ(review.size("/next_offers"), 1U);
}

}  // namespace
}  // namespace qvr::test
