// An installation with one account and a review planned for it, and the requests that fill the review: where
// the scenarios of reviews begin.
#pragma once

#include "support/test_server.hpp"

#include <string>
#include <string_view>

namespace qvr::test {

// Speaks for one person in one review; sends the review's ETag as last seen.
class ReviewCaller {
  public:
    ReviewCaller(TestServer& server, std::string cookie, std::string review_id)
        : caller_(server, std::move(cookie)), path_("/api/v1/reviews/" + std::move(review_id)) {}

    // `under` is what follows the review's path: "", "/open", "/attendees".
    Answer get(std::string_view under = "") { return send("GET", under, {}); }
    Answer post(std::string_view under, std::string body = {}) {
        return send("POST", under, std::move(body));
    }
    Answer put(std::string_view under, std::string body) { return send("PUT", under, std::move(body)); }
    Answer patch(std::string_view under, std::string body) { return send("PATCH", under, std::move(body)); }
    Answer del(std::string_view under) { return send("DELETE", under, {}); }
    // Reads the review, so that the next write holds its version.
    Answer refresh();
    std::string const& etag() const { return etag_; }
    void hold(std::string etag) { etag_ = std::move(etag); }

  private:
    Answer send(std::string_view method, std::string_view under, std::string body);

    Caller caller_;
    std::string path_;
    std::string etag_;
};

class ReviewRoom {
  public:
    ReviewRoom();

    TestServer server;
    std::string owner_cookie;
    std::string owner_id;
    std::string account_id;
    std::string review_id;

    // The owner, who facilitates.
    ReviewCaller owner() { return caller(owner_cookie); }
    ReviewCaller caller(std::string cookie);
    // A person of the supplier with a role, on the account's team or not; answers their cookie.
    std::string add_person(std::string_view name, std::string_view role, bool on_team);
    // Plans a review of the account for the owner.
    Answer plan(std::string body);

    // Adds somebody present and confirmed once open; answers their id.
    static std::string add_attendee(
        ReviewCaller& caller, std::string_view side, std::string_view name, bool present
    );
    // Opens the review, if it is not open yet, and writes all that domains 1, 2 and 7 need; answers the
    // client attendee's id.
    static std::string fill(ReviewCaller& caller);
    // The same with a KPI for each factor, all domains completed and the meeting ended: what closing needs.
    static std::string fill_and_end(ReviewCaller& caller);
};

}  // namespace qvr::test
