// The whole application in process, on a database of its own, in a temporary folder or beside PostgreSQL
// (tools/with_postgres): requests go through the real router and pipeline, without sockets. The clock stands
// still until a test moves it.
#pragma once

#include "base/clock.hpp"
#include "features/audit/audit_log.hpp"
#include "features/people/people_service.hpp"
#include "http/static_files.hpp"
#include "reflect/json_parser.hpp"
#include "web/application.hpp"
#include "web/kept_answers.hpp"

#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace qvr::test {

class PostgresDatabase;

class TestClock : public Clock {
  public:
    Instant now() const override { return now_; }
    void set(Instant now) { now_ = now; }
    void advance_ms(std::int64_t ms) { now_ = now_.plus_ms(ms); }

  private:
    Instant now_ = *Instant::from_text("2026-11-23T15:42:07.123Z");
};

// A folder that is removed with everything in it.
class TemporaryFolder {
  public:
    TemporaryFolder();
    ~TemporaryFolder();
    TemporaryFolder(TemporaryFolder const&) = delete;
    TemporaryFolder& operator=(TemporaryFolder const&) = delete;
    std::filesystem::path const& path() const { return path_; }

  private:
    std::filesystem::path path_;
};

// An answer with its body parsed. Paths are like JSON pointers: answer.text("/issues/0/code").
struct Answer {
    int status = 0;
    std::vector<http::Header> headers;
    std::string body;
    reflect::Json json;  // null if the body is no JSON

    std::string header(std::string_view name) const;
    // The member at a pointer, or nullptr.
    reflect::Json const* at(std::string_view pointer) const;
    // Its text (string or number), or "" if it is absent.
    std::string text(std::string_view pointer) const;
    // The number of items of the list at a pointer; 0 if there is none.
    std::size_t size(std::string_view pointer) const;
    // The codes of the issues of a problem document, in order.
    std::vector<std::string> issue_codes() const;
    bool has_issue(std::string_view code, std::string_view pointer = {}) const;
};

struct RequestOptions {
    std::string cookie = {};
    std::string if_match = {};
    std::vector<http::Header> headers = {};
    std::string from = "127.0.0.1";  // the address of who asks
    bool is_secure = false;
};

// As cheap a password hash as libsodium allows.
inline constexpr people::HashCost kCheap{1, 8192};

class TestServer {
  public:
    static constexpr std::string_view kSetupCode = "AAAA-BBBB-CCCC";
    static constexpr std::string_view kPassword = "correct horse battery";

    TestServer();
    ~TestServer();
    TestServer(TestServer const&) = delete;
    TestServer& operator=(TestServer const&) = delete;

    // A body above the plan's limit is refused as the server does it.
    Answer send(
        std::string_view method, std::string_view target, std::string body, RequestOptions options = {}
    );

    db::Location location() const;
    TestClock& clock() { return clock_; }
    db::Database& database() { return *database_; }
    web::Journal& journal() { return audit_log_; }
    web::Application& application() { return *application_; }
    // Serves these routes from now on, in place of the program's.
    void serve(std::vector<web::Route> routes);
    work::WorkerPool& waiting_workers() { return waiting_workers_; }

    // Does the set-up; answers the owner's cookie.
    std::string set_up();
    // Signs in; answers the cookie.
    std::string sign_in(std::string_view email, std::string_view password = kPassword);
    // Comes in with the link of an invitation ("/bienvenue#…"); answers the cookie of the client's person.
    std::string come_in(std::string_view link_path);
    // Invites a person as the owner and chooses their password; answers their cookie.
    std::string add_person(
        std::string const& owner_cookie, std::string_view name, std::string_view email, std::string_view role
    );

  private:
    TemporaryFolder folder_;
    std::unique_ptr<PostgresDatabase> postgres_;  // or null
    TestClock clock_;
    Random random_;
    work::WorkerPool waiting_workers_{1, 1};
    std::unique_ptr<db::Database> database_;
    audit::AuditLog audit_log_;
    people::PeopleService people_;
    http::StaticFiles static_files_;
    web::KeptAnswers kept_answers_;
    std::unique_ptr<web::Application> application_;
};

// Speaks for one person: sends their cookie, and for reviews the ETag last seen of each path.
class Caller {
  public:
    Caller(TestServer& server, std::string cookie) : server_(&server), cookie_(std::move(cookie)) {}

    Answer get(std::string_view target) { return send("GET", target, {}); }
    Answer post(std::string_view target, std::string body = {}) {
        return send("POST", target, std::move(body));
    }
    Answer put(std::string_view target, std::string body) { return send("PUT", target, std::move(body)); }
    Answer patch(std::string_view target, std::string body) { return send("PATCH", target, std::move(body)); }
    Answer del(std::string_view target) { return send("DELETE", target, {}); }
    Answer send(std::string_view method, std::string_view target, std::string body);
    // Sent as If-Match with every request from now on; empty: none.
    void hold(std::string etag) { etag_ = std::move(etag); }
    std::string const& cookie() const { return cookie_; }
    TestServer& server() { return *server_; }

  private:
    TestServer* server_;
    std::string cookie_;
    std::string etag_;
};

}  // namespace qvr::test
