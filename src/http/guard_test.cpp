#include "http/guard.hpp"

#include "base/ascii.hpp"

#include <gtest/gtest.h>
#include <rapidcheck.h>
#include <rapidcheck/gtest.h>

#include <algorithm>

namespace qvr::http {
namespace {

using namespace std::string_view_literals;
using Headers = std::vector<Header>;

HeadFault check(
    Headers const& headers, std::string_view target = "/a", std::string_view method = "POST", int version = 11
) {
    return check_head({method, target, version, headers});
}

HeadFault check_with_host(Headers headers, int version = 11) {
    headers.insert(headers.begin(), {"host", "a"});
    return check(headers, "/a", "POST", version);
}

TEST(Guard, PassesWhatIsUsual) {
    EXPECT_EQ(check_with_host({}), HeadFault::none);
    EXPECT_EQ(check_with_host({{"content-length", "0"}}), HeadFault::none);
    EXPECT_EQ(check_with_host({{"content-length", "123456789012345678"}}), HeadFault::none);
    EXPECT_EQ(check_with_host({{"transfer-encoding", "chunked"}}), HeadFault::none);
    EXPECT_EQ(
        check_with_host({{"x-name", "a\tb"}, {"x-name", "\xc3\xa9"}, {"!#$%&'*+-.^_`|~", ""}}),
        HeadFault::none
    );
    EXPECT_EQ(check({}, "/a", "GET", 10), HeadFault::none);
    EXPECT_EQ(check({{"host", "[2001:db8::1]:8080"}}), HeadFault::none);
    EXPECT_EQ(check({{"host", "a"}}, "*", "OPTIONS"), HeadFault::none);
    EXPECT_EQ(check({{"host", "a"}}, "a:443", "CONNECT"), HeadFault::none);
}

TEST(Guard, RefusesTargetsOfOtherForms) {
    for (auto const* const target : {"", "a", "http://a/b", "*", "?a"}) {
        EXPECT_EQ(check({{"host", "a"}}, target, "GET"), HeadFault::target_form) << target;
    }
    EXPECT_EQ(check({{"host", "a"}}, "a/b", "CONNECT"), HeadFault::target_form);
    EXPECT_EQ(check({{"host", "a"}}, "*", "options"), HeadFault::target_form);
}

TEST(Guard, RefusesHostsThatAreMissingOrDoubtful) {
    EXPECT_EQ(check({}), HeadFault::host);
    for (auto const* const host : {"", "a b", "a,b", "a/b", "b@a", "a?b", "\xc3\xa9", "a\tb"}) {
        EXPECT_EQ(check({{"host", host}}), HeadFault::host) << host;
        EXPECT_EQ(check({{"host", host}}, "/a", "GET", 10), HeadFault::host) << host;
    }
    EXPECT_EQ(check({{"host", "a"}, {"host", "a"}}), HeadFault::repeated_field);
}

TEST(Guard, RefusesLengthsThatAreNotPlainDigits) {
    for (auto const* const value :
         {"", "+5", "-5", "5 5", "5,5", "5, 5", "0x5", "5.0", "1234567890123456789", "\xd9\xa5"}) {
        EXPECT_EQ(check_with_host({{"content-length", value}}), HeadFault::content_length) << value;
    }
    EXPECT_EQ(check_with_host({{"content-length", "5"}, {"content-length", "5"}}), HeadFault::repeated_field);
}

TEST(Guard, RefusesTransferEncodingsButChunked) {
    for (auto const* const value :
         {"",
          "Chunked",
          "xchunked",
          "chunked ",
          "gzip",
          "identity",
          "gzip, chunked",
          "chunked, identity",
          "chunked, chunked",
          "chunked;a=b"}) {
        EXPECT_EQ(check_with_host({{"transfer-encoding", value}}), HeadFault::transfer_encoding) << value;
    }
    EXPECT_EQ(
        check_with_host({{"transfer-encoding", "chunked"}, {"content-length", "5"}}), HeadFault::two_framings
    );
    EXPECT_EQ(check_with_host({{"transfer-encoding", "chunked"}}, 10), HeadFault::framing_in_http_1_0);
    EXPECT_EQ(
        check_with_host({{"transfer-encoding", "chunked"}, {"transfer-encoding", "chunked"}}),
        HeadFault::repeated_field
    );
}

TEST(Guard, RefusesFieldsThatAreNone) {
    for (auto const* const name : {"", "a b", "A", "a:", "a\t", "\xc3\xa9", "a\x7f", "(a)"}) {
        EXPECT_EQ(check_with_host({{name, "b"}}), HeadFault::field_name) << name;
    }
    for (auto const& value :
         {std::string(1, '\0'), std::string{"a\rb"}, std::string{"a\nb"}, std::string{"\x7f"}}) {
        EXPECT_EQ(check_with_host({{"x-name", value}}), HeadFault::control_character);
    }
}

TEST(Guard, RefusesTrailers) {
    EXPECT_EQ(check_trailers(2, 2), HeadFault::none);
    EXPECT_EQ(check_trailers(2, 3), HeadFault::trailer);
}

HeadScanner scan(std::string_view bytes) {
    HeadScanner scanner;
    scanner.scan(bytes);
    return scanner;
}

TEST(HeadScanner, FindsTheEnd) {
    EXPECT_EQ(scan("GET / HTTP/1.1\r\nHost: a\r\n\r\nbody").length(), 27U);
    EXPECT_EQ(scan("GET / HTTP/1.0\r\n\r\n").length(), 18U);
    EXPECT_EQ(scan("GET / HTTP/1.1\r\nHost: a\r\n\r").length(), 0U);
    EXPECT_EQ(scan("").length(), 0U);
    // What follows the header is not its business.
    EXPECT_EQ(scan("GET / HTTP/1.0\r\n\r\n\0\n"sv).fault(), HeadFault::none);
}

TEST(HeadScanner, FindsWhatTheParserHides) {
    EXPECT_EQ(scan("GET / HTTP/1.1\r\nA: b\r\n c\r\n\r\n").fault(), HeadFault::folded_line);
    EXPECT_EQ(scan("GET / HTTP/1.1\r\nA: b\r\n\tc\r\n\r\n").fault(), HeadFault::folded_line);
    EXPECT_EQ(scan("GET / HTTP/1.1\nA: b").fault(), HeadFault::line_end);
    EXPECT_EQ(scan("GET / HTTP/1.1\rA: b").fault(), HeadFault::line_end);
    EXPECT_EQ(scan("GET / HTTP/1.1\r\r\n").fault(), HeadFault::line_end);
    EXPECT_EQ(scan("\r\nGET / HTTP/1.1\r\n").fault(), HeadFault::line_end);
    EXPECT_EQ(scan("\n").fault(), HeadFault::line_end);
    EXPECT_EQ(scan("GET / HTTP/1.1\r\nA: \0"sv).fault(), HeadFault::control_character);
    EXPECT_EQ(scan("GET / HTTP/1.1\r\nA: \x7f").fault(), HeadFault::control_character);
}

// Few fields, most of which quarrel about the framing.
rc::Gen<Headers> arbitrary_headers() {
    auto const name = rc::gen::element<std::string>(
        "content-length", "transfer-encoding", "connection", "x-name", "Transfer-Encoding", "host"
    );
    auto const value = rc::gen::element<std::string>(
        "",
        "a",
        "5",
        "05",
        "+5",
        "5, 5",
        "chunked",
        "chunked",
        "Chunked",
        "gzip",
        "chunked, identity",
        "5\r\ntransfer-encoding: chunked"
    );
    auto const header = rc::gen::construct<Header>(name, value);
    return rc::gen::mapcat(rc::gen::inRange<std::size_t>(0, 4), [header](std::size_t size) {
        return rc::gen::container<Headers>(size, header);
    });
}

std::ptrdiff_t count(Headers const& headers, std::string_view name) {
    return std::ranges::count_if(headers, [&](Header const& h) {
        return equal_ignoring_case(trim(h.name), name);
    });
}

RC_GTEST_PROP(GuardProperty, NeverPassesTwoFramings, ()) {
    auto headers = *arbitrary_headers();
    if (*rc::gen::inRange(0, 4) != 0) {
        headers.push_back({"host", "a"});
    }
    auto const version = *rc::gen::element(10, 11);
    auto const fault = check(headers, "/a", "POST", version);
    if (fault != HeadFault::none) {
        return;
    }
    auto const encodings = count(headers, "transfer-encoding");
    RC_ASSERT(encodings + count(headers, "content-length") <= 1);
    RC_ASSERT(encodings == 0 || version == 11);
    RC_ASSERT(count(headers, "host") == 1 || version == 10);
    for (auto const& [name, value] : headers) {
        RC_ASSERT(name != "transfer-encoding" || value == "chunked");
        RC_ASSERT(name != "content-length" || std::ranges::all_of(value, is_digit));
        RC_ASSERT(value.find_first_of("\r\n") == std::string::npos);
    }
}

}  // namespace
}  // namespace qvr::http
