// Idempotency-Key on POST: the same request again has the first answer and no second effect.
#include "api/api_fixture.hpp"
#include "api/example_world.hpp"

#include <future>
#include <latch>

namespace qvr::test {
namespace {

using testing::IsEmpty;

constexpr std::string_view kAccount =
    R"({"name":"Groupe Laurentia","locale":"fr-CA","time_zone":"America/Toronto"})";

class Idempotency : public ApiTest {
  protected:
    Answer post(
        std::string const& cookie,
        std::string_view key,
        std::string_view body = kAccount,
        std::string_view target = "/api/v1/accounts"
    ) {
        return server.send(
            "POST", target, std::string{body}, {cookie, {}, {{"idempotency-key", std::string{key}}}}
        );
    }
    std::size_t count_accounts() { return dump().at("accounts").size(); }
};

TEST_F(Idempotency, TheSameRequestHasTheFirstAnswerAndNoSecondEffect) {
    auto const first = post(owner.cookie(), "k-1");
    ASSERT_TRUE(has_status(first, 201));
    auto const before = dump();
    server.clock().advance_ms(kHourMs);
    auto const again = post(owner.cookie(), "k-1");
    EXPECT_EQ(again.status, 201);
    EXPECT_EQ(again.body, first.body);
    EXPECT_EQ(again.header("etag"), first.header("etag"));
    EXPECT_EQ(again.header("location"), first.header("location"));
    EXPECT_EQ(again.header("content-type"), first.header("content-type"));
    EXPECT_THAT(changed_tables(before, dump()), IsEmpty());
    // Another key is another request.
    EXPECT_NE(post(owner.cookie(), "k-2").text("/id"), first.text("/id"));
    EXPECT_EQ(count_accounts(), 2u);
}

TEST_F(Idempotency, AnotherRequestUnderAUsedKeyIsRefused) {
    auto const id = post(owner.cookie(), "k").text("/id");
    auto const before = dump();
    auto const other = R"({"name":"Groupe Boréal","locale":"fr-CA","time_zone":"America/Toronto"})";
    EXPECT_TRUE(is_problem(post(owner.cookie(), "k", other), 422, "idempotency_key_reused"));
    EXPECT_TRUE(is_problem(
        post(owner.cookie(), "k", kAccount, "/api/v1/accounts/" + id + "/contacts"),
        422,
        "idempotency_key_reused"
    ));
    EXPECT_THAT(changed_tables(before, dump()), IsEmpty());
}

TEST_F(Idempotency, AKeyBelongsToThePersonNotTheSession) {
    auto const first = post(owner.cookie(), "k");
    EXPECT_EQ(post(server.sign_in("camille@boreal.test"), "k").body, first.body);
    auto alix = add_person("Alix Morin", "alix@boreal.test", "member");
    auto const theirs = post(alix.cookie(), "k");
    ASSERT_TRUE(has_status(theirs, 201));
    EXPECT_NE(theirs.text("/id"), first.text("/id"));
    EXPECT_TRUE(is_problem(post("", "k"), 401, "unauthenticated"));
}

TEST_F(Idempotency, AKeptAnswerIsOnlyForWhoMayStillDoThis) {
    auto alix = add_person("Alix Morin", "alix@boreal.test", "member");
    auto const account = "/api/v1/accounts/" + add_account(owner, "Groupe Laurentia");
    auto const team = fmt::format(R"({{"team":[{{"user_id":"{}","function":"sales"}}]}})", id_of(alix));
    ASSERT_TRUE(has_status(owner.patch(account, team), 200));
    auto const contact = R"({"name":"Lise Ng","title":"Directrice"})";
    auto const first = post(alix.cookie(), "k", contact, account + "/contacts");
    ASSERT_TRUE(has_status(first, 201));
    EXPECT_EQ(post(alix.cookie(), "k", contact, account + "/contacts").body, first.body);
    ASSERT_TRUE(has_status(owner.patch(account, R"({"team":[]})"), 200));
    EXPECT_TRUE(is_problem(post(alix.cookie(), "k", contact, account + "/contacts"), 404, "not_found"));
}

TEST_F(Idempotency, AKeptAnswerNeedsNoNewerVersion) {
    ExampleWorld const world{owner, "Groupe Laurentia"};
    auto const actions = "/api/v1/reviews/" + world.id("reviews") + "/actions";
    auto const version = owner.get("/api/v1/reviews/" + world.id("reviews")).header("etag");
    auto const send = [&] {
        return server.send(
            "POST",
            actions,
            R"({"statement":"Appeler la veille"})",
            {owner.cookie(), version, {{"idempotency-key", "k"}}}
        );
    };
    auto const first = send();
    ASSERT_TRUE(has_status(first, 201));
    EXPECT_EQ(send().body, first.body);
}

TEST_F(Idempotency, AnAnswerIsKeptForADay) {
    auto const first = post(owner.cookie(), "k");
    // Sessions end after twelve idle hours.
    server.clock().advance_ms(12 * kHourMs);
    EXPECT_EQ(post(owner.cookie(), "k").body, first.body);
    server.clock().advance_ms(12 * kHourMs - 1);
    EXPECT_EQ(post(owner.cookie(), "k").body, first.body);
    server.clock().advance_ms(1);
    EXPECT_NE(post(owner.cookie(), "k").text("/id"), first.text("/id"));
    EXPECT_EQ(count_accounts(), 2u);
    EXPECT_EQ(dump().at("idempotency_keys").size(), 1u);  // the old one is forgotten
}

TEST_F(Idempotency, ARefusedRequestMayBePutRightUnderItsKey) {
    EXPECT_EQ(post(owner.cookie(), "k", "{}").status, 422);
    EXPECT_TRUE(has_status(post(owner.cookie(), "k"), 201));
}

TEST_F(Idempotency, WhoseCommitIsNotKnownMayBeAskedAgain) {
    bool is_lost = true;
    server.database().before_commit([&](db::Writer&) {
        if (is_lost) {
            throw db::Unavailable(db::Unavailable::Reason::unknown, "as if the connection were lost");
        }
    });
    auto const answer = post(owner.cookie(), "k");
    EXPECT_TRUE(is_problem(answer, 503, "outcome_unknown"));
    EXPECT_FALSE(answer.header("retry-after").empty());
    is_lost = false;
    EXPECT_TRUE(has_status(post(owner.cookie(), "k"), 201));
    EXPECT_TRUE(has_status(post(owner.cookie(), "k"), 201));
    EXPECT_EQ(count_accounts(), 1u);
}

TEST_F(Idempotency, AWriteThatRunsAgainStartsFromNothing) {
    int conflicts = 2;
    server.database().before_commit([&](db::Writer&) {
        if (conflicts-- > 0) {
            throw db::Unavailable(db::Unavailable::Reason::conflict, "as if another session were in the way");
        }
    });
    auto const answer = post(owner.cookie(), "k");
    ASSERT_TRUE(has_status(answer, 201));
    EXPECT_EQ(conflicts, -1);
    EXPECT_EQ(
        std::ranges::count_if(answer.headers, [](auto const& header) { return header.name == "location"; }), 1
    );
    EXPECT_EQ(count_accounts(), 1u);
    EXPECT_EQ(post(owner.cookie(), "k").body, answer.body);
}

TEST_F(Idempotency, OfTwoAtOnceOneIsRefused) {
    std::latch is_held{1};
    std::latch is_let_go{1};
    auto holder = std::async(std::launch::async, [&] {
        return server.database().write([&](db::Writer&) -> Result<void> {
            is_held.count_down();
            is_let_go.wait();
            return {};
        });
    });
    is_held.wait();
    // Neither can end while the writer is held, except by being refused.
    auto const send = [&] { return post(owner.cookie(), "k"); };
    std::future<Answer> both[2] = {
        std::async(std::launch::async, send), std::async(std::launch::async, send)
    };
    constexpr std::chrono::milliseconds kLook{5};
    std::size_t refused = 2;
    for (int i = 0; i < 2000 && refused == 2; ++i) {
        refused = both[0].wait_for(kLook) == std::future_status::ready   ? 0
                  : both[1].wait_for(kLook) == std::future_status::ready ? 1
                                                                         : 2;
    }
    is_let_go.count_down();
    ASSERT_LT(refused, 2u);
    EXPECT_TRUE(is_problem(both[refused].get(), 409, "idempotency_key_in_flight"));
    auto const first = both[1 - refused].get();
    EXPECT_TRUE(has_status(first, 201));
    EXPECT_EQ(post(owner.cookie(), "k").body, first.body);
    EXPECT_EQ(count_accounts(), 1u);
    EXPECT_TRUE(holder.get().has_value());
}

TEST_F(Idempotency, SignInsAndInvitationsAreNeverKept) {
    auto const body =
        fmt::format(R"({{"email":"camille@boreal.test","password":"{}"}})", TestServer::kPassword);
    auto const first = post("", "k", body, "/api/v1/session");
    auto const second = post("", "k", body, "/api/v1/session");
    EXPECT_EQ(first.status, 201);
    EXPECT_EQ(second.status, 201);
    EXPECT_NE(first.header("set-cookie"), second.header("set-cookie"));

    auto const invitation = R"({"name":"Noa Gagnon","email":"noa@boreal.test","role":"member"})";
    EXPECT_EQ(post(owner.cookie(), "k", invitation, "/api/v1/users").status, 201);
    EXPECT_TRUE(is_problem(post(owner.cookie(), "k", invitation, "/api/v1/users"), 409, "email_taken"));
    EXPECT_THAT(dump().at("idempotency_keys"), IsEmpty());
}

TEST_F(Idempotency, OtherMethodsTakeNoNotice) {
    auto const rename = [&](std::string_view name) {
        return server.send(
            "PATCH",
            "/api/v1/me",
            fmt::format(R"({{"name":"{}"}})", name),
            {owner.cookie(), {}, {{"idempotency-key", "k"}}}
        );
    };
    EXPECT_EQ(rename("A").text("/name"), "A");
    EXPECT_EQ(rename("B").text("/name"), "B");
    EXPECT_THAT(dump().at("idempotency_keys"), IsEmpty());
}

TEST_F(Idempotency, AKeyIsBoundedVisibleText) {
    for (auto const& key : {std::string{}, std::string(201, 'k'), std::string{"a b"}, std::string{"clé"}}) {
        EXPECT_TRUE(is_problem(post(owner.cookie(), key), 422, "idempotency_key_invalid")) << key;
    }
    EXPECT_EQ(count_accounts(), 0u);
    EXPECT_TRUE(has_status(post(owner.cookie(), std::string(200, 'k')), 201));
}

}  // namespace
}  // namespace qvr::test
