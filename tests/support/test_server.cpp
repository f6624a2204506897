#include "support/test_server.hpp"

#include "app/features.hpp"
#include "support/postgres_database.hpp"

#include <fmt/format.h>
#include <stdlib.h>

#include <charconv>
#include <stdexcept>

namespace qvr::test {
namespace {

std::unique_ptr<db::Database> open_database(db::Location const& location, Clock const& clock) {
    db::Options options;
    options.location = location;
    return db::Database::open(std::move(options), db::program_migrations(db::dialect_of(location)), clock);
}

// A database with the program's tables, made once: to copy it is quicker than to make each anew.
std::string const& migrated_database() {
    static PostgresDatabase const database;
    static bool const is_migrated = open_database(database.url(), Clock{}) != nullptr;
    static_cast<void>(is_migrated);
    return database.name();
}

std::unique_ptr<PostgresDatabase> make_postgres() {
    return has_postgres() ? std::make_unique<PostgresDatabase>(migrated_database()) : nullptr;
}

}  // namespace

TemporaryFolder::TemporaryFolder() {
    auto name = (std::filesystem::temp_directory_path() / "qvr-test-XXXXXX").string();
    if (mkdtemp(name.data()) == nullptr) {
        throw std::runtime_error("cannot make " + name);
    }
    path_ = name;
}

TemporaryFolder::~TemporaryFolder() {
    std::error_code ignored;  // a leftover in the temporary folder fails no test
    std::filesystem::remove_all(path_, ignored);
}

std::string Answer::header(std::string_view name) const {
    for (auto const& header : headers) {
        if (header.name == name) {
            return header.value;
        }
    }
    return {};
}

reflect::Json const* Answer::at(std::string_view pointer) const {
    auto const* value = &json;
    while (!pointer.empty() && value != nullptr) {
        pointer.remove_prefix(1);
        auto const token = pointer.substr(0, pointer.find('/'));
        pointer.remove_prefix(token.size());
        if (auto const* items = value->array()) {
            std::size_t index = items->size();
            std::from_chars(token.data(), token.data() + token.size(), index);
            value = index < items->size() ? &(*items)[index] : nullptr;
        } else {
            value = value->find(token);
        }
    }
    return value;
}

std::string Answer::text(std::string_view pointer) const {
    auto const* value = at(pointer);
    if (value == nullptr) {
        return {};
    }
    if (auto const* text = value->string()) {
        return *text;
    }
    if (auto const* number = value->number()) {
        return *number;
    }
    if (auto const* flag = value->boolean()) {
        return *flag ? "true" : "false";
    }
    return value->is_null() ? "null" : "";
}

std::size_t Answer::size(std::string_view pointer) const {
    auto const* value = at(pointer);
    return value != nullptr && value->array() != nullptr ? value->array()->size() : 0;
}

std::vector<std::string> Answer::issue_codes() const {
    std::vector<std::string> codes;
    for (std::size_t i = 0; i < size("/issues"); ++i) {
        codes.push_back(text(fmt::format("/issues/{}/code", i)));
    }
    return codes;
}

bool Answer::has_issue(std::string_view code, std::string_view pointer) const {
    for (std::size_t i = 0; i < size("/issues"); ++i) {
        if (text(fmt::format("/issues/{}/code", i)) == code &&
            (pointer.empty() || text(fmt::format("/issues/{}/pointer", i)) == pointer)) {
            return true;
        }
    }
    return false;
}

TestServer::TestServer()
    : postgres_(make_postgres()),
      database_(open_database(location(), clock_)),
      audit_log_(*database_, random_),
      people_(kCheap, std::string{kSetupCode}),
      static_files_({}) {
    serve(app::all_routes());
}

void TestServer::serve(std::vector<web::Route> routes) {
    application_ = std::make_unique<web::Application>(
        std::move(routes),
        web::Services{*database_, clock_, random_, people_, audit_log_, kept_answers_},
        static_files_,
        web::ApplicationOptions{[] { return std::nullopt; }, [] { return std::string{}; }, &waiting_workers_}
    );
}

TestServer::~TestServer() = default;

db::Location TestServer::location() const {
    return postgres_ ? db::Location{postgres_->url()} : db::Location{folder_.path()};
}

Answer TestServer::send(
    std::string_view method, std::string_view target, std::string body, RequestOptions options
) {
    http::Request request;
    request.id = "test";
    request.method = method;
    request.target = target;
    request.path = target.substr(0, target.find('?'));
    if (auto const mark = target.find('?'); mark != std::string_view::npos) {
        request.query = target.substr(mark + 1);
    }
    request.remote_address = options.from;
    request.is_loopback = options.from == "127.0.0.1";
    request.is_secure = options.is_secure;
    request.headers = std::move(options.headers);
    if (!body.empty() && !request.has_header("content-type")) {
        request.headers.push_back({"content-type", "application/json"});
    }
    if (!options.cookie.empty()) {
        request.headers.push_back({"cookie", options.cookie});
    }
    if (!options.if_match.empty()) {
        request.headers.push_back({"if-match", options.if_match});
    }
    auto const plan = application_->plan(request);
    request.body = std::move(body);
    auto const response = plan.response ? *plan.response
                          : request.body.size() > plan.body_limit
                              ? application_->refuse(request, http::Refusal::body_too_large)
                              : application_->run(std::move(request));

    Answer answer{response.status, response.headers, std::string{response.content()}, {}};
    if (auto json = reflect::parse_json(answer.body)) {
        answer.json = std::move(json).value();
    }
    return answer;
}

namespace {

// "__Host-qvr=…" out of Set-Cookie.
std::string cookie_of(Answer const& answer) {
    auto const cookie = answer.header("set-cookie");
    if (cookie.empty()) {
        throw std::runtime_error("no cookie: " + answer.body);
    }
    return cookie.substr(0, cookie.find(';'));
}

}  // namespace

std::string TestServer::set_up() {
    return cookie_of(send(
        "POST",
        "/api/v1/setup",
        fmt::format(
            R"({{"setup_code":"{}","organization":"Conseil Boréal","name":"Camille Roy",)"
            R"("email":"camille@boreal.test","password":"{}","locale":"fr-CA"}})",
            kSetupCode,
            kPassword
        )
    ));
}

std::string TestServer::sign_in(std::string_view email, std::string_view password) {
    return cookie_of(
        send("POST", "/api/v1/session", fmt::format(R"({{"email":"{}","password":"{}"}})", email, password))
    );
}

std::string TestServer::come_in(std::string_view link_path) {
    auto const token = link_path.substr(link_path.find('#') + 1);
    return cookie_of(send("POST", "/api/v1/invitations/accept", fmt::format(R"({{"token":"{}"}})", token)));
}

std::string TestServer::add_person(
    std::string const& owner_cookie, std::string_view name, std::string_view email, std::string_view role
) {
    auto const invited = send(
        "POST",
        "/api/v1/users",
        fmt::format(R"({{"name":"{}","email":"{}","role":"{}"}})", name, email, role),
        {owner_cookie}
    );
    auto const path = invited.text("/link/path");
    if (path.empty()) {
        throw std::runtime_error("not invited: " + invited.body);
    }
    return cookie_of(send(
        "POST",
        "/api/v1/password-link",
        fmt::format(R"({{"token":"{}","password":"{}"}})", path.substr(path.find('#') + 1), kPassword)
    ));
}

Answer Caller::send(std::string_view method, std::string_view target, std::string body) {
    return server_->send(method, target, std::move(body), {cookie_, etag_, {}});
}

}  // namespace qvr::test
