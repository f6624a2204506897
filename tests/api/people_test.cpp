// Set-up, signing in, sessions, one-time links, roles (R28).
#include "api/api_fixture.hpp"
#include "base/digest.hpp"

#include <algorithm>
#include <charconv>

namespace qvr::test {
namespace {

using testing::AnyOf;
using testing::Each;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

constexpr std::string_view kOwnerEmail = "camille@boreal.test";

std::string setup_body(std::string_view code) {
    return fmt::format(
        R"({{"setup_code":"{}","organization":"Conseil Boréal","name":"Camille Roy",)"
        R"("email":"{}","password":"{}","locale":"fr-CA"}})",
        code,
        kOwnerEmail,
        TestServer::kPassword
    );
}

std::string session_body(std::string_view email, std::string_view password) {
    return fmt::format(R"({{"email":"{}","password":"{}"}})", email, password);
}

std::string link_body(std::string_view token, std::string_view password) {
    return fmt::format(R"({{"token":"{}","password":"{}"}})", token, password);
}

std::string token_of(Answer const& with_link) {
    auto const path = with_link.text("/link/path");
    return path.substr(path.find('#') + 1);
}

std::string cookie_of(Answer const& answer) {
    auto const cookie = answer.header("set-cookie");
    return cookie.substr(0, cookie.find(';'));
}

// ---- set-up

TEST(SetUp, HappensOnceAndWithTheCode) {
    TestServer server;
    EXPECT_EQ(server.send("GET", "/api/v1/state", {}).text("/is_set_up"), "false");

    auto const wrong = server.send("POST", "/api/v1/setup", setup_body("AAAA-BBBB-CCCD"));
    EXPECT_TRUE(is_problem(wrong, 403, "setup_code_wrong"));
    EXPECT_EQ(wrong.text("/issues/0/pointer"), "/setup_code");
    EXPECT_EQ(server.send("GET", "/api/v1/state", {}).text("/is_set_up"), "false");

    auto const done = server.send("POST", "/api/v1/setup", setup_body("aaaa bbbb cccc"));
    ASSERT_TRUE(has_status(done, 201));
    EXPECT_EQ(done.text("/role"), "owner");
    EXPECT_EQ(done.text("/organization/name"), "Conseil Boréal");
    EXPECT_EQ(server.send("GET", "/api/v1/state", {}).text("/is_set_up"), "true");
    EXPECT_TRUE(has_status(server.send("GET", "/api/v1/me", {}, {cookie_of(done)}), 200));

    auto const before = dump_tables(server.database());
    EXPECT_TRUE(is_problem(
        server.send("POST", "/api/v1/setup", setup_body(TestServer::kSetupCode)), 409, "already_set_up"
    ));
    EXPECT_THAT(changed_tables(before, dump_tables(server.database())), IsEmpty());
}

TEST(SetUp, CodesCannotBeGuessedInARow) {
    TestServer server;
    for (int i = 0; i < 30; ++i) {
        ASSERT_EQ(server.send("POST", "/api/v1/setup", setup_body("ZZZZ-ZZZZ-ZZZZ")).status, 403) << i;
    }
    auto const refused = server.send("POST", "/api/v1/setup", setup_body(TestServer::kSetupCode));
    EXPECT_TRUE(is_problem(refused, 429, "too_many_attempts"));
    server.clock().advance_ms(kMinuteMs);
    EXPECT_TRUE(has_status(server.send("POST", "/api/v1/setup", setup_body(TestServer::kSetupCode)), 201));
}

TEST(SetUp, NamesEveryFaultOfItsBody) {
    TestServer server;
    auto const answer = server.send(
        "POST", "/api/v1/setup", R"({"setup_code":"AAAA-BBBB-CCCC","email":"no","password":"1234567"})"
    );
    EXPECT_EQ(answer.status, 422);
    EXPECT_TRUE(answer.has_issue("required", "/organization"));
    EXPECT_TRUE(answer.has_issue("required", "/name"));
    EXPECT_TRUE(answer.has_issue("required", "/locale"));
    EXPECT_TRUE(answer.has_issue("invalid_email", "/email"));
}

// ---- signing in

class People : public ApiTest {
  protected:
    Answer sign_in(std::string_view email, std::string_view password) {
        return server.send("POST", "/api/v1/session", session_body(email, password));
    }
    bool is_signed_in(Caller& caller) { return caller.get("/api/v1/me").status == 200; }
    Answer invite(std::string_view name, std::string_view email, std::string_view role) {
        return owner.post(
            "/api/v1/users", fmt::format(R"({{"name":"{}","email":"{}","role":"{}"}})", name, email, role)
        );
    }
    Answer use_link(std::string_view token, std::string_view password = TestServer::kPassword) {
        return server.send("POST", "/api/v1/password-link", link_body(token, password));
    }
};

TEST_F(People, SignInIgnoresCaseOfTheAddress) {
    EXPECT_TRUE(has_status(sign_in("  CAMILLE@Boreal.test ", TestServer::kPassword), 201));
}

TEST_F(People, AFailedSignInIs401WhateverItsForm) {
    invite("Sans Secret", "sans@boreal.test", "member");  // has chosen no password yet
    auto const long_text = std::string(5000, 'x');
    std::vector<std::pair<std::string, std::string>> const attempts{
        {std::string{kOwnerEmail}, "wrong password"},
        {std::string{kOwnerEmail}, ""},
        {std::string{kOwnerEmail}, long_text},
        {"nobody@boreal.test", std::string{TestServer::kPassword}},
        {"sans@boreal.test", ""},
        {"sans@boreal.test", std::string{TestServer::kPassword}},
        {"", ""},
        {"not an address", "x"},
        {long_text, long_text},
        {"é@è", "\\u0001"},
    };
    std::string body;
    for (auto const& [email, password] : attempts) {
        auto const answer = sign_in(email, password);
        EXPECT_TRUE(is_problem(answer, 401, "sign_in_failed")) << email.substr(0, 40);
        EXPECT_EQ(answer.header("set-cookie"), "");
        body = body.empty() ? answer.body : body;
        EXPECT_EQ(answer.body, body);
    }
}

TEST_F(People, TenFailuresMakeAPersonWaitAndNobodyElse) {
    invite("Alix Morin", "alix@boreal.test", "member");
    for (int i = 0; i < 10; ++i) {
        ASSERT_TRUE(is_problem(sign_in(kOwnerEmail, "wrong"), 401, "sign_in_failed")) << i;
        server.clock().advance_ms(kSecondMs);
    }
    auto const refused = sign_in(kOwnerEmail, TestServer::kPassword);
    EXPECT_TRUE(is_problem(refused, 429, "too_many_attempts"));
    auto const wait = refused.header("retry-after");
    int seconds = 0;
    std::from_chars(wait.data(), wait.data() + wait.size(), seconds);
    EXPECT_EQ(seconds, 50);
    EXPECT_THAT(refused.text("/title"), HasSubstr("50"));
    EXPECT_TRUE(is_problem(sign_in("alix@boreal.test", "wrong"), 401, "sign_in_failed"));
    EXPECT_TRUE(is_signed_in(owner));

    server.clock().advance_ms(seconds * kSecondMs - 1);
    EXPECT_EQ(sign_in(kOwnerEmail, TestServer::kPassword).status, 429);
    server.clock().advance_ms(1);
    EXPECT_TRUE(has_status(sign_in(kOwnerEmail, TestServer::kPassword), 201));
}

// Strangers who guess at a name hold up strangers. Whose browser still shows a session of that person, even
// one that is over, is none; it has ten guesses of its own.
TEST_F(People, NobodyIsLockedOutOfTheirOwnBrowserByGuessesAtTheirName) {
    auto const others = server.add_person(owner.cookie(), "Alix Morin", "alix@boreal.test", "member");
    server.clock().advance_ms(13 * kHourMs);
    auto const in_browser = [&](std::string const& cookie, std::string_view password) {
        return server.send("POST", "/api/v1/session", session_body(kOwnerEmail, password), {cookie});
    };
    for (int i = 0; i < 10; ++i) {
        ASSERT_EQ(sign_in(kOwnerEmail, "wrong").status, 401);
    }
    ASSERT_FALSE(is_signed_in(owner));
    for (auto const& cookie : {std::string{}, others, std::string{"__Host-qvr=made-up"}}) {
        EXPECT_EQ(in_browser(cookie, TestServer::kPassword).status, 429) << cookie;
    }
    EXPECT_EQ(in_browser(owner.cookie(), TestServer::kPassword).status, 201);
    for (int i = 0; i < 10; ++i) {
        EXPECT_EQ(in_browser(owner.cookie(), "wrong").status, 401);
    }
    EXPECT_EQ(in_browser(owner.cookie(), TestServer::kPassword).status, 429);
}

TEST_F(People, GuessesFromOutsideDoNotKeepAnybodyFromChangingTheirPassword) {
    for (int i = 0; i < 10; ++i) {
        ASSERT_EQ(sign_in(kOwnerEmail, "wrong").status, 401);
    }
    auto const change = [&](std::string_view current) {
        return owner
            .put(
                "/api/v1/me/password",
                fmt::format(R"({{"current":"{}","password":"another horse battery"}})", current)
            )
            .status;
    };
    for (int i = 0; i < 9; ++i) {
        EXPECT_EQ(change("wrong"), 422);
    }
    EXPECT_EQ(change(TestServer::kPassword), 200);
    for (int i = 0; i < 10; ++i) {
        EXPECT_EQ(change("wrong"), 422);
    }
    EXPECT_EQ(change("another horse battery"), 429);
}

// The links that people choose their passwords with are guessed at no faster than those of clients.
TEST_F(People, ThirtyLinksThatAreNoneMakeAPlaceWait) {
    auto const link = token_of(invite("Sans Secret", "sans@boreal.test", "member"));
    auto const use = [&](std::string const& token) {
        return server.send("POST", "/api/v1/password-link", link_body(token, TestServer::kPassword)).status;
    };
    for (int i = 0; i < 30; ++i) {
        ASSERT_EQ(use("none"), 403);
    }
    EXPECT_EQ(use(link), 429);
    server.clock().advance_ms(kMinuteMs);
    EXPECT_EQ(use(link), 200);
}

TEST_F(People, ThirtyFailuresOverManyNamesMakeAnAddressWait) {
    for (int i = 0; i < 30; ++i) {
        ASSERT_EQ(sign_in(fmt::format("p{}@boreal.test", i), "wrong").status, 401);
    }
    EXPECT_TRUE(is_problem(sign_in(kOwnerEmail, TestServer::kPassword), 429, "too_many_attempts"));
    server.clock().advance_ms(kMinuteMs);
    EXPECT_TRUE(has_status(sign_in(kOwnerEmail, TestServer::kPassword), 201));
}

TEST_F(People, TheCookieIsForThisHostAloneAndOutOfReachOfScripts) {
    auto const cookie = sign_in(kOwnerEmail, TestServer::kPassword).header("set-cookie");
    EXPECT_TRUE(cookie.starts_with("__Host-qvr="));
    for (auto const* attribute :
         {"; Path=/", "; Secure", "; HttpOnly", "; SameSite=Strict", "; Max-Age=2592000"}) {
        EXPECT_THAT(cookie, HasSubstr(attribute));
    }
    EXPECT_THAT(cookie, Not(HasSubstr("Domain")));
    EXPECT_GE(cookie.find(';') - std::string_view{"__Host-qvr="}.size(), 22u);  // 128 bits and more
}

// ---- the end of a session

TEST_F(People, ASessionEndsAfterTwelveIdleHours) {
    for (int i = 0; i < 3; ++i) {
        server.clock().advance_ms(12 * kHourMs);
        EXPECT_TRUE(is_signed_in(owner)) << i;
    }
    server.clock().advance_ms(12 * kHourMs + 1);
    EXPECT_TRUE(is_problem(owner.get("/api/v1/me"), 401, "unauthenticated"));
}

TEST_F(People, ASessionEndsAfterThirtyDaysHoweverBusy) {
    for (int i = 0; i < 60; ++i) {
        server.clock().advance_ms(12 * kHourMs);
        ASSERT_TRUE(is_signed_in(owner)) << i;
    }
    server.clock().advance_ms(1);
    EXPECT_FALSE(is_signed_in(owner));
}

TEST_F(People, SigningOutEndsThatSessionOnly) {
    Caller other{server, server.sign_in(kOwnerEmail)};
    auto const out = owner.del("/api/v1/session");
    EXPECT_TRUE(has_status(out, 204));
    EXPECT_THAT(out.header("set-cookie"), HasSubstr("__Host-qvr=; "));
    EXPECT_THAT(out.header("set-cookie"), HasSubstr("Max-Age=0"));
    EXPECT_FALSE(is_signed_in(owner));
    EXPECT_TRUE(is_signed_in(other));
}

TEST_F(People, DisablingAPersonEndsTheirSessionsAtOnce) {
    auto alix = add_person("Alix Morin", "alix@boreal.test", "member");
    auto const path = "/api/v1/users/" + id_of(alix);
    auto const link = owner.post(path + "/link");
    ASSERT_TRUE(has_status(link, 200));

    EXPECT_EQ(owner.patch(path, R"({"disabled":true})").text("/disabled"), "true");
    EXPECT_FALSE(is_signed_in(alix));
    EXPECT_TRUE(is_problem(sign_in("alix@boreal.test", TestServer::kPassword), 401, "sign_in_failed"));
    EXPECT_TRUE(is_problem(use_link(token_of(link)), 403, "link_not_valid"));
    EXPECT_TRUE(is_problem(owner.post(path + "/link"), 409, "user_is_disabled"));

    EXPECT_EQ(owner.patch(path, R"({"disabled":false})").text("/disabled"), "false");
    EXPECT_FALSE(is_signed_in(alix));  // the old session stays ended
    EXPECT_TRUE(has_status(sign_in("alix@boreal.test", TestServer::kPassword), 201));
}

TEST_F(People, ChangingAPasswordEndsTheOtherSessions) {
    Caller other{server, server.sign_in(kOwnerEmail)};
    auto const before = dump();
    EXPECT_TRUE(is_problem(
        owner.put("/api/v1/me/password", R"({"current":"wrong","password":"new password"})"),
        422,
        "current_password_wrong"
    ));
    auto const body = [](std::string_view password) {
        return fmt::format(R"({{"current":"{}","password":"{}"}})", TestServer::kPassword, password);
    };
    EXPECT_TRUE(is_problem(owner.put("/api/v1/me/password", body("1234567")), 422, "too_short"));
    EXPECT_TRUE(is_problem(owner.put("/api/v1/me/password", body(std::string(201, 'x'))), 422, "too_long"));
    EXPECT_THAT(changed_tables(before, dump()), IsEmpty());
    EXPECT_TRUE(is_signed_in(other));

    EXPECT_TRUE(has_status(owner.put("/api/v1/me/password", body("éééééééé")), 200));
    EXPECT_TRUE(is_signed_in(owner));
    EXPECT_FALSE(is_signed_in(other));
    EXPECT_EQ(sign_in(kOwnerEmail, TestServer::kPassword).status, 401);
    EXPECT_EQ(sign_in(kOwnerEmail, "éééééééé").status, 201);
}

// ---- one-time links

TEST_F(People, AOneTimeLinkWorksOnce) {
    auto const invited = invite("Alix Morin", "alix@boreal.test", "member");
    ASSERT_TRUE(has_status(invited, 201));
    EXPECT_EQ(invited.text("/has_password"), "false");
    EXPECT_THAT(invited.text("/link/path"), testing::StartsWith("/mot-de-passe#"));
    EXPECT_EQ(invited.header("location"), "/api/v1/users/" + invited.text("/id"));

    EXPECT_TRUE(is_problem(use_link(token_of(invited), "short"), 422, "too_short"));  // does not use it up
    auto const used = use_link(token_of(invited));
    ASSERT_TRUE(has_status(used, 200));
    Caller alix{server, cookie_of(used)};
    EXPECT_EQ(alix.get("/api/v1/me").text("/email"), "alix@boreal.test");
    EXPECT_TRUE(is_problem(use_link(token_of(invited), "another password"), 403, "link_not_valid"));
    EXPECT_EQ(sign_in("alix@boreal.test", "another password").status, 401);
    EXPECT_EQ(owner.get("/api/v1/users/" + invited.text("/id")).text("/has_password"), "true");
}

TEST_F(People, AOneTimeLinkExpiresAfterSevenDays) {
    auto const early = token_of(invite("Alix Morin", "alix@boreal.test", "member"));
    auto const late = token_of(invite("Noa Gagnon", "noa@boreal.test", "member"));
    server.clock().advance_ms(7 * kDayMs - 1);
    EXPECT_TRUE(has_status(use_link(early), 200));
    server.clock().advance_ms(1);
    EXPECT_TRUE(is_problem(use_link(late), 403, "link_not_valid"));
}

TEST_F(People, AFreshLinkReplacesTheFormerAndEndsSessionsWhenUsed) {
    auto alix = add_person("Alix Morin", "alix@boreal.test", "member");
    auto const path = "/api/v1/users/" + id_of(alix) + "/link";
    auto const first = token_of(owner.post(path));
    auto const second = token_of(owner.post(path));
    EXPECT_NE(first, second);
    EXPECT_TRUE(is_problem(use_link(first), 403, "link_not_valid"));
    EXPECT_TRUE(is_signed_in(alix));
    EXPECT_TRUE(has_status(use_link(second, "a new password"), 200));
    EXPECT_FALSE(is_signed_in(alix));
}

TEST_F(People, AnAddressBelongsToOnePerson) {
    invite("Alix Morin", "alix@boreal.test", "member");
    auto const before = dump();
    EXPECT_TRUE(is_problem(invite("Noa Gagnon", "ALIX@boreal.test", "member"), 409, "email_taken"));
    EXPECT_TRUE(is_problem(
        owner.patch("/api/v1/users/" + id_of(owner), R"({"email":"alix@boreal.test"})"), 409, "email_taken"
    ));
    EXPECT_THAT(changed_tables(before, dump()), IsEmpty());
}

// ---- roles

TEST_F(People, TheLastOwnerStays) {
    auto const me = "/api/v1/users/" + id_of(owner);
    auto const before = dump();
    for (auto const* change : {R"({"role":"leader"})", R"({"role":"member"})", R"({"disabled":true})"}) {
        EXPECT_TRUE(is_problem(owner.patch(me, change), 409, "last_owner")) << change;
    }
    EXPECT_THAT(changed_tables(before, dump()), IsEmpty());

    auto second = add_person("Noa Gagnon", "noa@boreal.test", "owner");
    EXPECT_EQ(owner.patch(me, R"({"role":"member"})").text("/role"), "member");
    EXPECT_TRUE(
        is_problem(second.patch("/api/v1/users/" + id_of(second), R"({"disabled":true})"), 409, "last_owner")
    );
    EXPECT_TRUE(is_problem(owner.patch(me, R"({"role":"owner"})"), 403, "forbidden"));  // holds at once
}

TEST_F(People, OnlyOwnersManagePeopleAndOrganization) {  // R28
    auto leader = add_person("Alix Morin", "alix@boreal.test", "leader");
    auto member = add_person("Noa Gagnon", "noa@boreal.test", "member");
    auto const someone = "/api/v1/users/" + id_of(member);
    struct Case {
        std::string_view method;
        std::string target;
        std::string body;
    };
    std::vector<Case> const writes{
        {"POST", "/api/v1/users", R"({"name":"X","email":"x@boreal.test","role":"member"})"},
        {"PATCH", someone, R"({"name":"Noa G."})"},
        {"POST", someone + "/link", ""},
        {"PATCH", "/api/v1/organization", R"({"name":"Conseil Austral"})"},
        {"GET", "/api/v1/audit", ""},
    };
    for (auto const& [method, target, body] : writes) {
        auto const before = dump();
        EXPECT_TRUE(is_problem(leader.send(method, target, body), 403, "forbidden")) << target;
        EXPECT_TRUE(is_problem(member.send(method, target, body), 403, "forbidden")) << target;
        EXPECT_THAT(changed_tables(before, dump()), IsEmpty()) << target;
        EXPECT_LT(owner.send(method, target, body).status, 300) << target;
    }
    for (auto const* target : {"/api/v1/users", "/api/v1/organization", "/api/v1/factors", "/api/v1/me"}) {
        EXPECT_EQ(leader.get(target).status, 200) << target;
        EXPECT_EQ(member.get(target).status, 200) << target;
    }
    EXPECT_EQ(member.get(someone).status, 200);
}

TEST_F(People, APersonsLanguageIsTheirOwn) {
    EXPECT_EQ(
        owner.get("/api/v1/none").text("/title"), "Cette ressource n’existe pas ou ne vous est pas visible."
    );
    EXPECT_EQ(
        owner.patch("/api/v1/me", R"({"locale":"en-CA","name":"Camille R."})").text("/locale"), "en-CA"
    );
    auto const answer =
        server.send("GET", "/api/v1/none", {}, {owner.cookie(), {}, {{"accept-language", "fr"}}});
    EXPECT_EQ(answer.text("/title"), "This resource does not exist or is not visible to you.");
    EXPECT_EQ(owner.get("/api/v1/me").text("/name"), "Camille R.");
    EXPECT_TRUE(is_problem(owner.patch("/api/v1/me", R"({"role":"member"})"), 422, "unknown_member"));
}

TEST_F(People, TheOrganizationWordsItsFactors) {
    auto const wording =
        R"({"factor_wording":[{"factor":"autonomy","language":"fr","name":"Liberté","definition":"Agir seul."}]})";
    ASSERT_TRUE(has_status(owner.patch("/api/v1/organization", wording), 200));
    auto const factors = owner.get("/api/v1/factors");
    ASSERT_EQ(factors.size("/items"), 13u);
    int renamed = 0;
    for (int i = 0; i < 13; ++i) {
        EXPECT_EQ(factors.text(fmt::format("/items/{}/number", i)), std::to_string(i + 1));
        bool const is_autonomy = factors.text(fmt::format("/items/{}/code", i)) == "autonomy";
        EXPECT_EQ(factors.text(fmt::format("/items/{}/fr/name", i)) == "Liberté", is_autonomy);
        renamed += is_autonomy;
    }
    EXPECT_EQ(renamed, 1);
    EXPECT_TRUE(
        is_problem(owner.patch("/api/v1/organization", R"({"green_from":70})"), 422, "bands_out_of_order")
    );
    EXPECT_TRUE(is_problem(owner.patch("/api/v1/organization", R"({"green_from":101})"), 422, "out_of_range")
    );
}

// ---- who gets in at all

TEST_F(People, RequestsFromOtherSitesAreRefused) {
    struct Case {
        std::vector<http::Header> headers;
        bool passes;
    };
    std::vector<Case> const cases{
        {{{"sec-fetch-site", "cross-site"}}, false},
        {{{"sec-fetch-site", "same-site"}}, false},
        {{{"sec-fetch-site", "cross-site"}, {"origin", "http://qvr.test"}, {"host", "qvr.test"}}, false},
        {{{"origin", "null"}}, false},
        {{{"origin", "http://elsewhere.test"}, {"host", "qvr.test"}}, false},
        {{{"origin", "http://qvr.test.elsewhere.test"}, {"host", "qvr.test"}}, false},
        {{{"sec-fetch-site", "same-origin"}}, true},
        {{{"sec-fetch-site", "none"}}, true},
        {{{"origin", "http://qvr.test"}, {"host", "QVR.test"}}, true},
        {{}, true},
    };
    for (std::size_t i = 0; i < cases.size(); ++i) {
        auto const before = dump();
        auto const body = fmt::format(R"({{"name":"Camille {}"}})", i);
        auto const answer = server.send("PATCH", "/api/v1/me", body, {owner.cookie(), {}, cases[i].headers});
        if (cases[i].passes) {
            EXPECT_TRUE(has_status(answer, 200)) << i;
            EXPECT_THAT(changed_tables(before, dump()), Not(IsEmpty())) << i;
        } else {
            EXPECT_TRUE(is_problem(answer, 403, "cross_site_request")) << i;
            EXPECT_THAT(changed_tables(before, dump()), IsEmpty()) << i;
        }
        EXPECT_EQ(server.send("GET", "/api/v1/me", {}, {owner.cookie(), {}, cases[i].headers}).status, 200)
            << i;
        auto sign_in_options = RequestOptions{{}, {}, cases[i].headers};
        auto const session = server.send(
            "POST", "/api/v1/session", session_body(kOwnerEmail, TestServer::kPassword), sign_in_options
        );
        EXPECT_EQ(session.status, cases[i].passes ? 201 : 403) << i;
    }
}

// Where the browser would drop the cookie, and a password would be sent in clear.
TEST_F(People, NoSessionBeginsInClearFromElsewhere) {
    RequestOptions const in_clear{.from = "192.0.2.9"};
    RequestOptions const by_tls{.from = "192.0.2.9", .is_secure = true};
    auto const link = token_of(invite("Sans Secret", "sans@boreal.test", "member"));
    std::vector<std::pair<std::string, std::string>> const requests{
        {"/api/v1/session", session_body(kOwnerEmail, TestServer::kPassword)},
        {"/api/v1/session", "not even JSON"},
        {"/api/v1/password-link", link_body(link, TestServer::kPassword)},
    };
    auto const before = dump();
    for (auto const& [path, body] : requests) {
        EXPECT_TRUE(is_problem(server.send("POST", path, body, in_clear), 403, "https_required")) << path;
    }
    EXPECT_THAT(changed_tables(before, dump()), IsEmpty());
    EXPECT_EQ(server.send("GET", "/api/v1/state", {}, in_clear).text("/https_required"), "true");

    // The control: the same requests by TLS, or from the machine itself.
    EXPECT_EQ(server.send("GET", "/api/v1/state", {}, by_tls).text("/https_required"), "false");
    EXPECT_EQ(server.send("GET", "/api/v1/state", {}).text("/https_required"), "false");
    EXPECT_TRUE(has_status(server.send("POST", requests[0].first, requests[0].second, by_tls), 201));
    EXPECT_TRUE(has_status(server.send("POST", requests[0].first, requests[0].second), 201));
    EXPECT_TRUE(has_status(server.send("POST", requests[2].first, requests[2].second, by_tls), 200));
}

TEST(SetUp, IsRefusedInClearFromElsewhere) {
    TestServer server;
    auto const body = setup_body(TestServer::kSetupCode);
    RequestOptions options{.from = "192.0.2.9"};
    EXPECT_TRUE(is_problem(server.send("POST", "/api/v1/setup", body, options), 403, "https_required"));
    EXPECT_EQ(server.send("GET", "/api/v1/state", {}).text("/is_set_up"), "false");
    options.is_secure = true;
    EXPECT_TRUE(has_status(server.send("POST", "/api/v1/setup", body, options), 201));
}

TEST_F(People, MetricsAreForTheMachineItselfAlone) {
    EXPECT_TRUE(has_status(server.send("GET", "/metrics", {}), 200));
    EXPECT_TRUE(is_problem(
        server.send("GET", "/metrics", {}, {.from = "192.0.2.9", .is_secure = true}), 404, "not_found"
    ));
}

TEST_F(People, TheDoorIsOpenAndNothingElse) {
    std::vector<std::string> open;
    for (auto const& route : server.application().router().routes()) {
        auto const name = fmt::format("{} {}", route.method, route.pattern);
        if (!route.needs_sign_in) {
            open.push_back(name);
            continue;
        }
        for (auto const* cookie :
             {"", "__Host-qvr=", "__Host-qvr=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"}) {
            auto const answer = server.send(route.method, route.pattern, {}, {cookie});
            EXPECT_TRUE(is_problem(answer, 401, "unauthenticated")) << name;
        }
    }
    EXPECT_THAT(
        open,
        testing::UnorderedElementsAre(
            "GET /api/v1/state",
            "POST /api/v1/setup",
            "POST /api/v1/session",
            "POST /api/v1/password-link",
            "POST /api/v1/invitations/read",
            "POST /api/v1/invitations/accept",
            "POST /api/v1/invitations/request"
        )
    );
    EXPECT_EQ(server.send("GET", "/api/v1/openapi.json", {}).status, 200);
    EXPECT_TRUE(is_problem(server.send("GET", "/api/v1/none", {}), 401, "unauthenticated"));
    EXPECT_TRUE(is_problem(owner.get("/api/v1/none"), 404, "not_found"));
    auto const wrong_method = owner.del("/api/v1/me");
    EXPECT_TRUE(is_problem(wrong_method, 405, "method_not_allowed"));
    EXPECT_EQ(wrong_method.header("allow"), "GET, PATCH");
}

// Everything that is secret on the way through set-up, invitations, links and password changes; then a look
// into each answer and each row.
TEST_F(People, NoSecretIsToldOrLogged) {
    std::vector<std::string> answers;
    auto const keep = [&](Answer const& answer) {
        answers.push_back(answer.body);
        return answer;
    };
    auto const invited = invite("Alix Morin", "alix@boreal.test", "member");
    auto const link = token_of(invited);
    auto const used = keep(use_link(link, "canary-one-password"));
    Caller alix{server, cookie_of(used)};
    keep(alix.put(
        "/api/v1/me/password", R"({"current":"canary-one-password","password":"canary-two-password"})"
    ));
    keep(alix.put("/api/v1/me/password", R"({"current":"canary-bad-password","password":"canary-two"})"));
    keep(sign_in("alix@boreal.test", "canary-bad-password"));
    auto const session = keep(sign_in("alix@boreal.test", "canary-two-password"));
    keep(owner.patch("/api/v1/users/" + id_of(alix), R"({"role":"leader"})"));
    keep(owner.get("/api/v1/users"));
    keep(owner.get("/api/v1/users/" + id_of(alix)));
    keep(alix.get("/api/v1/me"));
    auto const audit = keep(owner.get("/api/v1/audit?limit=200"));

    auto const value_of = [](std::string const& cookie) { return cookie.substr(cookie.find('=') + 1); };
    std::vector<std::string> const tokens{link, value_of(cookie_of(session)), value_of(alix.cookie())};
    std::vector<std::string> secrets{
        "canary-one-password", "canary-two-password", "canary-bad-password", "$argon2"
    };
    secrets.emplace_back(TestServer::kPassword);
    for (auto const& token : tokens) {
        ASSERT_GE(token.size(), 22u);
        secrets.push_back(token);
        secrets.push_back(sha256_hex(token));
    }
    auto const all = dump();
    for (auto const& secret : secrets) {
        EXPECT_THAT(answers, Each(Not(HasSubstr(secret))));
        if (secret == "$argon2" || secret == sha256_hex(link)) {
            continue;  // what the tables of users and links are for
        }
        EXPECT_THAT(rows_with(all, secret), IsEmpty());
    }
    // The search finds what is there: hashes in users alone, the person's name in the audit log.
    EXPECT_THAT(rows_with(all, "$argon2"), testing::SizeIs(2));
    EXPECT_THAT(rows_with(all, "$argon2"), Each(testing::StartsWith("users: ")));
    EXPECT_THAT(audit.body, HasSubstr("Alix Morin"));
    EXPECT_THAT(rows_with({{"audit_entries", all.at("audit_entries")}}, "Alix Morin"), Not(IsEmpty()));
}

}  // namespace
}  // namespace qvr::test
