#include "http/core.hpp"

#include "http/response_head.hpp"

#include <fmt/format.h>

#include <array>
#include <utility>

namespace qvr::http {

void JobsInFlight::enter() {
    std::lock_guard const lock{mutex_};
    ++count_;
}

void JobsInFlight::leave() {
    std::lock_guard const lock{mutex_};
    if (--count_ == 0) {
        none_.notify_all();
    }
}

void JobsInFlight::wait_for_none() {
    std::unique_lock lock{mutex_};
    none_.wait(lock, [this] { return count_ == 0; });
}

Core::Core(ServerOptions options, Handler& handler, work::WorkerPool& workers, GuardUse guard)
    : options(std::move(options)), handler(handler), workers(workers), guard(guard) {
    std::array<unsigned char, 5> bytes{};
    Random{}.fill(bytes);
    for (auto const byte : bytes) {
        fmt::format_to(std::back_inserter(id_prefix_), "{:02x}", byte);
    }
}

void Core::enter(Connection& connection) {
    connections.insert(&connection);
    ++counters.connections;
    counters.connections_open = connections.size();
}

void Core::leave(Connection& connection) {
    connections.erase(&connection);
    counters.connections_open = connections.size();
    if (is_draining && connections.empty() && on_drained) {
        on_drained();
    }
}

void Core::close_idle_connections() {
    for (auto* const connection : connections) {
        connection->close_if_idle();
    }
}

void Core::expire_connections() {
    auto const now = Steady::now();
    for (auto* const connection : connections) {
        connection->expire_if_due(now);
    }
}

std::string Core::make_request_id() {
    return fmt::format("{}-{}", id_prefix_, ++next_id_);
}

std::string_view Core::http_date() {
    auto const now = Clock{}.now();
    auto const second = now.unix_ms() / 1000;
    if (second != date_second_) {
        date_second_ = second;
        date_ = to_http_date(now);
    }
    return date_;
}

}  // namespace qvr::http
