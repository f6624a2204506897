#include "web/origin.hpp"
#include "web/problem.hpp"
#include "web/query_text.hpp"
#include "web/router.hpp"

#include <gtest/gtest.h>

namespace qvr::web {
namespace {

Route row(std::string_view method, std::string_view pattern) {
    Route route;
    route.method = method;
    route.pattern = pattern;
    return route;
}

Router make_router() {
    return Router{{
        row("GET", "/api/v1/accounts"),
        row("POST", "/api/v1/accounts"),
        row("GET", "/api/v1/accounts/{id}"),
        row("GET", "/api/v1/reviews/{id}/sheets/{attendee_id}"),
    }};
}

TEST(RouterTest, FindsARouteAndItsParameters) {
    auto const router = make_router();
    auto const match = router.match("GET", "/api/v1/reviews/r1/sheets/a1");
    ASSERT_NE(match.route, nullptr);
    EXPECT_EQ(match.route->pattern, "/api/v1/reviews/{id}/sheets/{attendee_id}");
    PathParameters const expected{{"id", "r1"}, {"attendee_id", "a1"}};
    EXPECT_EQ(match.parameters, expected);
}

TEST(RouterTest, HeadIsAnsweredAsGet) {
    EXPECT_NE(make_router().match("HEAD", "/api/v1/accounts").route, nullptr);
}

TEST(RouterTest, AnotherMethodListsThoseOfThePath) {
    auto const router = make_router();
    auto const match = router.match("DELETE", "/api/v1/accounts");
    EXPECT_EQ(match.route, nullptr);
    EXPECT_EQ(match.allowed, "GET, POST");
}

TEST(RouterTest, NeitherLongerNorShorterNorEmptySegmentsFit) {
    auto const router = make_router();
    for (auto const* path :
         {"/api/v1/accounts/", "/api/v1/accounts/a/b", "/api/v1", "/api/v1/account", "", "/api/v1/accounts//"
         }) {
        auto const match = router.match("GET", path);
        EXPECT_EQ(match.route, nullptr) << path;
        EXPECT_EQ(match.allowed, "") << path;
    }
}

TEST(QueryTextTest, DecodesEscapesAndPlus) {
    auto const pairs = parse_query("q=caf%C3%A9+noir&archived=true&x");
    ASSERT_TRUE(pairs);
    std::vector<std::pair<std::string, std::string>> const expected{
        {"q", "café noir"}, {"archived", "true"}, {"x", ""}
    };
    EXPECT_EQ(*pairs, expected);
}

TEST(QueryTextTest, RefusesBrokenEscapesBadUtf8AndNul) {
    for (auto const* query : {"q=%", "q=%4", "q=%zz", "q=%FF", "q=%00", "%C3=1"}) {
        EXPECT_FALSE(parse_query(query)) << query;
    }
}

http::Request request_with(std::vector<http::Header> headers) {
    http::Request request;
    request.headers = std::move(headers);
    return request;
}

TEST(OriginTest, BrowsersOnOtherSitesAreCrossSite) {
    EXPECT_TRUE(is_cross_site(request_with({{"sec-fetch-site", "cross-site"}})));
    EXPECT_TRUE(is_cross_site(request_with({{"sec-fetch-site", "same-site"}})));
    EXPECT_TRUE(is_cross_site(request_with({{"host", "qvr.test"}, {"origin", "https://evil.test"}})));
    EXPECT_TRUE(is_cross_site(request_with({{"host", "qvr.test"}, {"origin", "null"}})));
    EXPECT_TRUE(is_cross_site(request_with({{"host", "qvr.test"}, {"origin", "https://qvr.test.evil.test"}}))
    );
}

TEST(OriginTest, OwnPagesAndProgramsPass) {
    EXPECT_FALSE(is_cross_site(request_with({{"sec-fetch-site", "same-origin"}})));
    EXPECT_FALSE(is_cross_site(request_with({{"sec-fetch-site", "none"}})));
    EXPECT_FALSE(is_cross_site(request_with({{"host", "qvr.test"}, {"origin", "https://qvr.test"}})));
    EXPECT_FALSE(is_cross_site(request_with({})));
    // A proxy that is not trusted may have ended TLS.
    EXPECT_FALSE(is_cross_site(request_with({{"host", "qvr.test"}, {"origin", "http://qvr.test"}})));
}

TEST(OriginTest, APageInClearIsAnotherSiteThanOneOverTls) {
    auto request = request_with({{"host", "qvr.test"}, {"origin", "http://qvr.test"}});
    request.is_secure = true;
    EXPECT_TRUE(is_cross_site(request));
    request = request_with({{"host", "qvr.test"}, {"origin", "HTTPS://qvr.test"}});
    request.is_secure = true;
    EXPECT_FALSE(is_cross_site(request));
}

TEST(OriginTest, HttpsIsNeededFromElsewhereInClear) {
    http::Request request;
    EXPECT_TRUE(needs_https(request));
    request.is_loopback = true;
    EXPECT_FALSE(needs_https(request));
    request.is_secure = true;
    EXPECT_FALSE(needs_https(request));
    request.is_loopback = false;
    EXPECT_FALSE(needs_https(request));
}

TEST(ProblemTest, SpeaksTheCallersLanguage) {
    auto const error = make_error(Code::conflict, Issue{IssueCode::last_owner});
    auto const french = problem_response(error, Language::fr, "r-1");
    auto const english = problem_response(error, Language::en, "r-1");
    EXPECT_EQ(french.status, 409);
    EXPECT_NE(french.body.find("Il doit rester"), std::string::npos);
    EXPECT_NE(english.body.find("At least one active owner"), std::string::npos);
    EXPECT_NE(english.body.find("\"code\":\"last_owner\""), std::string::npos);
    EXPECT_EQ(english.body.find("changed"), std::string::npos);
}

TEST(ProblemTest, AStaleWriteSaysWhatChanged) {
    auto error = make_error(Code::precondition_failed, IssueCode::precondition_failed);
    error.changed.push_back({"/next", "Camille", "2026-11-23T15:42:07.123Z", "10 h 42"});
    auto const response = problem_response(error, Language::fr, "r-1");
    EXPECT_EQ(response.status, 412);
    EXPECT_NE(response.body.find("\"changed\":[{\"pointer\":\"/next\""), std::string::npos);
}

TEST(ProblemTest, TooManyAttemptsSayWhenToComeBack) {
    auto const error =
        make_error(Code::too_many, Issue{IssueCode::too_many_attempts, {}, {{"seconds", "41"}}});
    auto const response = problem_response(error, Language::en, "r-1");
    http::Header const expected{"retry-after", "41"};
    EXPECT_EQ(response.status, 429);
    EXPECT_NE(std::ranges::find(response.headers, expected), response.headers.end());
}

}  // namespace
}  // namespace qvr::web
