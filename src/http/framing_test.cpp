#include "http/framing.hpp"

#include <gtest/gtest.h>
#include <rapidcheck.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

namespace qvr::http {
namespace {

constexpr std::size_t kMaxHeader = 512;
constexpr std::size_t kBodyLimit = 64;

struct Framed {
    std::vector<std::string> requests;  // "METHOD target|name=value…|body"
    bool has_failed = false;
    Refusal failure = Refusal::bad_request;

    bool operator==(Framed const&) const = default;
};

std::string in_short(Request const& request) {
    std::string text = request.method + " " + request.target + "|";
    for (auto const& [name, value] : request.headers) {
        text.append(name).append("=").append(value).append("|");
    }
    return text + request.body;
}

// Feeds the bytes in pieces of the given sizes, in turn, as a session would.
Framed frame(std::string_view bytes, std::vector<std::size_t> const& pieces) {
    Framed framed;
    RequestFramer framer{GuardUse::on, kMaxHeader};
    std::string received;
    std::size_t turn = 0;
    bool in_body = false;
    for (;;) {
        std::size_t used = 0;
        auto step = in_body ? framer.read_body(received, kBodyLimit, used) : framer.read_head(received, used);
        EXPECT_LE(used, received.size());
        received.erase(0, used);
        if (step == Step::done && !in_body && framer.has_body()) {
            in_body = true;
            if (framer.is_larger_than(kBodyLimit)) {
                framed.has_failed = true;
                framed.failure = Refusal::body_too_large;
                return framed;
            }
        } else if (step == Step::done) {
            framed.requests.push_back(in_short(framer.request()));
            framer.begin();
            in_body = false;
        } else if (step == Step::failed) {
            framed.has_failed = true;
            framed.failure = framer.failure();
            return framed;
        } else if (bytes.empty()) {
            return framed;
        } else {
            auto const size = std::min(bytes.size(), pieces[turn++ % pieces.size()]);
            received += bytes.substr(0, size);
            bytes.remove_prefix(size);
        }
    }
}

Framed frame(std::string_view bytes) {
    return frame(bytes, {bytes.size() + 1});
}

TEST(Framing, CutsRequestsApart) {
    auto const framed = frame(
        "GET /a?b HTTP/1.1\r\nHost: c\r\n\r\n"
        "POST /d HTTP/1.1\r\nHost: c\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nef\r\n0\r\n\r\n"
        "PUT /g HTTP/1.1\r\nhost: c\r\nContent-Length: 1\r\n\r\nh"
        "GET /unfinished HTTP/1.1\r\n"
    );
    EXPECT_FALSE(framed.has_failed);
    EXPECT_EQ(
        framed.requests,
        (std::vector<std::string>{
            "GET /a?b|host=c|",
            "POST /d|host=c|transfer-encoding=chunked|ef",
            "PUT /g|host=c|content-length=1|h"
        })
    );
}

TEST(Framing, TakesALastChunkInAnyPieces) {
    // The parser asserts five bytes when it is asked a second time about the last chunk.
    std::string const head = "POST /d HTTP/1.1\r\nHost: c\r\nTransfer-Encoding: chunked\r\n\r\n";
    for (std::size_t first = 1; first <= 5; ++first) {
        for (std::size_t second = 1; second <= 5; ++second) {
            auto const framed = frame(head + "0\r\n\r\n", {head.size(), first, second, 5});
            EXPECT_FALSE(framed.has_failed);
            EXPECT_EQ(
                framed.requests, (std::vector<std::string>{"POST /d|host=c|transfer-encoding=chunked|"})
            );
        }
    }
}

TEST(Framing, RefusesAnExtensionInAnyPieces) {
    std::string const head = "POST /c HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n";
    for (std::string const body : {
             "5;b=c\r\nhello\r\n0\r\n\r\n",
             "5;b=\"c\r\nhello\r\n0\r\n\r\n",  // a quotation that nobody ends
             "5;b=\"\x1b\r\nhello\r\n0\r\n\r\n",
             "5\r\nhello\r\n5;b=\"\r\nhello\r\n",
             "5\r\nhello\r\n0;b=\"\r\n\r\n",
         }) {
        for (std::size_t piece = 1; piece <= body.size(); ++piece) {
            auto const framed = frame(head + body, {head.size(), piece, 1});
            EXPECT_TRUE(framed.has_failed) << body << " in pieces of " << piece;
            EXPECT_EQ(framed.failure, Refusal::bad_request) << body << " in pieces of " << piece;
        }
    }
    // A semicolon in the data is no extension.
    EXPECT_FALSE(frame(head + "5\r\n;;;;;\r\n0\r\n\r\n", {head.size(), 4, 1}).has_failed);
}

TEST(Framing, KeepsItsLimits) {
    std::string const long_name(kMaxHeader, 'a');
    EXPECT_EQ(frame("GET /" + long_name + " HTTP/1.1\r\nHost: a\r\n\r\n").failure, Refusal::header_too_large);
    EXPECT_EQ(frame("GET /" + long_name).failure, Refusal::header_too_large);
    std::string const head = "POST / HTTP/1.1\r\nHost: a\r\n";
    EXPECT_EQ(frame(head + "Content-Length: 65\r\n\r\n").failure, Refusal::body_too_large);
    EXPECT_FALSE(frame(head + "Content-Length: 64\r\n\r\n").has_failed);
    EXPECT_EQ(frame(head + "Transfer-Encoding: chunked\r\n\r\n41\r\n").failure, Refusal::body_too_large);
    EXPECT_FALSE(frame(head + "Transfer-Encoding: chunked\r\n\r\n40\r\n").has_failed);
    EXPECT_EQ(
        frame(head + "Transfer-Encoding: chunked\r\n\r\n3f\r\n" + std::string(63, 'a') + "\r\n2\r\n").failure,
        Refusal::body_too_large
    );
    EXPECT_TRUE(frame(head + "Transfer-Encoding: chunked\r\n\r\n" + std::string(kMaxHeader, '0')).has_failed);
    EXPECT_TRUE(
        frame(head + "Transfer-Encoding: chunked\r\n\r\n0\r\nA: " + std::string(kMaxHeader, 'b')).has_failed
    );
}

TEST(Framing, GivesBackTheMemoryOfALargeBody) {
    RequestFramer framer{GuardUse::on, kMaxHeader};
    std::string const body(100'000, 'a');
    std::size_t used = 0;
    ASSERT_EQ(
        framer.read_head("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 100000\r\n\r\n", used), Step::done
    );
    ASSERT_EQ(framer.read_body(body, body.size(), used), Step::done);
    ASSERT_EQ(framer.request().body.size(), body.size());
    framer.begin();
    EXPECT_LT(framer.request().body.capacity(), 100U);
}

std::string join(std::vector<std::string> const& parts) {
    std::string bytes;
    for (auto const& part : parts) {
        bytes += part;
    }
    return bytes;
}

// Some good requests, and then pieces in any order: what an attacker or a broken client may send.
std::string arbitrary_bytes() {
    auto const good = *rc::gen::container<std::vector<std::string>>(rc::gen::element<std::string>(
        "GET / HTTP/1.1\r\nHost: a\r\n\r\n",
        "POST /p HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\n\r\nabc",
        "POST /p HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n0\r\n\r\n"
    ));
    auto const doubtful = *rc::gen::container<std::vector<std::string>>(rc::gen::element<std::string>(
        "POST /p HTTP/1.1\r\n",
        "GET / HTTP/1.0\r\n",
        "Host: a\r\n",
        "Content-Length: 3\r\n",
        "Content-Length: 70\r\n",
        "Transfer-Encoding: chunked\r\n",
        "Transfer-Encoding: gzip\r\n",
        "X-Name: b\r\n",
        " folded\r\n",
        "\r\n",
        "\n",
        "\r",
        "abc",
        "3\r\n",
        "3\r\nabc\r\n",
        "0\r\n\r\n",
        "0\r\n",
        "3;x=y\r\n",
        "ffff\r\n",
        std::string(1, '\0'),
        std::string(200, 'z')
    ));
    return join(good) + join(doubtful);
}

RC_GTEST_PROP(FramingProperty, DoesNotDependOnHowTheBytesArrive, ()) {
    auto const bytes = arbitrary_bytes();
    auto const pieces =
        *rc::gen::nonEmpty(rc::gen::container<std::vector<std::size_t>>(rc::gen::inRange<std::size_t>(1, 40))
        );
    auto const whole = frame(bytes);
    auto const piecewise = frame(bytes, pieces);
    RC_ASSERT(whole.requests == piecewise.requests);
    RC_ASSERT(whole.has_failed == piecewise.has_failed);
}

RC_GTEST_PROP(FramingProperty, SurvivesAnyBytes, (std::string const& bytes)) {
    auto const framed =
        frame("POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n" + bytes, {7});
    RC_ASSERT(framed.requests.size() <= bytes.size());
    frame(bytes, {3});
}

}  // namespace
}  // namespace qvr::http
