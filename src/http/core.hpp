// What the listener and all sessions of one server share. Internal to src/http, used on the I/O thread except
// where said otherwise.
#pragma once

#include "base/clock.hpp"
#include "http/server.hpp"

#include <boost/asio/io_context.hpp>
#include <boost/asio/ssl/context.hpp>

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <string>
#include <unordered_set>

namespace qvr::http {

using Steady = std::chrono::steady_clock;

// A session as the server sees it.
class Connection {
  public:
    virtual ~Connection() = default;
    // Interrupts the operation under way if its time is up.
    virtual void expire_if_due(Steady::time_point now) = 0;
    // Interrupts the wait for a next request, if that is what it does.
    virtual void close_if_idle() = 0;
};

// Jobs handed to the workers whose outcome has not come back. Any thread.
class JobsInFlight {
  public:
    void enter();
    void leave();
    void wait_for_none();

  private:
    std::mutex mutex_;
    std::condition_variable none_;
    std::size_t count_ = 0;
};

// Written on the I/O thread, read on any.
struct Counters {
    std::atomic<std::uint64_t> connections_open = 0;
    std::atomic<std::uint64_t> connections = 0;
    std::atomic<std::uint64_t> connections_refused = 0;
    std::atomic<std::uint64_t> handshakes_failed = 0;
    std::atomic<std::uint64_t> requests = 0;
    std::array<std::atomic<std::uint64_t>, 6> responses{};
    std::array<std::atomic<std::uint64_t>, kRefusals> refusals{};
};

struct Core {
    Core(ServerOptions options, Handler& handler, work::WorkerPool& workers, GuardUse guard);

    ServerOptions const options;
    Handler& handler;
    work::WorkerPool& workers;
    GuardUse const guard;
    boost::asio::io_context* io = nullptr;
    // Of connections to come, each of which keeps its own alive; null: plain HTTP.
    std::shared_ptr<boost::asio::ssl::context> tls;

    Counters counters;
    JobsInFlight jobs;
    std::unordered_set<Connection*> connections;
    bool is_draining = false;
    std::function<void()> on_drained;  // when the last connection of a draining server has gone

    void enter(Connection& connection);
    void leave(Connection& connection);
    void close_idle_connections();
    void expire_connections();

    std::string make_request_id();
    // The value of the Date field, rendered once a second.
    std::string_view http_date();

  private:
    std::string id_prefix_;
    std::uint64_t next_id_ = 0;
    std::int64_t date_second_ = -1;
    std::string date_;
};

}  // namespace qvr::http
