// Closing through the API: the record and its hash, what is added beside it, and who may.
#include "api/review_room.hpp"
#include "base/digest.hpp"

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace qvr::test {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;

class RecordsApi : public testing::Test {
  protected:
    Answer close() {
        client_id = ReviewRoom::fill_and_end(owner);
        auto closed = owner.post("/close");
        EXPECT_EQ(closed.status, 200) << closed.body;
        return closed;
    }

    // Requests without an If-Match.
    Answer add(std::string const& cookie, std::string_view under, std::string body) {
        Caller caller{room.server, cookie};
        return caller.post("/api/v1/reviews/" + room.review_id + std::string{under}, std::move(body));
    }
    Answer read(std::string_view under) {
        Caller caller{room.server, room.owner_cookie};
        return caller.get("/api/v1/reviews/" + room.review_id + std::string{under});
    }
    std::string acknowledgement(std::string_view sha256, std::string_view attendee_id = {}) {
        return attendee_id.empty()
                   ? fmt::format(R"({{"sha256":"{}"}})", sha256)
                   : fmt::format(R"({{"sha256":"{}","attendee_id":"{}"}})", sha256, attendee_id);
    }

    ReviewRoom room;
    ReviewCaller owner = room.owner();
    std::string client_id;
};

TEST_F(RecordsApi, R19_closing_freezes_the_review_and_hashes_the_bytes_it_serves) {
    auto const closed = close();
    EXPECT_EQ(closed.text("/state"), "closed");
    EXPECT_EQ(closed.header("etag"), owner.etag());
    auto const record = read("/record");
    EXPECT_EQ(record.status, 200);
    EXPECT_EQ(closed.text("/sha256"), sha256_hex(record.body));
    EXPECT_EQ(record.header("etag"), '"' + closed.text("/sha256") + '"');
    EXPECT_EQ(record.header("content-type"), "application/json");
    EXPECT_EQ(record.text("/account_name"), "Groupe Laurentia");
    EXPECT_EQ(record.at("/state"), nullptr);
    EXPECT_EQ(record.at("/advice"), nullptr);
}

TEST_F(RecordsApi, R19_a_closed_review_is_read_as_its_record_and_what_stands_beside_it) {
    auto const closed = close();
    auto const review = read("");
    EXPECT_EQ(review.body, closed.body);
    auto const record = read("/record");
    for (auto const& member : *record.json.object()) {
        auto const* answered = review.json.find(member.name);
        ASSERT_NE(answered, nullptr) << member.name;
        EXPECT_EQ(*answered, member.value) << member.name;
    }
    EXPECT_FALSE(review.text("/closed_at").empty());
    EXPECT_FALSE(review.text("/shared_at").empty());
    EXPECT_EQ(review.size("/corrections"), 0U);
    ASSERT_NE(review.at("/acknowledgements"), nullptr);
    EXPECT_EQ(review.at("/advice"), nullptr);
    EXPECT_EQ(review.at("/domains/0/missing"), nullptr);
    EXPECT_EQ(review.text("/domains/0/code"), "attendees");
}

TEST_F(RecordsApi, Api_a_review_is_described_as_open_or_closed) {
    auto const described = room.server.send("GET", "/api/v1/openapi.json", {});
    EXPECT_THAT(
        described.body,
        HasSubstr(R"("schema":{"oneOf":[{"$ref":"#/components/schemas/AnyReview"},)"
                  R"({"$ref":"#/components/schemas/ClientReviewView"}]})")
    );
    EXPECT_EQ(
        described.text("/components/schemas/AnyReview/oneOf/0/$ref"), "#/components/schemas/ReviewView"
    );
    EXPECT_EQ(
        described.text("/components/schemas/AnyReview/oneOf/1/$ref"), "#/components/schemas/ClosedReviewView"
    );
}

TEST_F(RecordsApi, R19_the_texts_of_the_record_are_in_the_account_s_language) {
    Caller caller{room.server, room.owner_cookie};
    ASSERT_EQ(caller.patch("/api/v1/me", R"({"locale":"en-CA"})").status, 200);
    EXPECT_THAT(read("").text("/held_on_text"), HasSubstr("November"));
    auto const closed = close();
    EXPECT_THAT(closed.text("/held_on_text"), HasSubstr("novembre"));
    EXPECT_THAT(closed.text("/closed_at_text"), HasSubstr("November"));
}

TEST_F(RecordsApi, R19_nothing_of_a_closed_review_changes_afterwards) {
    auto const before = close();
    EXPECT_EQ(owner.put("/value", R"({"expected":[]})").status, 409);
    EXPECT_EQ(owner.post("/close").status, 409);
    EXPECT_EQ(owner.post("/share").status, 409);
    // What the record repeats of the account stays as it was at closing.
    Caller caller{room.server, room.owner_cookie};
    ASSERT_EQ(
        caller
            .patch(
                "/api/v1/accounts/" + room.account_id,
                R"({"name":"Laurentia inc.","objectives":[{"statement":"Croître"}]})"
            )
            .status,
        200
    );
    EXPECT_EQ(read("").body, before.body);
}

TEST_F(RecordsApi, R1_closing_is_refused_with_all_that_is_missing_and_changes_nothing) {
    room.fill(owner);
    EXPECT_EQ(owner.post("/close").status, 409);
    ASSERT_EQ(owner.post("/end").status, 200);
    auto const refused = owner.post("/close");
    EXPECT_EQ(refused.status, 422);
    EXPECT_TRUE(refused.has_issue("domain_is_not_completed")) << refused.body;
    EXPECT_EQ(read("").text("/state"), "ended");
    EXPECT_EQ(read("/record").status, 404);
}

TEST_F(RecordsApi, R28_who_closes_holds_the_version_and_runs_the_review) {
    client_id = ReviewRoom::fill_and_end(owner);
    EXPECT_EQ(add(room.owner_cookie, "/close", {}).status, 428);
    auto member = room.caller(room.add_person("claude", "member", true));
    EXPECT_EQ(member.post("/close").status, 403);
    auto stale = room.owner();
    stale.hold("\"1\"");
    EXPECT_EQ(stale.post("/close").status, 412);
    EXPECT_EQ(room.owner().post("/close", "{}").status, 200);
}

TEST_F(RecordsApi, R19_a_correction_stands_beside_the_record_dated_and_signed) {
    EXPECT_EQ(add(room.owner_cookie, "/corrections", R"({"text":"Trop tôt"})").status, 409);
    auto const closed = close();
    auto const added = add(room.owner_cookie, "/corrections", R"({"text":"Le titre est « directrice »."})");
    EXPECT_EQ(added.status, 201);
    EXPECT_EQ(added.text("/by"), "Camille Roy");
    EXPECT_EQ(added.text("/side"), "supplier");
    EXPECT_FALSE(added.text("/at_text").empty());
    auto const review = read("");
    EXPECT_EQ(review.size("/corrections"), 1U);
    EXPECT_EQ(review.text("/corrections/0/id"), added.text("/id"));
    EXPECT_EQ(review.text("/sha256"), closed.text("/sha256"));
    EXPECT_EQ(review.header("etag"), closed.header("etag"));
    EXPECT_EQ(add(room.owner_cookie, "/corrections", R"({"text":""})").status, 422);
    EXPECT_EQ(add(room.owner_cookie, "/corrections", R"({"words":"x"})").status, 422);
}

TEST_F(RecordsApi, R19_minutes_are_acknowledged_by_the_hash_that_was_shown) {
    EXPECT_EQ(add(room.owner_cookie, "/acknowledge", acknowledgement(std::string(64, 'a'))).status, 409);
    auto const sha256 = close().text("/sha256");
    auto const refused = add(room.owner_cookie, "/acknowledge", acknowledgement(std::string(64, 'a')));
    EXPECT_EQ(refused.status, 422);
    EXPECT_TRUE(refused.has_issue("other_record_acknowledged", "/sha256"));
    ASSERT_EQ(add(room.owner_cookie, "/acknowledge", acknowledgement(sha256)).status, 200);
    auto const review = add(room.owner_cookie, "/acknowledge", acknowledgement(sha256, client_id));
    ASSERT_EQ(review.status, 200);
    EXPECT_EQ(review.size("/acknowledgements"), 2U);
    EXPECT_EQ(review.text("/acknowledgements/0/by"), "Camille Roy");
    EXPECT_EQ(review.text("/acknowledgements/0/side"), "supplier");
    EXPECT_EQ(review.text("/acknowledgements/1/by"), "Basile Okoro");
    EXPECT_EQ(review.text("/acknowledgements/1/side"), "client");
    EXPECT_EQ(review.text("/acknowledgements/1/sha256"), sha256);
    // Once more: the first time stands.
    EXPECT_EQ(
        add(room.owner_cookie, "/acknowledge", acknowledgement(sha256, client_id)).size("/acknowledgements"),
        2U
    );
}

TEST_F(RecordsApi, R28_who_reads_may_not_add_and_a_stranger_finds_nothing) {
    auto const leader = room.add_person("lou", "leader", false);
    auto const stranger = room.add_person("sacha", "member", false);
    auto const sha256 = close().text("/sha256");
    Caller reader{room.server, leader};
    auto const path = "/api/v1/reviews/" + room.review_id;
    auto const read_by_leader = reader.get(path);
    EXPECT_EQ(read_by_leader.status, 200);
    EXPECT_THAT(read_by_leader.body, HasSubstr(R"("may_write":false)"));
    EXPECT_EQ(reader.get(path + "/record").status, 200);
    EXPECT_EQ(add(leader, "/corrections", R"({"text":"Non"})").status, 403);
    EXPECT_EQ(add(leader, "/acknowledge", acknowledgement(sha256)).status, 403);
    for (auto const* under : {"", "/record"}) {
        Caller other{room.server, stranger};
        EXPECT_EQ(other.get(path + under).status, 404) << under;
    }
    EXPECT_EQ(add(stranger, "/corrections", R"({"text":"Non"})").status, 404);
    EXPECT_EQ(add(stranger, "/acknowledge", acknowledgement(sha256)).status, 404);
}

TEST_F(RecordsApi, R20_the_next_review_starts_from_the_closed_one) {
    close();
    auto const next = room.plan("{}");
    ASSERT_EQ(next.status, 201) << next.body;
    EXPECT_EQ(next.text("/number"), "2");
    EXPECT_EQ(next.text("/starts_at"), "2027-02-22T10:00");
    EXPECT_EQ(next.size("/kpis"), 5U);
}

TEST_F(RecordsApi, R22_closing_and_what_follows_is_in_the_audit_log) {
    auto const sha256 = close().text("/sha256");
    add(room.owner_cookie, "/corrections", R"({"text":"Le titre est « directrice »."})");
    add(room.owner_cookie, "/acknowledge", acknowledgement(sha256));
    Caller caller{room.server, room.owner_cookie};
    auto const body = caller.get("/api/v1/audit?limit=200").body;
    for (auto const* action : {"review.close", "review.correct", "review.acknowledge"}) {
        EXPECT_THAT(body, HasSubstr(action));
    }
    EXPECT_THAT(body, Not(HasSubstr("review.reopen")));
}

}  // namespace
}  // namespace qvr::test
