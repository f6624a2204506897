// Bad input on every row of the router: a problem document that says what is wrong, in the caller's language,
// and nothing stored. Made from the route table and its schemas: a new route is covered by being there.
#include "api/api_fixture.hpp"
#include "api/example_world.hpp"
#include "api/wrong_values.hpp"
#include "reflect/schema.hpp"

namespace qvr::test {
namespace {

using testing::IsEmpty;
using testing::Not;

struct BadBody {
    std::string_view name;
    std::string body;
    int status;
    std::string_view code;
    std::string_view content_type = "application/json";
};

std::vector<BadBody> bad_bodies(web::Route const& route) {
    std::vector<BadBody> bodies{
        {"unknown member", R"({"no_such_member":1})", 422, "unknown_member"},
        {"array", "[]", 422, "not_an_object"},
        {"number", "5", 422, "not_an_object"},
        {"string", R"("x")", 422, "not_an_object"},
        {"null", "null", 422, route.input != nullptr ? "not_null" : "not_an_object"},
        {"boolean", "true", 422, "not_an_object"},
        {"duplicate keys", R"({"a":1,"a":2})", 400, "duplicate_member"},
        {"duplicate keys, one escaped", R"({"a":1,"\u0061":2})", 400, "duplicate_member"},
        {"truncated", R"({"a":)", 400, "malformed_json"},
        {"two values", "{} {}", 400, "malformed_json"},
        {"white space alone", "  ", 400, "malformed_json"},
        {"byte order mark", "\xEF\xBB\xBF{}", 400, "malformed_json"},
        {"invalid UTF-8", "{\"a\":\"\xC3\x28\"}", 400, "malformed_json"},
        {"overlong UTF-8", "{\"a\":\"\xC0\xAF\"}", 400, "malformed_json"},
        {"surrogate in UTF-8", "{\"a\":\"\xED\xA0\x80\"}", 400, "malformed_json"},
        {"half a surrogate pair", R"({"a":"\ud800"})", 400, "malformed_json"},
        {"NUL", std::string("{\"a\":\"\0\"}", 9), 400, "malformed_json"},
        {"escaped NUL", R"({"a":"\u0000"})", 400, "nul_character"},
        {"too deep", std::string(40, '[') + std::string(40, ']'), 400, "too_deep"},
        {"1e400", R"({"a":1e400})", 400, "number_too_large"},
        {"no number", R"({"a":NaN})", 400, "malformed_json"},
        {"text", "{}", 415, "unsupported_media", "text/plain"},
        {"form", "a=1", 415, "unsupported_media", "application/x-www-form-urlencoded"},
        {"nearly JSON", "{}", 415, "unsupported_media", "application/jsonp"},
        {"huge", std::string(route.body_limit + 1, ' '), 413, "body_too_large"},
    };
    return bodies;
}

bool takes_body(web::Route const& route) {
    return route.method != "GET";
}

class BadInput : public ApiTest {
  protected:
    BadInput()
        : world(owner, "Groupe Laurentia"), english(add_person("Alix Roy", "alix@boreal.test", "owner")) {
        EXPECT_TRUE(has_status(english.patch("/api/v1/me", R"({"locale":"en-CA"})"), 200));
        english_view = english.post("/api/v1/portfolio/views", R"({"name":"Mine","query":""})").text("/id");
    }
    auto routes() { return server.application().router().routes(); }
    // Any version of a review is the right one.
    static RequestOptions as(Caller& caller, std::string_view content_type = "application/json") {
        return {caller.cookie(), "*", {{"content-type", std::string{content_type}}}};
    }

    // The path for the other person: a saved view is a person's own.
    std::string path_for_english(std::string_view pattern) const {
        for (auto const& parameter : ExampleWorld::parameters(pattern)) {
            if (parameter.noun == "views") {
                return world.path(pattern, parameter, english_view);
            }
        }
        return world.path(pattern);
    }

    ExampleWorld world;
    Caller english;
    std::string english_view;
};

TEST_F(BadInput, IsRefusedInTheCallersLanguageAndStoresNothing) {
    for (auto const& route : routes()) {
        if (!takes_body(route)) {
            continue;
        }
        SCOPED_TRACE(fmt::format("{} {}", route.method, route.pattern));
        auto const path = world.path(route.pattern);
        auto const before = dump();
        for (auto const& bad : bad_bodies(route)) {
            auto options = as(owner, bad.content_type);
            options.headers.push_back({"accept-language", "fr-CA"});
            auto const french = server.send(route.method, path, bad.body, options);
            EXPECT_TRUE(has_status(french, bad.status)) << bad.name;
            EXPECT_EQ(french.header("content-type"), "application/problem+json") << bad.name;
            EXPECT_TRUE(french.has_issue(bad.code)) << bad.name << ' ' << french.body;

            options = as(english, bad.content_type);
            options.headers.push_back({"accept-language", "en-CA"});
            auto const answer = server.send(route.method, path_for_english(route.pattern), bad.body, options);
            EXPECT_EQ(answer.issue_codes(), french.issue_codes()) << bad.name;
            for (std::size_t i = 0; i < french.size("/issues"); ++i) {
                auto const message = fmt::format("/issues/{}/message", i);
                EXPECT_NE(answer.text(message), french.text(message)) << bad.name;
                EXPECT_NE(answer.text(message), "") << bad.name;
            }
        }
        if (route.input != nullptr) {
            auto const empty = server.send(route.method, path, {}, {owner.cookie(), "*", {}});
            EXPECT_TRUE(is_problem(empty, 415, "unsupported_media"));
        }
        EXPECT_THAT(changed_tables(before, dump()), IsEmpty());
    }
}

TEST_F(BadInput, MembersOfAnotherTypeOrOutsideTheirLimitsAreNamed) {
    auto const document = server.send("GET", "/api/v1/openapi.json", {});
    std::size_t cases = 0;
    for (auto const& route : routes()) {
        if (route.input == nullptr) {
            continue;
        }
        SCOPED_TRACE(fmt::format("{} {}", route.method, route.pattern));
        auto const path = world.path(route.pattern);
        reflect::SchemaRegistry registry;
        auto const before = dump();
        for (auto const& wrong : wrong_bodies(document.json, route.input(registry))) {
            if (wrong.body.size() > route.body_limit) {
                continue;
            }
            auto const answer = server.send(route.method, path, wrong.body, as(owner));
            EXPECT_EQ(answer.status, 422) << wrong.body.substr(0, 200) << '\n' << answer.body;
            bool is_named = false;
            for (std::size_t i = 0; i < answer.size("/issues"); ++i) {
                is_named |= answer.text(fmt::format("/issues/{}/pointer", i)) == wrong.pointer;
            }
            EXPECT_TRUE(is_named) << wrong.pointer << '\n'
                                  << wrong.body.substr(0, 200) << '\n'
                                  << answer.body;
            ++cases;
        }
        EXPECT_THAT(changed_tables(before, dump()), IsEmpty());
    }
    EXPECT_GT(cases, 1000u);
}

// What is malformed, missing, of another kind or somebody else's is one and the same answer (R28).
TEST_F(BadInput, IdsThatNameNothingAreAllTheSame404) {
    ExampleWorld const other{owner, "Ateliers Boréal"};
    auto outsider = add_person("Noa Gagnon", "noa@boreal.test", "member");
    auto const reference = owner.get("/api/v1/accounts/01890000-0000-7000-8000-000000000000");
    ASSERT_TRUE(is_problem(reference, 404, "not_found"));
    std::size_t cases = 0;
    for (auto const& route : routes()) {
        auto const parameters = ExampleWorld::parameters(route.pattern);
        if (parameters.empty()) {
            continue;
        }
        SCOPED_TRACE(fmt::format("{} {}", route.method, route.pattern));
        auto const before = dump();
        auto const expect_404 = [&](Caller& caller, std::string const& path) {
            for (auto const* if_match : {"", "\"999\""}) {
                auto const answer = server.send(route.method, path, {}, {caller.cookie(), if_match, {}});
                EXPECT_EQ(answer.status, 404) << path;
                EXPECT_EQ(answer.body, reference.body) << path;
                ++cases;
            }
        };
        for (auto const& parameter : parameters) {
            auto const& id = world.id(parameter.noun);
            std::vector<std::string> wrong{
                "nothing", id + "x", "01890000-0000-7000-8000-000000000000", std::string(2000, '0'), "%00"
            };
            if (parameter.noun != "domains") {
                auto upper = id;
                std::ranges::transform(upper, upper.begin(), [](char c) {
                    return c >= 'a' && c <= 'f' ? static_cast<char>(c - 'a' + 'A') : c;
                });
                wrong.push_back(upper == id ? "F" : upper);
                wrong.push_back(parameter.noun == "contacts" ? world.id("users") : world.id("contacts"));
                if (parameters.size() > 1 && &parameter == &parameters.back()) {
                    wrong.push_back(other.id(parameter.noun));  // of another review
                }
            }
            for (auto const& each : wrong) {
                expect_404(owner, world.path(route.pattern, parameter, each));
            }
        }
        bool const is_the_organizations =
            parameters.front().noun == "users" || parameters.front().noun == "kpi-library";
        if (!is_the_organizations) {
            expect_404(outsider, world.path(route.pattern));
        }
        EXPECT_THAT(changed_tables(before, dump()), IsEmpty());
    }
    EXPECT_GT(cases, 100u);
}

TEST_F(BadInput, TheAnonymousLearnNothing) {
    auto const before = dump();
    for (auto const& route : routes()) {
        if (!route.needs_sign_in) {
            continue;
        }
        auto const path = world.path(route.pattern);
        for (auto const& body : {std::string{}, std::string{"{}"}, std::string{"["}}) {
            auto const french = server.send(route.method, path, body, {{}, "*", {{"accept-language", "fr"}}});
            auto const answer =
                server.send(route.method, path, body, {{}, "*", {{"accept-language", "en-US"}}});
            EXPECT_TRUE(is_problem(french, 401, "unauthenticated")) << route.method << " " << path;
            EXPECT_TRUE(is_problem(answer, 401, "unauthenticated")) << route.method << " " << path;
            EXPECT_NE(french.text("/title"), answer.text("/title"));
        }
    }
    EXPECT_THAT(changed_tables(before, dump()), IsEmpty());
}

TEST_F(BadInput, TheDumpShowsWhatGoodInputStores) {
    auto const before = dump();
    ASSERT_TRUE(has_status(server.send("PATCH", "/api/v1/me", R"({"name":"C. Roy"})", as(owner)), 200));
    EXPECT_THAT(
        changed_tables(before, dump()), testing::ElementsAre("audit_entries", "audit_heads", "users")
    );
    // The examples are as good as they look: each route finds them.
    for (auto const& route : routes()) {
        if (route.method == "GET" && route.pattern.find("/record") == std::string_view::npos) {
            auto const path = world.path(route.pattern);
            EXPECT_TRUE(has_status(server.send("GET", path, {}, {owner.cookie()}), 200)) << path;
        }
    }
}

}  // namespace
}  // namespace qvr::test
