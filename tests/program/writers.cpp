#include "program/writers.hpp"

#include "raw_client.hpp"
#include "reflect/json_parser.hpp"

#include <fmt/format.h>

#include <array>
#include <stdexcept>

namespace qvr::program_test {
namespace {

using http::test::RawClient;

// Longer than any answer takes on a machine that is busy with other tests.
constexpr std::chrono::milliseconds kPatience{60'000};

std::string bytes_of(Request const& request, std::uint16_t port, std::string_view cookie) {
    return fmt::format(
        "POST {} HTTP/1.1\r\nHost: 127.0.0.1:{}\r\nCookie: {}\r\nContent-Type: application/json\r\n"
        "Idempotency-Key: {}\r\nIf-Match: *\r\nContent-Length: {}\r\n\r\n{}",
        request.target,
        port,
        cookie,
        request.key,
        request.body.size(),
        request.body
    );
}

std::string id_in(std::string_view body) {
    auto const json = reflect::parse_json(body);
    auto const* const id = json ? json->find("id") : nullptr;
    return id != nullptr && id->string() != nullptr ? *id->string() : "";
}

}  // namespace

Client::Client(std::string name, std::string cookie, std::counting_semaphore<>& answered)
    : name_(std::move(name)), cookie_(std::move(cookie)), answered_(answered) {}

void Client::write(std::uint16_t port) {
    try {
        RawClient connection{port};
        sent_again_ += open_ ? 1 : 0;
        while (send(connection, port)) {
        }
    } catch (std::runtime_error const&) {
        // It was killed before the connection was made.
    }
}

std::optional<std::string> Client::open_key() const {
    return open_ ? std::optional{open_->key} : std::nullopt;
}

bool Client::send(RawClient& connection, std::uint16_t port) {
    if (!open_) {
        open_ = next_request();
    }
    if (!connection.send(bytes_of(*open_, port, cookie_))) {
        return false;
    }
    auto const answer = connection.receive(false, kPatience);
    if (!answer) {
        return false;
    }
    auto const id = id_in(answer->body);
    if (answer->status != 201 || id.empty()) {
        complaint_ = fmt::format("{}: {} {}", open_->target, answer->status, answer->body);
        answered_.release();
        return false;
    }
    if (open_->target == "/api/v1/accounts") {
        account_id_ = id;
    } else if (open_->target.ends_with("/reviews")) {
        review_id_ = id;
    }
    acknowledged_.emplace(open_->key, id);
    open_.reset();
    answered_.release();
    return true;
}

Request Client::next_request() {
    auto const key = fmt::format("{}-{}", name_, number_);
    auto const account = "/api/v1/accounts/" + account_id_;
    auto const review = "/api/v1/reviews/" + review_id_;
    switch (number_++ % 7) {
        case 0:
            return {
                key,
                "/api/v1/accounts",
                fmt::format(R"({{"name":"{}","locale":"fr-CA","time_zone":"America/Toronto"}})", key)
            };
        case 1:
            return {key, account + "/contacts", fmt::format(R"({{"name":"{}","title":"Directrice"}})", key)};
        case 2:
            return {
                key, account + "/reviews", R"({"starts_at":"2031-03-04T10:00","time_zone":"America/Toronto"})"
            };
        case 3:
            return {
                key,
                review + "/attendees",
                fmt::format(R"({{"side":"client","name":"{}","title":"Directrice"}})", key)
            };
        case 4:
            return {key, review + "/ideas", fmt::format(R"({{"side":"client","statement":"{}"}})", key)};
        default:
            return {key, review + "/actions", fmt::format(R"({{"statement":"{}"}})", key)};
    }
}

std::string set_up(std::uint16_t port, std::string_view setup_code) {
    RawClient connection{port};
    Request const request{
        "set-up",
        "/api/v1/setup",
        fmt::format(
            R"({{"setup_code":"{}","organization":"Conseil Boréal","name":"Camille Roy",)"
            R"("email":"camille@boreal.test","password":"correct horse battery","locale":"fr-CA"}})",
            setup_code
        )
    };
    connection.send(bytes_of(request, port, {}));
    auto const answer = connection.receive(false, kPatience);
    auto const at = answer ? answer->head_as_sent.find("__Host-") : std::string::npos;
    if (at == std::string::npos) {
        throw std::runtime_error("not set up: " + (answer ? answer->body : std::string{"no answer"}));
    }
    return answer->head_as_sent.substr(at, answer->head_as_sent.find(';', at) - at);
}

}  // namespace qvr::program_test
