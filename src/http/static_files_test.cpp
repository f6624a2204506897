#include "http/static_files.hpp"

#include "http/assets.hpp"

#include <gtest/gtest.h>

#include <stdexcept>
#include <vector>

namespace qvr::http {
namespace {

constexpr std::string_view kTestManifest = R"([
    {"path": "/index.html", "type": "text/html; charset=utf-8", "etag": "e1", "size": 4, "br": 2, "gz": 2,
     "immutable": false},
    {"path": "/assets/app-1.js", "type": "text/javascript; charset=utf-8", "etag": "e2", "size": 6, "br": 2,
     "gz": null, "immutable": true},
    {"path": "/icon.svg", "type": "image/svg+xml", "etag": "e3", "size": 3, "br": null, "gz": null,
     "immutable": false}])";

std::vector<EmbeddedFile> test_files() {
    return {
        {"assets/app-1.js", "script"},
        {"assets/app-1.js.br", "sb"},
        {"icon.svg", "svg"},
        {"index.html", "page"},
        {"index.html.br", "pb"},
        {"index.html.gz", "pg"},
        {"manifest.json", kTestManifest},
    };
}

StaticFiles test_interface() {
    auto const files = test_files();
    return StaticFiles{files};
}

Request get(std::string const& path, std::vector<Header> headers = {}) {
    return {.method = "GET", .target = path, .path = path, .headers = std::move(headers)};
}

std::string field(Response const& response, std::string_view name) {
    for (auto const& header : response.headers) {
        if (header.name == name) {
            return header.value;
        }
    }
    return {};
}

TEST(StaticFiles, AnswerAFileOfTheTable) {
    auto const response = test_interface().find(get("/assets/app-1.js"));
    ASSERT_TRUE(response);
    EXPECT_EQ(response->status, 200);
    EXPECT_EQ(response->content(), "script");
    EXPECT_EQ(field(*response, "content-type"), "text/javascript; charset=utf-8");
    EXPECT_EQ(field(*response, "cache-control"), "public, max-age=31536000, immutable");
    EXPECT_EQ(field(*response, "etag"), "\"e2\"");
    EXPECT_EQ(field(*response, "content-encoding"), "");
}

TEST(StaticFiles, GiveEachCodingItsTag) {
    auto const interface = test_interface();
    auto const br = interface.find(get("/", {{"accept-encoding", "gzip, br"}}));
    auto const gzip = interface.find(get("/", {{"accept-encoding", "gzip"}}));
    auto const plain = interface.find(get("/"));
    ASSERT_TRUE(br && gzip && plain);
    EXPECT_EQ(br->content(), "pb");
    EXPECT_EQ(field(*br, "content-encoding"), "br");
    EXPECT_EQ(field(*br, "etag"), "\"e1-br\"");
    EXPECT_EQ(gzip->content(), "pg");
    EXPECT_EQ(field(*gzip, "etag"), "\"e1-gzip\"");
    EXPECT_EQ(plain->content(), "page");
    EXPECT_EQ(field(*plain, "etag"), "\"e1\"");
    for (auto const& response : {*br, *gzip, *plain}) {
        EXPECT_EQ(field(response, "vary"), "accept-encoding");
        EXPECT_EQ(field(response, "cache-control"), "no-cache");
    }
}

TEST(StaticFiles, SendNothingThatTheClientHas) {
    auto const interface = test_interface();
    auto const same = interface.find(get("/", {{"accept-encoding", "br"}, {"if-none-match", "\"e1-br\""}}));
    ASSERT_TRUE(same);
    EXPECT_EQ(same->status, 304);
    EXPECT_EQ(same->content(), "");
    EXPECT_EQ(field(*same, "etag"), "\"e1-br\"");
    EXPECT_NE(field(*same, "content-security-policy"), "");
    auto const other_coding =
        interface.find(get("/", {{"accept-encoding", "gzip"}, {"if-none-match", "\"e1-br\""}}));
    ASSERT_TRUE(other_coding);
    EXPECT_EQ(other_coding->status, 200);
}

TEST(StaticFiles, AnswerThePageToEveryRouteOfTheInterface) {
    auto const interface = test_interface();
    for (auto const* const path :
         {"/",
          "/index.html",
          "/comptes",
          "/comptes/1/revue",
          "/a.b/c",
          "/apis",
          "/%2e%2e/etc",
          "/../../etc/passwd",
          "//",
          "/a\\b"}) {
        auto const response = interface.find(get(path));
        ASSERT_TRUE(response) << path;
        EXPECT_EQ(response->content(), "page") << path;
    }
}

TEST(StaticFiles, LeaveEverythingElseToTheApplication) {
    auto const interface = test_interface();
    for (auto const* const path :
         {"/api",
          "/api/",
          "/api/v1/reviews",
          "/health",
          "/health/live",
          "/metrics",
          "/assets/app-2.js",
          "/favicon.ico",
          "/manifest.json",
          "/index.html.br",
          "/assets/../index.html",
          "/../etc/passwd.txt",
          "*",
          ""}) {
        EXPECT_FALSE(interface.find(get(path))) << path;
    }
    for (auto const* const method : {"POST", "DELETE", "OPTIONS", "get"}) {
        auto request = get("/");
        request.method = method;
        EXPECT_FALSE(interface.find(request)) << method;
    }
    auto head = get("/");
    head.method = "HEAD";
    EXPECT_TRUE(interface.find(head));
}

TEST(StaticFiles, CarryTheSecurityFields) {
    auto const response = test_interface().find(get("/icon.svg"));
    ASSERT_TRUE(response);
    EXPECT_EQ(
        field(*response, "content-security-policy"),
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
        "connect-src "
        "'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; require-trusted-types-for "
        "'script'; "
        "trusted-types svelte-trusted-html"
    );
    EXPECT_EQ(field(*response, "x-content-type-options"), "nosniff");
    EXPECT_EQ(field(*response, "referrer-policy"), "no-referrer");
    EXPECT_EQ(field(*response, "cross-origin-opener-policy"), "same-origin");
    EXPECT_EQ(field(*response, "cross-origin-resource-policy"), "same-origin");
    EXPECT_NE(field(*response, "permissions-policy"), "");
}

TEST(StaticFiles, SayThatTheInterfaceWasNotBuilt) {
    StaticFiles const interface{{}};
    EXPECT_FALSE(interface.has_interface());
    auto const response = interface.find(get("/comptes"));
    ASSERT_TRUE(response);
    EXPECT_EQ(response->status, 503);
    EXPECT_NE(response->content().find("The interface was not built"), std::string_view::npos);
    EXPECT_NE(field(*response, "content-security-policy"), "");
    EXPECT_FALSE(interface.find(get("/api/v1/me")));
    EXPECT_FALSE(interface.find(get("/health/live")));
    EXPECT_FALSE(interface.find(get("/app.js")));
}

TEST(StaticFiles, RefuseAManifestThatDoesNotFit) {
    using Files = std::vector<EmbeddedFile>;
    for (auto const& files : {
             Files{{"manifest.json", "not json"}},
             Files{{"manifest.json", "{}"}},
             Files{{"manifest.json", "[]"}},
             Files{{"manifest.json", R"([{"path": "/index.html"}])"}, {"index.html", "page"}},
             Files{{"manifest.json", kTestManifest}, {"index.html", "page"}},
         }) {
        EXPECT_THROW(StaticFiles{files}, std::runtime_error);
    }
}

TEST(StaticFiles, OfTheBuiltInterfaceHaveAPage) {
    auto const interface = program_assets();
    auto const response = interface.find(get("/"));
    ASSERT_TRUE(response);
    EXPECT_EQ(response->status, interface.has_interface() ? 200 : 503);
    EXPECT_EQ(field(*response, "content-type"), "text/html; charset=utf-8");
}

}  // namespace
}  // namespace qvr::http
