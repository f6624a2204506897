#include "echo_server.hpp"

#include "certificate.hpp"

#include <stdexcept>
#include <utility>

namespace qvr::http::test {
namespace {

std::string in_short(Request const& request) {
    return request.method + " " + request.target + (request.body.empty() ? "" : " " + request.body);
}

}  // namespace

Plan EchoHandler::plan(Request const& head) {
    if (head.path == "/now") {
        return {.response = Response{.body = "at once"}};
    }
    if (head.path == "/plan-throws") {
        throw std::runtime_error{"on purpose"};
    }
    if (head.path == "/others") {
        return {.body_limit = kBodyLimit, .workers = &other_workers};
    }
    return {.body_limit = kBodyLimit};
}

Response EchoHandler::run(Request request) {
    std::unique_lock lock{mutex_};
    seen_.push_back(request);
    if (request.path == "/wait") {
        ++waiting_;
        changed_.notify_all();
        changed_.wait(lock, [this] { return is_open_; });
    }
    if (request.path == "/throw") {
        throw std::runtime_error{"on purpose"};
    }
    if (request.path == "/split") {
        return {.headers = {{"x-name", "a\r\nx-forged: b"}}};
    }
    if (request.path == "/empty") {
        return {.status = 204};
    }
    return {.headers = {{"content-type", "text/plain"}}, .body = in_short(request)};
}

Response EchoHandler::refuse(Request const&, Refusal reason) {
    return {.status = status_of(reason), .body = "refused " + std::to_string(status_of(reason))};
}

std::vector<Request> EchoHandler::seen() const {
    std::lock_guard const lock{mutex_};
    return seen_;
}

std::vector<std::string> EchoHandler::seen_in_short() const {
    std::vector<std::string> all;
    for (auto const& request : seen()) {
        all.push_back(in_short(request));
    }
    return all;
}

void EchoHandler::wait_until_waiting(std::size_t requests) {
    std::unique_lock lock{mutex_};
    if (!changed_.wait_for(lock, std::chrono::seconds{10}, [&] { return waiting_ >= requests; })) {
        throw std::runtime_error{"the requests to /wait did not arrive"};
    }
}

void EchoHandler::open_gate() {
    std::lock_guard const lock{mutex_};
    is_open_ = true;
    changed_.notify_all();
}

ServerOptions patient_options(Over over) {
    using namespace std::chrono_literals;
    ServerOptions options{
        .port = 0,
        .handshake_time = 60s,
        .header_time = 60s,
        .body_time = 60s,
        .idle_time = 60s,
        .write_time = 60s,
        .stop_time = 10s
    };
    if (over == Over::tls) {
        options.tls = any_certificate().files();
    }
    return options;
}

EchoServer::EchoServer(ServerOptions options, GuardUse guard, std::size_t queue_limit)
    : workers(2, queue_limit), server(std::move(options), handler, workers, guard) {
    server.start();
}

EchoServer::~EchoServer() {
    handler.open_gate();
    server.stop();
}

}  // namespace qvr::http::test
