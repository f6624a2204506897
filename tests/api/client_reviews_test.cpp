// What a client's people do with reviews through the API: reading, the joint sheet, acknowledging,
// correcting.
#include "api/api_fixture.hpp"
#include "api/example_world.hpp"
#include "api/review_room.hpp"
#include "base/digest.hpp"

namespace qvr::test {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

class ClientReviews : public ApiTest {
  protected:
    ClientReviews()
        : world(owner, "Groupe Laurentia"),
          review(server, owner.cookie(), world.id("reviews")),
          executive(server, world.client_cookie()) {
        review.refresh();
    }

    std::string path(std::string_view under = {}) {
        return fmt::format("/api/v1/reviews/{}{}", world.id("reviews"), under);
    }
    Answer home() { return executive.get("/api/v1/accounts/" + world.id("accounts") + "/home"); }
    void close() {
        ReviewRoom::fill_and_end(review);
        ASSERT_TRUE(has_status(review.post("/close"), 200));
    }
    std::string with_hash(std::string_view sha256) { return fmt::format(R"({{"sha256":"{}"}})", sha256); }

    ExampleWorld world;
    ReviewCaller review;
    Caller executive;
};

TEST_F(ClientReviews, R21_ASharedReviewIsReadWithoutWhatOnlyTheSupplierNeeds) {
    EXPECT_TRUE(is_problem(executive.get(path()), 404, "not_found"));
    ASSERT_TRUE(has_status(review.post("/share"), 200));
    auto const shared = executive.get(path());
    ASSERT_TRUE(has_status(shared, 200));
    EXPECT_EQ(shared.text("/state"), "planned");
    EXPECT_EQ(shared.text("/account_name"), "Groupe Laurentia");
    EXPECT_EQ(shared.text("/my_attendee_id"), world.id("attendees"));
    EXPECT_EQ(shared.text("/may_mark"), "true");
    EXPECT_EQ(shared.text("/sha256"), "null");
    for (auto const* member : {"/advice", "/may_run", "/may_write", "/missing_to_close", "/next_offers"}) {
        EXPECT_EQ(shared.at(member), nullptr) << member;
    }
    EXPECT_EQ(shared.at("/domains/0/missing"), nullptr);
}

TEST_F(ClientReviews, R21_ACancelledReviewIsGoneForTheClient) {
    ASSERT_TRUE(has_status(review.post("/share"), 200));
    ASSERT_TRUE(has_status(review.post("/cancel"), 200));
    EXPECT_TRUE(is_problem(executive.get(path()), 404, "not_found"));
}

TEST_F(ClientReviews, R6_ExecutivesFillTheJointSheetUnderTheReviewsVersion) {
    ASSERT_TRUE(has_status(review.post("/share"), 200));
    auto const etag = executive.get(path()).header("etag");
    std::string const draft = R"({"draft":true,"choices":[{"factor":"autonomy","weight":40}]})";
    EXPECT_TRUE(is_problem(executive.put(path("/satisfiers"), draft), 428, "precondition_required"));
    executive.hold(etag);
    auto const saved = executive.put(path("/satisfiers"), draft);
    ASSERT_TRUE(has_status(saved, 200));
    EXPECT_EQ(saved.text("/choices/0/factor"), "autonomy");
    EXPECT_TRUE(is_problem(executive.put(path("/satisfiers"), draft), 412, "precondition_failed"));
    EXPECT_EQ(review.refresh().text("/satisfiers/choices/0/weight"), "40");

    executive.hold("*");
    auto const transcribed = executive.put(
        path("/satisfiers"),
        fmt::format(R"({{"draft":true,"choices":[],"transcribed_by":"{}"}})", world.id("users"))
    );
    EXPECT_TRUE(is_problem(transcribed, 422, "not_allowed_here"));
}

TEST_F(ClientReviews, R6_ASheetOfSomebodyElseIsNotTheirs) {
    ASSERT_TRUE(has_status(review.post("/share"), 200));
    auto const somebody = ReviewRoom::add_attendee(review, "client", "Basile Okoro", false);
    EXPECT_TRUE(is_problem(executive.get(path("/sheets/" + somebody)), 403, "forbidden"));
}

TEST_F(ClientReviews, R19_AnExecutiveAcknowledgesTheHashTheyWereShown) {
    close();
    auto const closed = executive.get(path());
    ASSERT_TRUE(has_status(closed, 200));
    EXPECT_EQ(closed.text("/acknowledged_by_me"), "false");
    auto const sha256 = closed.text("/sha256");
    EXPECT_EQ(sha256, sha256_hex(executive.get(path("/record")).body));

    EXPECT_TRUE(is_problem(
        executive.post(path("/acknowledge"), with_hash(std::string(64, '0'))),
        422,
        "other_record_acknowledged"
    ));
    auto const acknowledged = executive.post(path("/acknowledge"), with_hash(sha256));
    ASSERT_TRUE(has_status(acknowledged, 200));
    EXPECT_EQ(acknowledged.text("/acknowledged_by_me"), "true");
    EXPECT_EQ(acknowledged.text("/acknowledgements/0/side"), "client");
    EXPECT_EQ(acknowledged.text("/acknowledgements/0/by"), "Lise Ng");
    // Once more changes nothing.
    EXPECT_EQ(executive.post(path("/acknowledge"), with_hash(sha256)).size("/acknowledgements"), 1U);
    EXPECT_EQ(owner.get(path()).text("/acknowledgements/0/by"), "Lise Ng");
    EXPECT_EQ(home().text("/last_review/acknowledged_by_me"), "true");
}

TEST_F(ClientReviews, R19_AnExecutiveSpeaksForThemselvesAlone) {
    close();
    auto const sha256 = executive.get(path()).text("/sha256");
    auto const other = owner.get(path()).text("/attendees/1/id");
    ASSERT_NE(other, world.id("attendees"));
    auto const refused = executive.post(
        path("/acknowledge"), fmt::format(R"({{"sha256":"{}","attendee_id":"{}"}})", sha256, other)
    );
    EXPECT_TRUE(is_problem(refused, 403, "forbidden"));
    EXPECT_EQ(owner.get(path()).size("/acknowledgements"), 0U);
}

TEST_F(ClientReviews, R19_ACorrectionOfTheClientStandsBesideTheRecord) {
    close();
    auto const before = executive.get(path("/record")).body;
    auto const corrected = executive.post(path("/corrections"), R"({"text":"Le pilote a fini en mai."})");
    ASSERT_TRUE(has_status(corrected, 201));
    EXPECT_EQ(corrected.text("/side"), "client");
    EXPECT_EQ(corrected.text("/by"), "Lise Ng");
    EXPECT_EQ(executive.get(path("/record")).body, before);
    EXPECT_EQ(owner.get(path()).text("/corrections/0/text"), "Le pilote a fini en mai.");
    auto const entry = owner.get("/api/v1/audit").text("/items/0/entry/action");
    EXPECT_EQ(entry, "review.correct");
}

TEST_F(ClientReviews, TheHomeIsOfUseBeforeTheFirstReviewAndAfter) {
    auto const empty = home();
    ASSERT_TRUE(has_status(empty, 200));
    EXPECT_EQ(empty.text("/account_name"), "Groupe Laurentia");
    EXPECT_EQ(empty.text("/last_review"), "null");
    EXPECT_EQ(empty.text("/next"), "null");

    ASSERT_TRUE(has_status(review.post("/share"), 200));
    auto const shared = home();
    EXPECT_EQ(shared.text("/shared_review/id"), world.id("reviews"));
    EXPECT_EQ(shared.text("/next/review_id"), world.id("reviews"));
    EXPECT_EQ(shared.text("/next/days"), "1");

    close();
    auto const after = home();
    EXPECT_EQ(after.size("/factors"), 5U);
    EXPECT_EQ(after.text("/last_review/sha256"), executive.get(path()).text("/sha256"));
    EXPECT_EQ(after.text("/quarter/from"), "2026-11-25");
    EXPECT_EQ(after.text("/quarter/to"), "2027-02-22");
    EXPECT_EQ(after.text("/quarter/of"), "90");
    EXPECT_EQ(after.size("/promises"), 2U);
    EXPECT_EQ(after.text("/promises/0/owner"), "Camille Roy");
    EXPECT_EQ(after.text("/value_expected/0/said_by"), "Basile Okoro");
    EXPECT_THAT(after.text("/kpis/0/sentence"), HasSubstr("au moins 1"));
}

// The supplier's «see it as the client does» is the client's own answer.
TEST_F(ClientReviews, TheSupplierSeesTheHomeAsTheClientDoes) {
    close();
    auto const path_of_home = "/api/v1/accounts/" + world.id("accounts") + "/home";
    EXPECT_EQ(owner.get(path_of_home).body, home().body);
}

TEST_F(ClientReviews, R28_ACounterIsShownIndicatorsAlone) {
    close();
    auto const account = "/api/v1/accounts/" + world.id("accounts");
    auto const contact = owner.post(account + "/contacts", R"({"name":"Basile Okoro","title":"Analyste"})");
    auto const invited = owner.post(
        account + "/client-people",
        fmt::format(R"({{"contact_id":"{}","role":"counter"}})", contact.text("/id"))
    );
    Caller counter{server, server.come_in(invited.text("/link/path"))};
    auto const home = counter.get(account + "/home");
    ASSERT_TRUE(has_status(home, 200));
    EXPECT_EQ(home.size("/factors"), 5U);
    EXPECT_GT(home.size("/kpis"), 0U);
    EXPECT_EQ(home.size("/promises"), 0U);
    EXPECT_EQ(home.size("/value_expected"), 0U);
    EXPECT_EQ(home.text("/last_review"), "null");
}

}  // namespace
}  // namespace qvr::test
