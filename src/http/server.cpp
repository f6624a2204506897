#include "http/server.hpp"

#include "base/error.hpp"
#include "base/log.hpp"
#include "http/core.hpp"
#include "http/session.hpp"
#include "http/tls.hpp"

#include <boost/asio/as_tuple.hpp>
#include <boost/asio/awaitable.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/executor_work_guard.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/use_awaitable.hpp>

#include <algorithm>
#include <optional>
#include <stdexcept>
#include <thread>
#include <utility>

namespace qvr::http {
namespace asio = boost::asio;
using asio::ip::tcp;

namespace {

constexpr auto kToken = asio::as_tuple(asio::use_awaitable);
using ErrorCode = boost::system::error_code;

// After accept() failed, for want of file descriptors as a rule.
constexpr std::chrono::milliseconds kAcceptPause{100};

void check(ErrorCode error, ServerOptions const& options) {
    if (error) {
        throw std::runtime_error{
            "cannot listen on " + options.address + " port " + std::to_string(options.port) + ": " +
            error.message()
        };
    }
}

// One timer for the deadlines of all sessions: a fraction of the shortest is precise enough, and costs less
// than a timer for each read and write. (Beast's own stream timeouts close the socket, so that a 408 could
// not be sent.)
class Sweeper {
  public:
    Sweeper(asio::io_context& io, Core& core) : core_(core), timer_(io) {
        auto const& o = core.options;
        auto const shortest =
            std::min({o.handshake_time, o.header_time, o.body_time, o.idle_time, o.write_time});
        using namespace std::chrono_literals;
        interval_ = std::clamp<std::chrono::milliseconds>(shortest / 10, 5ms, 250ms);
    }

    // Runs for as long as there are connections.
    void wake() {
        if (!is_running_) {
            is_running_ = true;
            wait();
        }
    }
    void stop() { timer_.cancel(); }

  private:
    struct Sweep {
        Sweeper* sweeper;
        void operator()(ErrorCode error) const { sweeper->sweep(error); }
    };

    void wait() {
        timer_.expires_after(interval_);
        timer_.async_wait(Sweep{this});
    }
    void sweep(ErrorCode error) {
        is_running_ = !error && !core_.connections.empty();
        if (is_running_) {
            core_.expire_connections();
            wait();
        }
    }

    Core& core_;
    asio::steady_timer timer_;
    std::chrono::milliseconds interval_{};
    bool is_running_ = false;
};

}  // namespace

class Server::Impl {
  public:
    Impl(ServerOptions options, Handler& handler, work::WorkerPool& workers, GuardUse guard)
        : core_(std::move(options), handler, workers, guard),
          acceptor_(io_),
          pause_(io_),
          sweeper_(io_, core_) {
        core_.io = &io_;
    }
    ~Impl() {
        stop();
        // A job still running will post to io_ and use the handler.
        core_.jobs.wait_for_none();
    }
    Impl(Impl const&) = delete;
    Impl& operator=(Impl const&) = delete;

    void start();
    void stop();
    void reload_certificate();
    std::uint16_t port() const { return port_; }
    ServerStats stats() const;

  private:
    struct BeginDrain {
        Impl* impl;
        void operator()() const { impl->begin_drain(); }
    };

    struct UseContext {
        Core* core;
        std::shared_ptr<asio::ssl::context> context;
        void operator()() { core->tls = std::move(context); }
    };

    asio::awaitable<void> listen();
    void welcome(tcp::socket socket);
    void begin_drain();
    void say_drained();

    Core core_;  // outlives the sessions, which end with io_
    asio::io_context io_{1};
    std::optional<asio::executor_work_guard<asio::io_context::executor_type>> busy_;
    tcp::acceptor acceptor_;
    asio::steady_timer pause_;
    Sweeper sweeper_;
    std::uint16_t port_ = 0;
    std::thread thread_;

    std::mutex mutex_;
    std::condition_variable drained_;
    bool is_drained_ = false;
};

void Server::Impl::start() {
    QVR_CHECK(!thread_.joinable());
    auto const& options = core_.options;
    if (options.tls) {
        core_.tls = make_tls_context(*options.tls);
    }
    ErrorCode error;
    tcp::endpoint endpoint{asio::ip::make_address(options.address, error), options.port};
    check(error, options);
    acceptor_.open(endpoint.protocol(), error);
    check(error, options);
    acceptor_.set_option(tcp::acceptor::reuse_address{true}, error);
    check(error, options);
    acceptor_.bind(endpoint, error);
    check(error, options);
    acceptor_.listen(tcp::acceptor::max_listen_connections, error);
    check(error, options);
    port_ = acceptor_.local_endpoint().port();
    busy_.emplace(io_.get_executor());
    asio::co_spawn(io_, listen(), asio::detached);
    thread_ = std::thread{[this] { io_.run(); }};
}

asio::awaitable<void> Server::Impl::listen() {
    while (acceptor_.is_open()) {
        auto result = co_await acceptor_.async_accept(kToken);
        auto const error = std::get<0>(result);
        if (!error) {
            welcome(std::move(std::get<1>(result)));
        } else if (error != asio::error::operation_aborted) {
            log_error("http.accept_failed", {{"what", error.message()}});
            pause_.expires_after(kAcceptPause);
            co_await pause_.async_wait(kToken);
        }
    }
}

void Server::Impl::welcome(tcp::socket socket) {
    if (core_.connections.size() >= core_.options.max_connections) {
        ++core_.counters.connections_refused;
        return;
    }
    ErrorCode ignored;
    socket.set_option(tcp::no_delay{true}, ignored);
    try {
        open_session(core_, std::move(socket));
    } catch (std::exception const& thrown) {
        // No memory: this connection is lost, listening goes on.
        log_error("http.session_not_opened", {{"what", thrown.what()}});
    }
    sweeper_.wake();
}

void Server::Impl::begin_drain() {
    core_.is_draining = true;
    ErrorCode ignored;
    acceptor_.close(ignored);
    pause_.cancel();
    if (core_.connections.empty()) {
        say_drained();
        return;
    }
    core_.on_drained = [this] { say_drained(); };
    core_.close_idle_connections();
}

void Server::Impl::say_drained() {
    std::lock_guard const lock{mutex_};
    is_drained_ = true;
    drained_.notify_all();
}

void Server::Impl::stop() {
    if (!thread_.joinable()) {
        return;
    }
    asio::post(io_, BeginDrain{this});
    {
        std::unique_lock lock{mutex_};
        drained_.wait_for(lock, core_.options.stop_time, [this] { return is_drained_; });
    }
    busy_.reset();
    io_.stop();
    thread_.join();
    core_.on_drained = nullptr;
}

void Server::Impl::reload_certificate() {
    QVR_CHECK(core_.options.tls.has_value());
    asio::post(io_, UseContext{&core_, make_tls_context(*core_.options.tls)});
}

ServerStats Server::Impl::stats() const {
    auto const& counters = core_.counters;
    ServerStats stats;
    stats.connections_open = counters.connections_open;
    stats.connections = counters.connections;
    stats.connections_refused = counters.connections_refused;
    stats.handshakes_failed = counters.handshakes_failed;
    stats.requests = counters.requests;
    std::ranges::copy(counters.responses, stats.responses.begin());
    std::ranges::copy(counters.refusals, stats.refusals.begin());
    return stats;
}

Server::Server(ServerOptions options, Handler& handler, work::WorkerPool& workers, GuardUse guard)
    : impl_(std::make_unique<Impl>(std::move(options), handler, workers, guard)) {}

Server::~Server() = default;

void Server::start() {
    impl_->start();
}
std::uint16_t Server::port() const {
    return impl_->port();
}
void Server::reload_certificate() {
    impl_->reload_certificate();
}
void Server::stop() {
    impl_->stop();
}
ServerStats Server::stats() const {
    return impl_->stats();
}

}  // namespace qvr::http
