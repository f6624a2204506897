// How people of a client come in: single-use links, sessions, removal; what cannot be guessed or told apart.
#include "api/api_fixture.hpp"

namespace qvr::test {
namespace {

using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

class ClientPeople : public ApiTest {
  protected:
    ClientPeople() : account_id(add_account(owner, "Groupe Laurentia")) {
        contact_id = add_contact("Lise Ng", "lise@laurentia.test");
    }

    std::string add_contact(std::string_view name, std::string_view email) {
        auto const made = owner.post(
            account("/contacts"),
            fmt::format(R"({{"name":"{}","title":"Directrice","email":"{}","locale":"en-CA"}})", name, email)
        );
        EXPECT_TRUE(has_status(made, 201));
        return made.text("/id");
    }
    std::string account(std::string_view under = {}) {
        return fmt::format("/api/v1/accounts/{}{}", account_id, under);
    }
    Answer invite(std::string const& contact, std::string_view role = "executive") {
        return owner.post(
            account("/client-people"), fmt::format(R"({{"contact_id":"{}","role":"{}"}})", contact, role)
        );
    }
    static std::string token_of(std::string const& link_path) {
        return link_path.substr(link_path.find('#') + 1);
    }
    Answer with_token(std::string_view what, std::string_view token) {
        return server.send(
            "POST", fmt::format("/api/v1/invitations/{}", what), fmt::format(R"({{"token":"{}"}})", token)
        );
    }
    Answer ask_for_link(std::string_view email) {
        return server.send("POST", "/api/v1/invitations/request", fmt::format(R"({{"email":"{}"}})", email));
    }

    std::string account_id;
    std::string contact_id;
};

TEST_F(ClientPeople, ALinkSaysForWhomItIsAndWorksOnce) {
    auto const invited = invite(contact_id);
    ASSERT_TRUE(has_status(invited, 201));
    EXPECT_EQ(invited.text("/person/name"), "Lise Ng");
    EXPECT_EQ(invited.text("/person/role"), "executive");
    EXPECT_EQ(invited.text("/person/sessions"), "0");
    auto const token = token_of(invited.text("/link/path"));

    // However often it is read, by a scanner of mails for one, nothing is used up.
    for (int i = 0; i < 3; ++i) {
        auto const shown = with_token("read", token);
        ASSERT_TRUE(has_status(shown, 200));
        EXPECT_EQ(shown.text("/name"), "Lise Ng");
        EXPECT_EQ(shown.text("/account"), "Groupe Laurentia");
        EXPECT_EQ(shown.text("/organization"), "Conseil Boréal");
        EXPECT_THAT(shown.header("set-cookie"), IsEmpty());
    }

    auto const accepted = with_token("accept", token);
    ASSERT_TRUE(has_status(accepted, 201));
    EXPECT_EQ(accepted.text("/kind"), "client");
    EXPECT_EQ(accepted.text("/account/id"), account_id);
    EXPECT_THAT(
        accepted.header("set-cookie"),
        testing::AllOf(HasSubstr("__Host-qvr=c."), HasSubstr("HttpOnly"), HasSubstr("Max-Age=10368000"))
    );
    EXPECT_TRUE(is_problem(with_token("accept", token), 403, "invitation_not_valid"));
    EXPECT_TRUE(is_problem(with_token("read", token), 403, "invitation_not_valid"));
}

TEST_F(ClientPeople, TheNewestLinkTakesThePlaceOfEarlierOnesAndExpires) {
    auto const first = invite(contact_id);
    auto const person = "/api/v1/client-people/" + first.text("/person/id");
    auto const second = owner.post(person + "/link");
    ASSERT_TRUE(has_status(second, 200));
    EXPECT_TRUE(
        is_problem(with_token("accept", token_of(first.text("/link/path"))), 403, "invitation_not_valid")
    );
    server.clock().advance_ms(14 * kDayMs - 1);
    EXPECT_TRUE(has_status(with_token("read", token_of(second.text("/path"))), 200));
    server.clock().advance_ms(1);
    EXPECT_TRUE(is_problem(with_token("read", token_of(second.text("/path"))), 403, "invitation_not_valid"));
}

TEST_F(ClientPeople, ARemovedPersonIsOutAtOnceAndMayComeBackAsThemselves) {
    auto const invited = invite(contact_id);
    auto const id = invited.text("/person/id");
    Caller client{server, server.come_in(invited.text("/link/path"))};
    ASSERT_TRUE(has_status(client.get("/api/v1/me"), 200));

    auto const fresh = owner.post("/api/v1/client-people/" + id + "/link");
    EXPECT_TRUE(has_status(owner.del("/api/v1/client-people/" + id), 204));
    EXPECT_TRUE(is_problem(client.get("/api/v1/me"), 401, "unauthenticated"));
    EXPECT_TRUE(is_problem(with_token("read", token_of(fresh.text("/path"))), 403, "invitation_not_valid"));
    EXPECT_TRUE(is_problem(owner.get("/api/v1/client-people/" + id), 404, "not_found"));
    EXPECT_EQ(owner.get(account("/client-people")).size("/items"), 0U);

    auto const again = invite(contact_id, "counter");
    ASSERT_TRUE(has_status(again, 201));
    EXPECT_EQ(again.text("/person/id"), id);
    EXPECT_TRUE(is_problem(client.get("/api/v1/me"), 401, "unauthenticated"));
}

// The same person with their account or contact archived: the door is shut as well.
TEST_F(ClientPeople, NobodyComesInForWhatIsArchived) {
    auto const invited = invite(contact_id);
    Caller client{server, server.come_in(invited.text("/link/path"))};
    ASSERT_TRUE(has_status(owner.patch("/api/v1/contacts/" + contact_id, R"({"archived":true})"), 200));
    EXPECT_TRUE(is_problem(client.get("/api/v1/me"), 401, "unauthenticated"));
    ASSERT_TRUE(has_status(owner.patch("/api/v1/contacts/" + contact_id, R"({"archived":false})"), 200));
    ASSERT_TRUE(has_status(client.get("/api/v1/me"), 200));
    ASSERT_TRUE(has_status(owner.patch(account(), R"({"archived":true})"), 200));
    EXPECT_TRUE(is_problem(client.get("/api/v1/me"), 401, "unauthenticated"));
}

TEST_F(ClientPeople, ADeviceStaysSignedInAsLongAsItComesBy) {
    auto const invited = invite(contact_id);
    Caller client{server, server.come_in(invited.text("/link/path"))};
    for (int i = 0; i < 4; ++i) {
        server.clock().advance_ms(119 * kDayMs);
        auto const me = client.get("/api/v1/me");
        ASSERT_TRUE(has_status(me, 200));
        EXPECT_EQ(me.header("set-cookie").substr(0, client.cookie().size()), client.cookie());
    }
    server.clock().advance_ms(120 * kDayMs + 1);
    EXPECT_TRUE(is_problem(client.get("/api/v1/me"), 401, "unauthenticated"));
}

TEST_F(ClientPeople, SessionsAreListedAndEndedByEitherSide) {
    auto const invited = invite(contact_id);
    auto const id = invited.text("/person/id");
    RequestOptions phone;
    phone.headers = {
        {"user-agent", "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Version/18.0 Safari/604.1"}
    };
    auto const accepted = server.send(
        "POST",
        "/api/v1/invitations/accept",
        fmt::format(R"({{"token":"{}"}})", token_of(invited.text("/link/path"))),
        phone
    );
    auto const set_cookie = accepted.header("set-cookie");
    Caller client{server, set_cookie.substr(0, set_cookie.find(';'))};
    Caller laptop{server, server.come_in(owner.post("/api/v1/client-people/" + id + "/link").text("/path"))};

    auto const mine = client.get("/api/v1/me/sessions");
    ASSERT_EQ(mine.size("/items"), 2U);
    auto const listed = owner.get("/api/v1/client-people/" + id + "/sessions");
    ASSERT_EQ(listed.size("/items"), 2U);
    EXPECT_THAT(listed.body, HasSubstr("Safari, iPhone"));
    EXPECT_THAT(listed.body, Not(HasSubstr(client.cookie().substr(std::string{"__Host-qvr="}.size()))));

    auto const of_laptop = laptop.get("/api/v1/me/sessions");
    for (std::size_t i = 0; i < 2; ++i) {
        auto const item = fmt::format("/items/{}", i);
        if (of_laptop.text(item + "/is_this_one") == "true") {
            EXPECT_TRUE(has_status(client.del("/api/v1/sessions/" + of_laptop.text(item + "/id")), 204));
        }
    }
    EXPECT_TRUE(is_problem(laptop.get("/api/v1/me"), 401, "unauthenticated"));
    auto const left = owner.get("/api/v1/client-people/" + id + "/sessions").text("/items/0/id");
    EXPECT_TRUE(has_status(owner.del("/api/v1/sessions/" + left), 204));
    EXPECT_TRUE(is_problem(client.get("/api/v1/me"), 401, "unauthenticated"));
}

TEST_F(ClientPeople, AForeignSessionIsAMissingOne) {
    auto const invited = invite(contact_id);
    Caller client{server, server.come_in(invited.text("/link/path"))};
    auto const owners = owner.get("/api/v1/me/sessions").text("/items/0/id");
    auto const foreign = client.del("/api/v1/sessions/" + owners);
    auto const missing = client.del("/api/v1/sessions/" + std::string(64, '0'));
    EXPECT_TRUE(is_problem(foreign, 404, "not_found"));
    EXPECT_EQ(foreign.body, missing.body);
    auto outsider = add_person("Noa Gagnon", "noa@boreal.test", "member");
    auto const clients = client.get("/api/v1/me/sessions").text("/items/0/id");
    EXPECT_EQ(
        outsider.del("/api/v1/sessions/" + clients).body,
        outsider.del("/api/v1/sessions/" + std::string(64, '0')).body
    );
    EXPECT_TRUE(has_status(client.get("/api/v1/me"), 200));
}

TEST_F(ClientPeople, AskingForALinkIsAnsweredAlikeAndShownToTheTeam) {
    auto const invited = invite(contact_id);
    auto const known = ask_for_link("LISE@laurentia.test");
    auto const unknown = ask_for_link("nobody@laurentia.test");
    auto const nonsense = ask_for_link("no address at all");
    EXPECT_TRUE(has_status(known, 200));
    EXPECT_EQ(known.body, unknown.body);
    EXPECT_EQ(known.body, nonsense.body);

    auto const requests = owner.get("/api/v1/link-requests");
    ASSERT_EQ(requests.size("/items"), 1U);
    EXPECT_EQ(requests.text("/items/0/name"), "Lise Ng");
    EXPECT_EQ(requests.text("/items/0/account_name"), "Groupe Laurentia");
    auto outsider = add_person("Noa Gagnon", "noa@boreal.test", "member");
    EXPECT_EQ(outsider.get("/api/v1/link-requests").size("/items"), 0U);

    // A new link answers the request.
    owner.post("/api/v1/client-people/" + invited.text("/person/id") + "/link");
    EXPECT_EQ(owner.get("/api/v1/link-requests").size("/items"), 0U);
}

TEST_F(ClientPeople, GuessingAndAskingAreSlowedDownForAnAddress) {
    int refused = 0;
    for (int i = 0; i < 40; ++i) {
        refused += ask_for_link(fmt::format("p{}@laurentia.test", i)).status == 429 ? 1 : 0;
    }
    EXPECT_EQ(refused, 10);
    EXPECT_TRUE(is_problem(with_token("read", "x"), 429, "too_many_attempts"));
    server.clock().advance_ms(kMinuteMs);
    EXPECT_TRUE(is_problem(with_token("read", "x"), 403, "invitation_not_valid"));
}

TEST_F(ClientPeople, AContactIsInvitedOnceAndOnlyByTheirAccount) {
    EXPECT_TRUE(has_status(invite(contact_id), 201));
    EXPECT_TRUE(is_problem(invite(contact_id), 409, "already_invited"));
    auto const elsewhere = add_account(owner, "Ateliers Boréal");
    auto const refused = owner.post(
        "/api/v1/accounts/" + elsewhere + "/client-people",
        fmt::format(R"({{"contact_id":"{}","role":"counter"}})", contact_id)
    );
    EXPECT_TRUE(is_problem(refused, 422, "unknown_contact"));
}

TEST_F(ClientPeople, TokensAreInNoTable) {
    auto const invited = invite(contact_id);
    auto const token = token_of(invited.text("/link/path"));
    auto const cookie = server.come_in(invited.text("/link/path"));
    auto const tables = dump();
    EXPECT_THAT(rows_with(tables, token), IsEmpty());
    EXPECT_THAT(rows_with(tables, cookie.substr(cookie.find("c."))), IsEmpty());
}

// Where the browser would drop the cookie, the link is not used up; and nothing is told to whoever listens.
TEST_F(ClientPeople, NoLinkIsTakenInClearFromElsewhere) {
    auto const token = fmt::format(R"({{"token":"{}"}})", token_of(invite(contact_id).text("/link/path")));
    std::vector<std::tuple<std::string, std::string, int>> const requests{
        {"/api/v1/invitations/read", token, 200},
        {"/api/v1/invitations/request", R"({"email":"nadia@laurentia.test"})", 200},
        {"/api/v1/invitations/accept", token, 201},
    };
    auto const before = dump();
    for (auto const& [path, body, status] : requests) {
        auto const answer = server.send("POST", path, body, {.from = "192.0.2.9"});
        EXPECT_TRUE(is_problem(answer, 403, "https_required")) << path;
    }
    EXPECT_THAT(changed_tables(before, dump()), IsEmpty());
    for (auto const& [path, body, status] : requests) {
        RequestOptions const by_tls{.from = "192.0.2.9", .is_secure = true};
        EXPECT_TRUE(has_status(server.send("POST", path, body, by_tls), status)) << path;
    }
}

// T22: what a browser held before it came in is not what it holds afterwards.
TEST_F(ClientPeople, ComingInNeverTakesOverACookie) {
    auto const invited = invite(contact_id);
    auto const planted = "__Host-qvr=c." + std::string(43, 'A');
    auto const accepted = server.send(
        "POST",
        "/api/v1/invitations/accept",
        fmt::format(R"({{"token":"{}"}})", token_of(invited.text("/link/path"))),
        {planted}
    );
    ASSERT_TRUE(has_status(accepted, 201));
    EXPECT_THAT(accepted.header("set-cookie"), Not(HasSubstr(planted)));
    EXPECT_TRUE(is_problem(server.send("GET", "/api/v1/me", {}, {planted}), 401, "unauthenticated"));
}

TEST_F(ClientPeople, TheirLanguageIsTheirsToChoose) {
    auto const invited = invite(contact_id);
    Caller client{server, server.come_in(invited.text("/link/path"))};
    EXPECT_EQ(client.get("/api/v1/me").text("/locale"), "en-CA");
    EXPECT_TRUE(has_status(client.patch("/api/v1/me", R"({"locale":"fr-CA"})"), 200));
    EXPECT_EQ(client.get("/api/v1/me").text("/locale"), "fr-CA");
    EXPECT_TRUE(is_problem(client.patch("/api/v1/me", R"({"role":"executive"})"), 422, "unknown_member"));
}

}  // namespace
}  // namespace qvr::test
