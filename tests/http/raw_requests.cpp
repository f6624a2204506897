#include "raw_requests.hpp"

#include <ostream>
#include <string_view>

namespace qvr::http::test {
namespace {

using namespace std::string_literals;
using Rows = std::vector<RawRequest>;

std::string get(std::string const& target, std::string const& fields = "") {
    return "GET " + target + " HTTP/1.1\r\nHost: a\r\n" + fields + "\r\n";
}

std::string post(std::string const& fields, std::string const& body) {
    return "POST /p HTTP/1.1\r\nHost: a\r\n" + fields + "\r\n" + body;
}

std::string chunked(std::string const& body) {
    return post("Transfer-Encoding: chunked\r\n", body);
}

// What an attacker hides in a body, hoping that it is taken for the next person's request.
std::string const kHidden = get("/hidden");

std::vector<int> const kBad{400};

void add_good(Rows& rows) {
    rows.push_back({"plain", get("/a?b=c"), {200}, {"GET /a?b=c"}});
    rows.push_back({"1.0 without host", "GET /a HTTP/1.0\r\n\r\n", {200}, {"GET /a"}});
    rows.push_back({"1.0 with host", "GET /a HTTP/1.0\r\nHost: a\r\n\r\n", {200}, {"GET /a"}});
    rows.push_back({"content-length", post("Content-Length: 5\r\n", "12345"), {200}, {"POST /p 12345"}});
    rows.push_back({"content-length 0", post("Content-Length: 0\r\n", ""), {200}, {"POST /p"}});
    rows.push_back({"leading zero", post("Content-Length: 05\r\n", "12345"), {200}, {"POST /p 12345"}});
    rows.push_back(
        {"length in spaces", post("Content-Length: \t 5 \t\r\n", "12345"), {200}, {"POST /p 12345"}}
    );
    rows.push_back({"chunked", chunked("5\r\n12345\r\n0\r\n\r\n"), {200}, {"POST /p 12345"}});
    rows.push_back(
        {"three chunks",
         chunked("1\r\na\r\n00A\r\n0123456789\r\n2\r\nyz\r\n0\r\n\r\n"),
         {200},
         {"POST /p a0123456789yz"}}
    );
    rows.push_back({"last chunk of zeros", chunked("1\r\na\r\n0000\r\n\r\n"), {200}, {"POST /p a"}});
    rows.push_back({"get with body", get("/a", "Content-Length: 2\r\n") + "xy", {200}, {"GET /a xy"}});
    rows.push_back(
        {"tabs around chunked",
         post("Transfer-Encoding:\tchunked\t\r\n", "1\r\na\r\n0\r\n\r\n"),
         {200},
         {"POST /p a"}}
    );
    rows.push_back({"two in a row", get("/1") + get("/2"), {200, 200}, {"GET /1", "GET /2"}});
    rows.push_back(
        {"body, then another",
         post("Content-Length: 2\r\n", "xy") + get("/2"),
         {200, 200},
         {"POST /p xy", "GET /2"}}
    );
    rows.push_back(
        {"chunks, then another",
         chunked("2\r\nxy\r\n0\r\n\r\n") + get("/2"),
         {200, 200},
         {"POST /p xy", "GET /2"}}
    );
    rows.push_back(
        {"a request as body",
         post("Content-Length: " + std::to_string(kHidden.size()) + "\r\n", kHidden),
         {200},
         {"POST /p " + kHidden}}
    );
    rows.push_back({"close, then another", get("/1", "Connection: close\r\n") + kHidden, {200}, {"GET /1"}});
    rows.push_back({"1.0, then another", "GET /1 HTTP/1.0\r\n\r\n" + kHidden, {200}, {"GET /1"}});
    rows.push_back(
        {"1.0 kept alive",
         "GET /1 HTTP/1.0\r\nConnection: keep-alive\r\n\r\n" + get("/2"),
         {200, 200},
         {"GET /1", "GET /2"}}
    );
    rows.push_back({"two cookies fields", get("/a", "Cookie: a=b\r\nCookie: c=d\r\n"), {200}, {"GET /a"}});
    rows.push_back({"latin-1 in a value", get("/a", "X-Name: \xe9\r\n"), {200}, {"GET /a"}});
    rows.push_back({"host with port", "GET /a HTTP/1.1\r\nHost: [::1]:8080\r\n\r\n", {200}, {"GET /a"}});
}

// Methods and targets go to the application as they are: it knows what it answers.
void add_methods_and_targets(Rows& rows) {
    rows.push_back({"options of all", "OPTIONS * HTTP/1.1\r\nHost: a\r\n\r\n", {200}, {"OPTIONS *"}});
    rows.push_back({"trace", "TRACE /a HTTP/1.1\r\nHost: a\r\n\r\n", {200}, {"TRACE /a"}});
    rows.push_back({"connect", "CONNECT b:443 HTTP/1.1\r\nHost: b:443\r\n\r\n", {200}, {"CONNECT b:443"}});
    rows.push_back({"lower-case method", "get /a HTTP/1.1\r\nHost: a\r\n\r\n", {200}, {"get /a"}});
    rows.push_back({"unknown method", "BREW /a HTTP/1.1\r\nHost: a\r\n\r\n", {200}, {"BREW /a"}});
    for (auto const& path :
         {"/%2e%2e/%2e%2e/etc/passwd", "/../etc/passwd", "/..;/a", "//a", "/a\\b", "/\xc3\xa9", "/%00"}) {
        rows.push_back({"path "s + path, get(path), {200}, {"GET "s + path}});
    }
    rows.push_back({"absolute form", get("http://a/b"), kBad, {}, true});
    rows.push_back({"absolute form of another", get("http://b/c"), kBad, {}, true});
    rows.push_back({"no slash", get("a"), kBad, {}, true});
    rows.push_back({"star of get", get("*"), kBad, {}, true});
    rows.push_back({"connect to a path of a host", "CONNECT b/c HTTP/1.1\r\nHost: b\r\n\r\n", kBad, {}, true}
    );
    rows.push_back({"space in the target", get("/a b"), kBad, {}});
    rows.push_back({"two spaces", "GET  /a HTTP/1.1\r\nHost: a\r\n\r\n", kBad, {}});
    rows.push_back({"tabs in the request line", "GET\t/a\tHTTP/1.1\r\nHost: a\r\n\r\n", kBad, {}});
    rows.push_back({"NUL in the target", get("/a\0b"s), kBad, {}});
    rows.push_back({"no method", " /a HTTP/1.1\r\nHost: a\r\n\r\n", kBad, {}});
    rows.push_back({"method with a colon", "G:T /a HTTP/1.1\r\nHost: a\r\n\r\n", kBad, {}});
    rows.push_back({"empty first line", "\r\n" + get("/a"), kBad, {}});
}

void add_versions(Rows& rows) {
    for (auto const& version :
         {"HTTP/0.9", "HTTP/1.2", "HTTP/2.0", "HTTP/1.10", "HTTP/11", "http/1.1", "HTTP/1.1 ", "HTTP/1,1"}) {
        rows.push_back({"version "s + version, "GET /a "s + version + "\r\nHost: a\r\n\r\n", kBad, {}});
    }
    rows.push_back({"no version", "GET /a\r\nHost: a\r\n\r\n", kBad, {}});
    rows.push_back({"HTTP/2 preface", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", kBad, {}});
    rows.push_back({"a TLS greeting", "\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03"s, kBad, {}, true});
}

void add_hosts(Rows& rows) {
    rows.push_back({"no host", "GET /a HTTP/1.1\r\n\r\n", kBad, {}, true});
    rows.push_back({"two hosts", get("/a", "Host: b\r\n"), kBad, {}, true});
    rows.push_back({"the same host twice", get("/a", "Host: a\r\n"), kBad, {}, true});
    rows.push_back({"two hosts in 1.0", "GET /a HTTP/1.0\r\nHost: a\r\nHost: b\r\n\r\n", kBad, {}, true});
    rows.push_back({"empty host", "GET /a HTTP/1.1\r\nHost:\r\n\r\n", kBad, {}, true});
    rows.push_back({"host list", "GET /a HTTP/1.1\r\nHost: a, b\r\n\r\n", kBad, {}, true});
    rows.push_back({"host with a path", "GET /a HTTP/1.1\r\nHost: a/b\r\n\r\n", kBad, {}, true});
    rows.push_back({"host with a name", "GET /a HTTP/1.1\r\nHost: b@a\r\n\r\n", kBad, {}, true});
}

void add_transfer_encodings(Rows& rows) {
    for (auto const& value :
         {"gzip", "xchunked", "chunked, identity", "identity", "chunkedx", "\"chunked\"", "", "x, y"}) {
        rows.push_back({
            "transfer-encoding "s + value,
            post("Transfer-Encoding: "s + value + "\r\n", kHidden),
            kBad,
            {},
            true,
        });
    }
    std::string const empty_body = "0\r\n\r\n";
    for (auto const& value : {"Chunked", "identity, chunked", "gzip, chunked", "chunked,", ",chunked"}) {
        rows.push_back({
            "transfer-encoding "s + value,
            post("Transfer-Encoding: "s + value + "\r\n", empty_body),
            kBad,
            {},
            true,
        });
    }
    rows.push_back({"a parameter", post("Transfer-Encoding: chunked;q=1\r\n", kHidden), kBad, {}});
    rows.push_back({"vertical tab", post("Transfer-Encoding: \vchunked\r\n", empty_body), kBad, {}});
    rows.push_back({"chunked twice", post("Transfer-Encoding: chunked, chunked\r\n", kHidden), kBad, {}, true}
    );
    rows.push_back(
        {"two fields",
         post("Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n", empty_body),
         kBad,
         {}}
    );
    rows.push_back(
        {"identity field, chunked field",
         post("Transfer-Encoding: identity\r\nTransfer-Encoding: chunked\r\n", empty_body),
         kBad,
         {},
         true}
    );
    rows.push_back(
        {"chunked in 1.0",
         "POST /p HTTP/1.0\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n" + empty_body,
         kBad,
         {},
         true}
    );
}

void add_two_framings(Rows& rows) {
    std::string const length = "Content-Length: 5\r\n";
    std::string const coded = "Transfer-Encoding: chunked\r\n";
    rows.push_back({"length, then chunked", post(length + coded, "0\r\n\r\n"), kBad, {}});
    rows.push_back({"chunked, then length", post(coded + length, "0\r\n\r\n"), kBad, {}});
    rows.push_back(
        {"gzip, then length", post("Transfer-Encoding: gzip\r\n" + length, "12345"), kBad, {}, true}
    );
    rows.push_back(
        {"xchunked, then length", post("Transfer-Encoding: xchunked\r\n" + length, "12345"), kBad, {}, true}
    );
}

void add_content_lengths(Rows& rows) {
    for (auto const& value : {"+5", "-5", "0x5", "5 5", "5;", "", "five", "5.0", "18446744073709551621"}) {
        rows.push_back(
            {"content-length "s + value, post("Content-Length: "s + value + "\r\n", "12345"), kBad, {}}
        );
    }
    rows.push_back({"length list", post("Content-Length: 5, 5\r\n", "12345"), kBad, {}, true});
    rows.push_back({"length list of two", post("Content-Length: 5, 6\r\n", "12345"), kBad, {}});
    rows.push_back(
        {"lengths alike", post("Content-Length: 5\r\nContent-Length: 5\r\n", "12345"), kBad, {}, true}
    );
    rows.push_back({"lengths unlike", post("Content-Length: 5\r\nContent-Length: 6\r\n", "123456"), kBad, {}}
    );
}

void add_fields(Rows& rows) {
    rows.push_back({"folded", get("/a", "X-Name: b\r\n c\r\n"), kBad, {}, true});
    rows.push_back({"folded with a tab", get("/a", "X-Name: b\r\n\tc\r\n"), kBad, {}, true});
    rows.push_back(
        {"folded framing", post("Transfer-Encoding:\r\n chunked\r\n", "1\r\na\r\n0\r\n\r\n"), kBad, {}, true}
    );
    rows.push_back({"first field folded", "GET /a HTTP/1.1\r\n Host: a\r\n\r\n", kBad, {}});
    rows.push_back({"bare LF after a field", get("/a", "X-Name: b\nX-Other: c\r\n"), kBad, {}});
    rows.push_back({"bare LFs", "GET /a HTTP/1.1\nHost: a\n\n", kBad, {}, true});
    rows.push_back({"bare CR in a value", get("/a", "X-Name: b\rX-Other: c\r\n"), kBad, {}});
    rows.push_back({"NUL in a value", get("/a", "X-Name: b\0c\r\n"s), kBad, {}});
    rows.push_back({"NUL in a name", get("/a", "X-\0Name: b\r\n"s), kBad, {}});
    rows.push_back({"DEL in a value", get("/a", "X-Name: b\x7f\r\n"), kBad, {}});
    rows.push_back({"escape in a value", get("/a", "X-Name: \x1b[31m\r\n"), kBad, {}});
    rows.push_back({"space before the colon", post("Content-Length : 5\r\n", "12345"), kBad, {}});
    rows.push_back({"tab before the colon", post("Transfer-Encoding\t: chunked\r\n", "0\r\n\r\n"), kBad, {}});
    rows.push_back({"no colon", get("/a", "X-Name\r\n"), kBad, {}});
    rows.push_back({"no name", get("/a", ": b\r\n"), kBad, {}});
    rows.push_back({"name in parentheses", get("/a", "(X): b\r\n"), kBad, {}});
    rows.push_back({"accent in a name", get("/a", "X-\xc3\xa9: b\r\n"), kBad, {}});
    rows.push_back(
        {"two authorizations", get("/a", "Authorization: b\r\nAuthorization: c\r\n"), kBad, {}, true}
    );
    rows.push_back({"two content types", get("/a", "Content-Type: b\r\nContent-Type: c\r\n"), kBad, {}, true}
    );
    rows.push_back({"huge header", get("/a", "X-Name: " + std::string(17 * 1024, 'b') + "\r\n"), {431}, {}});
    rows.push_back({"huge target", get("/" + std::string(20 * 1024, 'b')), {431}, {}});
    std::string many;
    for (int i = 0; i < 101; ++i) {
        many += "X-Name: b\r\n";
    }
    rows.push_back({"too many fields", get("/a", many), {431}, {}});
    rows.push_back({"unknown expectation", get("/a", "Expect: the best\r\n"), {417}, {}});
}

void add_chunks(Rows& rows) {
    rows.push_back({"chunk extension", chunked("1;b=c\r\na\r\n0\r\n\r\n"), kBad, {}, true});
    rows.push_back({"quoted chunk extension", chunked("1;b=\"c\"\r\na\r\n0\r\n\r\n"), kBad, {}, true});
    rows.push_back({"extension of the last chunk", chunked("1\r\na\r\n0;b=c\r\n\r\n"), kBad, {}, true});
    rows.push_back({"bare LF in an extension", chunked("1;\nx\r\na\r\n0\r\n\r\n"), kBad, {}});
    for (auto const& size : {"0x1", "+1", "-1", " 1", "1 ", "1g", "", "10000000000000001", "1\r"}) {
        rows.push_back({"chunk size "s + size, chunked(size + "\r\na\r\n0\r\n\r\n"s), kBad, {}});
    }
    rows.push_back({"chunk longer than its size", chunked("1\r\nab\r\n0\r\n\r\n"), kBad, {}});
    rows.push_back({"chunk lines ended by LF", chunked("1\na\n0\n\n"), {}, {}});
    rows.push_back({"a chunk line without end", chunked(std::string(40'000, '0')), kBad, {}});
}

void add_trailers(Rows& rows) {
    for (auto const& field :
         {"Authorization: Bearer forged",
          "X-Forwarded-For: 127.0.0.1",
          "Host: b",
          "Cookie: __Host-session=forged",
          "X-Checksum: 1"}) {
        rows.push_back({
            "trailer "s + field,
            chunked("1\r\na\r\n0\r\n"s + field + "\r\n\r\n"),
            kBad,
            {},
            true,
        });
    }
}

void add_sizes(Rows& rows) {
    rows.push_back({"body over the limit", post("Content-Length: 65537\r\n", "a"), {413}, {}});
    rows.push_back({"chunk over the limit", chunked("10001\r\na"), {413}, {}});
    rows.push_back(
        {"chunks over the limit",
         chunked("ffff\r\n" + std::string(0xffff, 'a') + "\r\n2\r\nbc\r\n"),
         {413},
         {}}
    );
    rows.push_back({"body cut short", post("Content-Length: 5\r\n", "123"), {}, {}});
    rows.push_back({"header cut short", "GET /a HTTP/1.1\r\nHost: a\r\n", {}, {}});
    rows.push_back({"good, then bad", get("/1") + get("/2", "Host: b\r\n"), {200, 400}, {"GET /1"}, true});
}

Rows make_rows() {
    Rows rows;
    add_good(rows);
    add_methods_and_targets(rows);
    add_versions(rows);
    add_hosts(rows);
    add_transfer_encodings(rows);
    add_two_framings(rows);
    add_content_lengths(rows);
    add_fields(rows);
    add_chunks(rows);
    add_trailers(rows);
    add_sizes(rows);
    return rows;
}

}  // namespace

void PrintTo(RawRequest const& row, std::ostream* out) {
    *out << row.name;
}

std::vector<RawRequest> const& raw_requests() {
    static Rows const rows = make_rows();
    return rows;
}

}  // namespace qvr::http::test
