// What every route has from the pipeline: the order of refusals, pages of lists, texts that are too long.
#include "api/api_fixture.hpp"

namespace qvr::test {
namespace {

class Pipeline : public ApiTest {};

TEST_F(Pipeline, WhoAsksComesBeforeABadIdempotencyKey) {
    RequestOptions options;
    options.headers = {{"idempotency-key", "a b"}};
    auto const body = R"({"name":"Groupe Laurentia","locale":"fr-CA","time_zone":"America/Toronto"})";
    EXPECT_TRUE(is_problem(server.send("POST", "/api/v1/accounts", body, options), 401, "unauthenticated"));
    options.cookie = owner.cookie();
    EXPECT_TRUE(
        is_problem(server.send("POST", "/api/v1/accounts", body, options), 422, "idempotency_key_invalid")
    );
}

TEST_F(Pipeline, WhatOnlyReadsDoesNotQueueBehindWhatWaits) {
    auto const workers_of = [&](std::string method, std::string path) {
        http::Request head;
        head.method = std::move(method);
        head.path = std::move(path);
        return server.application().plan(head).workers;
    };
    EXPECT_EQ(workers_of("GET", "/api/v1/accounts"), nullptr);
    EXPECT_EQ(workers_of("GET", "/api/v1/nowhere"), nullptr);
    EXPECT_EQ(workers_of("GET", "/health/ready"), nullptr);
    EXPECT_EQ(workers_of("POST", "/api/v1/accounts"), &server.waiting_workers());
    // Hashes a password.
    EXPECT_EQ(workers_of("POST", "/api/v1/session"), &server.waiting_workers());
}

TEST_F(Pipeline, AListIsReadPageByPage) {
    add_person("Alix Roy", "alix@boreal.test", "member");
    add_person("Dominique Roy", "dominique@boreal.test", "member");
    auto const first = owner.get("/api/v1/users?limit=2");
    ASSERT_TRUE(has_status(first, 200));
    EXPECT_EQ(first.text("/items/0/name"), "Alix Roy");
    EXPECT_EQ(first.text("/items/1/name"), "Camille Roy");
    EXPECT_EQ(first.size("/items"), 2U);

    auto const second = owner.get("/api/v1/users?limit=2&cursor=" + first.text("/next"));
    EXPECT_EQ(second.text("/items/0/name"), "Dominique Roy");
    EXPECT_EQ(second.size("/items"), 1U);
    EXPECT_NE(second.body.find("\"next\":null"), std::string::npos);
}

TEST_F(Pipeline, ACursorOfNothingIsRefused) {
    auto const account = add_account(owner, "Groupe Laurentia");
    for (auto const& list : {std::string{"/api/v1/users"}, "/api/v1/accounts/" + account + "/contacts"}) {
        EXPECT_TRUE(is_problem(owner.get(list + "?cursor=x"), 422, "invalid_cursor")) << list;
        EXPECT_TRUE(is_problem(owner.get(list + "?limit=0"), 422, "invalid_parameter")) << list;
        EXPECT_TRUE(has_status(owner.get(list + "?limit=200"), 200)) << list;
    }
}

TEST_F(Pipeline, WhatIsLookedForIsBounded) {
    auto const of = [&](std::size_t length) {
        return owner.get("/api/v1/accounts?q=" + std::string(length, 'x'));
    };
    EXPECT_TRUE(has_status(of(200), 200));
    EXPECT_TRUE(is_problem(of(201), 422, "invalid_parameter"));
}

TEST_F(Pipeline, WhoLeavesATeamReadsThatTheyMayNoLongerWrite) {
    auto alix = add_person("Alix Roy", "alix@boreal.test", "leader");
    auto const account = "/api/v1/accounts/" + add_account(alix, "Groupe Laurentia");
    EXPECT_EQ(alix.get(account).text("/may_write"), "true");
    auto const left = alix.patch(account, R"({"team":[]})");
    ASSERT_TRUE(has_status(left, 200));
    EXPECT_EQ(left.text("/may_write"), "false");
    EXPECT_TRUE(is_problem(alix.patch(account, R"({"archived":true})"), 403, "forbidden"));
}

TEST_F(Pipeline, ChangingAPasswordEndsAnOpenLink) {
    auto alix = add_person("Alix Roy", "alix@boreal.test", "member");
    auto const link = owner.post("/api/v1/users/" + id_of(alix) + "/link").text("/link/path");
    auto const body =
        fmt::format(R"({{"current":"{}","password":"another horse battery"}})", TestServer::kPassword);
    ASSERT_TRUE(has_status(alix.put("/api/v1/me/password", body), 200));
    auto const used = server.send(
        "POST",
        "/api/v1/password-link",
        fmt::format(R"({{"token":"{}","password":"a third horse"}})", link.substr(link.find('#') + 1))
    );
    EXPECT_TRUE(is_problem(used, 403, "link_not_valid"));
}

}  // namespace
}  // namespace qvr::test
