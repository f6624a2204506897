// Machines that count: what a token opens, for which side, and how it ends.
#include "api/api_fixture.hpp"
#include "api/example_world.hpp"
#include "api/review_room.hpp"

namespace qvr::test {
namespace {

using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

class Tokens : public ApiTest {
  protected:
    Tokens()
        : world(owner, "Groupe Laurentia"),
          review(server, owner.cookie(), world.id("reviews")),
          executive(server, world.client_cookie()),
          keeper(server, {}) {
        review.refresh();
        ReviewRoom::fill_and_end(review);
        EXPECT_TRUE(has_status(review.post("/close"), 200));
        server.clock().advance_ms(2 * kDayMs);
        keeper = {server, server.sign_in("camille@boreal.test")};
    }

    std::string tokens() { return "/api/v1/accounts/" + world.id("accounts") + "/tokens"; }
    std::string lines() { return "/api/v1/kpis/" + world.id("kpis") + "/observations"; }
    Answer count(std::string const& secret, std::string body, std::vector<http::Header> more = {}) {
        more.push_back({"authorization", "Bearer " + secret});
        return server.send("POST", lines(), std::move(body), {{}, {}, std::move(more)});
    }
    std::string make(Caller& maker, std::string body = R"({"name":"Centrale téléphonique"})") {
        auto const made = maker.post(tokens(), std::move(body));
        EXPECT_TRUE(has_status(made, 201));
        return made.text("/secret");
    }

    ExampleWorld world;
    ReviewCaller review;
    Caller executive;
    Caller keeper;  // the owner, signed in after the two days
};

TEST_F(Tokens, R9_AMachineCountsForTheSideOfWhoeverMadeItsToken) {
    auto const ours = count(make(keeper), R"({"quantity":2})");
    ASSERT_TRUE(has_status(ours, 201));
    EXPECT_EQ(ours.text("/side"), "supplier");
    EXPECT_EQ(ours.text("/source"), "token");
    EXPECT_EQ(ours.text("/recorded_by"), "Centrale téléphonique");
    auto const theirs = count(make(executive), R"({"quantity":3})");
    ASSERT_TRUE(has_status(theirs, 201));
    EXPECT_EQ(theirs.text("/side"), "client");
    EXPECT_TRUE(is_problem(count(make(executive), R"({"quantity":3,"side":"supplier"})"), 403, "other_side"));
    EXPECT_TRUE(is_problem(keeper.post(tokens(), R"({"name":"x","side":"client"})"), 403, "other_side"));
}

TEST_F(Tokens, ACountSentTwiceIsCountedOnce) {
    auto const secret = make(keeper);
    auto const first = count(secret, R"({"quantity":2})", {{"idempotency-key", "run-17"}});
    auto const again = count(secret, R"({"quantity":2})", {{"idempotency-key", "run-17"}});
    ASSERT_TRUE(has_status(first, 201));
    EXPECT_EQ(again.body, first.body);
    EXPECT_EQ(keeper.get(lines()).size("/items"), 1U);
}

TEST_F(Tokens, TheSecretIsToldOnceAndKeptNowhere) {
    auto const secret = make(keeper);
    EXPECT_THAT(secret, testing::StartsWith("qvr_"));
    EXPECT_THAT(keeper.get(tokens()).body, Not(HasSubstr(secret)));
    EXPECT_THAT(rows_with(dump(), secret), IsEmpty());
}

// Whatever opens a door is refused where others can listen, so that whoever sends it so notices.
TEST_F(Tokens, NeitherTokenNorCookieIsTakenInClearFromElsewhere) {
    auto const secret = make(keeper);
    RequestOptions machine{{}, {}, {{"authorization", "Bearer " + secret}}, "192.0.2.9"};
    RequestOptions person{.cookie = keeper.cookie(), .from = "192.0.2.9"};
    auto const before = dump();
    EXPECT_TRUE(is_problem(server.send("POST", lines(), R"({"quantity":1})", machine), 403, "https_required")
    );
    EXPECT_TRUE(is_problem(server.send("POST", tokens(), R"({"name":"x"})", person), 403, "https_required"));
    EXPECT_TRUE(is_problem(server.send("GET", "/api/v1/me", {}, person), 403, "https_required"));
    EXPECT_TRUE(is_problem(server.send("GET", "/api/v1/nothing", {}, person), 403, "https_required"));
    EXPECT_THAT(changed_tables(before, dump()), IsEmpty());
    // Who shows nothing is told nothing new.
    auto const nobody = server.send("GET", "/api/v1/me", {}, {.from = "192.0.2.9"});
    EXPECT_TRUE(is_problem(nobody, 401, "unauthenticated"));

    machine.is_secure = true;
    person.is_secure = true;
    EXPECT_TRUE(has_status(server.send("POST", lines(), R"({"quantity":1})", machine), 201));
    EXPECT_TRUE(has_status(server.send("GET", "/api/v1/me", {}, person), 200));
}

TEST_F(Tokens, ItsLastUseIsShownAndRevokingItEndsIt) {
    auto const made = keeper.post(tokens(), R"({"name":"Billetterie"})");
    auto const secret = made.text("/secret");
    EXPECT_EQ(made.text("/token/last_used_at"), "null");
    ASSERT_TRUE(has_status(count(secret, R"({"quantity":1})"), 201));
    auto const listed = keeper.get(tokens());
    EXPECT_THAT(listed.body, HasSubstr("2026-11-25T15:42"));
    EXPECT_TRUE(has_status(keeper.del("/api/v1/tokens/" + made.text("/token/id")), 204));
    EXPECT_TRUE(is_problem(count(secret, R"({"quantity":1})"), 401, "unauthenticated"));
}

TEST_F(Tokens, ItExpiresAtTheEndOfItsLastDayWhereTheClientIs) {
    EXPECT_TRUE(is_problem(
        keeper.post(tokens(), R"({"name":"x","expires_on":"2026-11-24"})"), 422, "token_expires_in_past"
    ));
    auto const secret = make(keeper, R"({"name":"Billetterie","expires_on":"2026-11-25"})");
    ASSERT_TRUE(has_status(count(secret, R"({"quantity":1})"), 201));
    // 15:42 UTC is 10:42 in Toronto.
    server.clock().advance_ms(13 * kHourMs + 17 * kMinuteMs);
    ASSERT_TRUE(has_status(count(secret, R"({"quantity":1,"on":"2026-11-25"})"), 201));
    server.clock().advance_ms(kMinuteMs);
    EXPECT_TRUE(is_problem(count(secret, R"({"quantity":1})"), 401, "unauthenticated"));
}

TEST_F(Tokens, ASideSeesItsOwnTokensAlone) {
    make(executive, R"({"name":"Chez le client"})");
    EXPECT_THAT(keeper.get(tokens()).body, Not(HasSubstr("Chez le client")));
    auto const theirs = executive.get(tokens());
    ASSERT_EQ(theirs.size("/items"), 1U);
    EXPECT_TRUE(is_problem(keeper.del("/api/v1/tokens/" + theirs.text("/items/0/id")), 404, "not_found"));
    EXPECT_TRUE(has_status(executive.del("/api/v1/tokens/" + theirs.text("/items/0/id")), 204));
}

// A request that shows a token is the machine's, whatever cookie comes with it; a proxy's own password is
// none.
TEST_F(Tokens, ABadTokenIsNotReplacedByACookie) {
    auto const secret = make(keeper);
    for (auto const& wrong :
         {secret.substr(0, secret.size() - 1) + "!", std::string{"qvr_"}, std::string{"x"}}) {
        auto const answer =
            server.send("GET", lines(), {}, {keeper.cookie(), {}, {{"authorization", "Bearer " + wrong}}});
        EXPECT_TRUE(is_problem(answer, 401, "unauthenticated")) << wrong;
    }
    auto const basic =
        server.send("GET", lines(), {}, {keeper.cookie(), {}, {{"authorization", "Basic YTpi"}}});
    EXPECT_TRUE(has_status(basic, 200));
}

}  // namespace
}  // namespace qvr::test
