#include "program/visit.hpp"

#include "app/demo/demo.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <mutex>
#include <sstream>
#include <stdexcept>

namespace qvr::program_test {
namespace {

using http::test::Over;
using http::test::RawClient;

// Longer than any answer takes on a machine that is busy with other tests.
constexpr std::chrono::milliseconds kPatience{60'000};

std::string bytes_of(Visit const& request) {
    auto bytes = fmt::format(
        "{} {} HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\nIf-Match: *\r\n",
        request.method,
        request.target
    );
    for (auto const& field : request.fields) {
        bytes += fmt::format("{}: {}\r\n", field.name, field.value);
    }
    if (request.method != "GET") {
        bytes += fmt::format("Content-Type: application/json\r\nContent-Length: {}\r\n", request.body.size());
    }
    return bytes + "\r\n" + request.body;
}

void make_demo(db::Location const& location) {
    test::TemporaryFolder const folder;
    ServerProcess server{QVR_SERVER, location, folder.path() / "log", {"--demo"}};
    server.wait_until_up();
    server.stop();
}

std::vector<http::Header> headers_in(std::string const& head) {
    std::vector<http::Header> headers;
    std::istringstream lines{head};
    for (std::string line; std::getline(lines, line);) {
        if (auto const colon = line.find(": "); colon != std::string::npos) {
            auto name = line.substr(0, colon);
            std::ranges::transform(name, name.begin(), [](char c) {
                return c >= 'A' && c <= 'Z' ? c + 32 : c;
            });
            headers.push_back({std::move(name), line.substr(colon + 2, line.find('\r') - colon - 2)});
        }
    }
    return headers;
}

}  // namespace

test::Answer visit(std::uint16_t port, Visit const& request, Over over) {
    RawClient client{port, over};
    // Where the body is refused before all of it was sent, the answer is there all the same.
    client.send(bytes_of(request));
    auto const response = client.receive(false, kPatience);
    if (!response) {
        throw std::runtime_error(fmt::format("no answer to {} {}", request.method, request.target));
    }
    auto json = reflect::parse_json(response->body);
    return {
        response->status,
        headers_in(response->head_as_sent),
        response->body,
        json ? std::move(json).value() : reflect::Json{}
    };
}

DemoServer::DemoServer(std::vector<std::string> const& flags) {
    copy_demo();
    start(flags);
    sign_in();
    auto const accounts = ask_as_owner("GET", "/api/v1/accounts");
    for (std::size_t i = 0; i < accounts.size("/items"); ++i) {
        auto const id = accounts.text(fmt::format("/items/{}/id", i));
        auto const counting = ask_as_owner("GET", fmt::format("/api/v1/accounts/{}/counting", id));
        if (counting.text("/state") != "open") {
            planned_account_ = id;
            continue;
        }
        counted_account_ = id;
        for (std::size_t k = 0; k < counting.size("/kpis"); ++k) {
            if (counting.text(fmt::format("/kpis/{}/unit", k)) == "count") {
                kpi_ = counting.text(fmt::format("/kpis/{}/id", k));
            }
        }
    }
    if (planned_account_.empty() || kpi_.empty()) {
        throw std::runtime_error("the demo is not what these tests need: " + accounts.body);
    }
}

void DemoServer::start_again(std::vector<std::string> const& flags, Over over) {
    process_->stop();
    over_ = over;
    start(flags);
    sign_in();
}

// Making it takes seconds: it is made once.
void DemoServer::copy_demo() {
    if (test::has_postgres()) {
        static test::PostgresDatabase const made;
        static std::once_flag once;
        std::call_once(once, [] { make_demo(made.url()); });
        postgres_ = std::make_unique<test::PostgresDatabase>(made.name());
        return;
    }
    static test::TemporaryFolder const made;
    auto const from = made.path() / "data";
    if (!std::filesystem::exists(from)) {
        make_demo(from);
    }
    std::filesystem::copy(from, folder_.path() / "data", std::filesystem::copy_options::recursive);
}

db::Location DemoServer::location() const {
    return postgres_ ? db::Location{postgres_->url()} : db::Location{folder_.path() / "data"};
}

void DemoServer::start(std::vector<std::string> flags) {
    flags.emplace_back("--demo");
    process_ = std::make_unique<ServerProcess>(QVR_SERVER, location(), log(), flags);
    process_->wait_until_up();
}

void DemoServer::sign_in() {
    auto const signed_in = ask(
        {"POST",
         "/api/v1/session",
         fmt::format(R"({{"email":"{}","password":"{}"}})", owner_email(), password())}
    );
    owner_cookie_ = cookie_of(signed_in);
}

std::string DemoServer::owner_email() {
    return app::demo_story().people.front().email;
}

std::string DemoServer::password() {
    return app::demo_story().password;
}

std::string cookie_of(test::Answer const& answer) {
    auto const cookie = answer.header("set-cookie");
    if (cookie.empty()) {
        throw std::runtime_error(fmt::format("no cookie: {} {}", answer.status, answer.body));
    }
    return cookie.substr(0, cookie.find(';'));
}

}  // namespace qvr::program_test
