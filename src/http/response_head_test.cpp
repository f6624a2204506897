#include "http/response_head.hpp"

#include <gtest/gtest.h>

namespace qvr::http {
namespace {

using namespace std::string_literals;

TEST(ResponseHead, IsWrittenInOrder) {
    Response const response{.status = 201, .headers = {{"etag", "\"1\""}}, .body = "four"};
    EXPECT_EQ(
        render_head(response, {.date = "today"}),
        "HTTP/1.1 201 Created\r\ndate: today\r\netag: \"1\"\r\ncontent-length: 4\r\n\r\n"
    );
    EXPECT_EQ(
        render_head({.status = 299}, {.close = true, .date = "today"}),
        "HTTP/1.1 299 \r\ndate: today\r\ncontent-length: 0\r\nconnection: close\r\n\r\n"
    );
    EXPECT_EQ(
        render_head({.status = 304}, {.version = 10, .date = "today"}),
        "HTTP/1.1 304 Not Modified\r\ndate: today\r\nconnection: keep-alive\r\n\r\n"
    );
}

TEST(ResponseHead, AsksForTlsFromThenOnWhereThereIsTlsOnly) {
    EXPECT_NE(
        render_head({}, {.is_secure = true}).find("strict-transport-security: max-age=31536000\r\n"),
        std::string::npos
    );
    EXPECT_EQ(render_head({}, {}).find("strict-transport-security"), std::string::npos);
}

TEST(ResponseHead, CountsTheBytesThatAreSent) {
    Response response{.body = "four"};
    response.static_body = "static";
    EXPECT_NE(render_head(response, {}).find("content-length: 6\r\n"), std::string::npos);
    EXPECT_EQ(response.content(), "static");
}

TEST(ResponseHead, NeverBreaksOutOfALine) {
    EXPECT_TRUE(is_sendable({.headers = {{"x-name", "\xc3\xa9, b\tc"}}}));
    for (auto const& value : {"a\r\nb"s, "a\nb"s, "a\rb"s, "a\0b"s}) {
        EXPECT_FALSE(is_sendable({.headers = {{"x-name", value}}}));
    }
    for (auto const& name : {""s, "a b"s, "a:"s, "a\r\n"s, "\xc3\xa9"s, "a\0"s}) {
        EXPECT_FALSE(is_sendable({.headers = {{name, "b"}}}));
    }
}

TEST(ResponseHead, DatesAsRfc9110Asks) {
    EXPECT_EQ(to_http_date(*Instant::from_text("1994-11-06T08:49:37Z")), "Sun, 06 Nov 1994 08:49:37 GMT");
    EXPECT_EQ(to_http_date(*Instant::from_text("2028-02-29T23:59:59.999Z")), "Tue, 29 Feb 2028 23:59:59 GMT");
    EXPECT_EQ(to_http_date(Instant{0}), "Thu, 01 Jan 1970 00:00:00 GMT");
}

}  // namespace
}  // namespace qvr::http
