// Requests to a server that runs as a program, each on a connection of its own.
#pragma once

#include "program/server_process.hpp"
#include "raw_client.hpp"
#include "support/postgres_database.hpp"
#include "support/test_server.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace qvr::program_test {

struct Visit {
    std::string_view method;
    std::string target;
    std::string body = {};
    std::vector<http::Header> fields = {};
};

// Sends it with "If-Match: *" beside. Throws std::runtime_error if there is no answer.
test::Answer visit(std::uint16_t port, Visit const& request, http::test::Over over = http::test::Over::plain);

// A server with the demo, on a database of its own, and what requests to it need.
class DemoServer {
  public:
    explicit DemoServer(std::vector<std::string> const& flags = {});
    // Lets it end and starts it again on its data.
    void start_again(std::vector<std::string> const& flags, http::test::Over over);

    test::Answer ask(Visit const& request) const { return visit(process_->port(), request, over_); }
    // As the owner.
    test::Answer ask_as_owner(std::string_view method, std::string const& target, std::string body = {})
        const {
        return ask({method, target, std::move(body), {{"Cookie", owner_cookie_}}});
    }
    ServerProcess& process() { return *process_; }
    std::filesystem::path log() const { return folder_.path() / "log"; }
    db::Location location() const;
    std::string const& owner_cookie() const { return owner_cookie_; }
    // The account whose quarter is being counted, and the one whose review is to come.
    std::string const& counted_account() const { return counted_account_; }
    std::string const& planned_account() const { return planned_account_; }
    // A KPI that counts cases.
    std::string const& kpi() const { return kpi_; }

    static std::string owner_email();
    static std::string password();

  private:
    void copy_demo();
    void start(std::vector<std::string> flags);
    void sign_in();

    test::TemporaryFolder folder_;
    std::unique_ptr<test::PostgresDatabase> postgres_;  // or null
    std::unique_ptr<ServerProcess> process_;
    http::test::Over over_ = http::test::Over::plain;
    std::string owner_cookie_;
    std::string counted_account_;
    std::string planned_account_;
    std::string kpi_;
};

// The cookie that an answer sets, as a browser sends it back.
std::string cookie_of(test::Answer const& answer);

}  // namespace qvr::program_test
