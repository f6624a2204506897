// The coroutines of a connection. Rules that g++ 12 and Asio 1.81 ask for, and that a reader can check by
// eye: co_await only as a whole statement or plain initialiser, on arguments that are plain locals; no lambda
// near it; no reference parameters. A session lives until run_session() returns, and only the I/O thread
// touches it.
#include "http/session.hpp"

#include "base/ascii.hpp"
#include "base/log.hpp"
#include "http/response_head.hpp"

#include <boost/asio/as_tuple.hpp>
#include <boost/asio/awaitable.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/ssl/stream.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/asio/write.hpp>
#include <boost/beast/core/flat_buffer.hpp>

#include <array>
#include <exception>
#include <optional>
#include <type_traits>
#include <utility>

namespace qvr::http {
namespace asio = boost::asio;
using asio::ip::tcp;

namespace {

constexpr auto kToken = asio::as_tuple(asio::use_awaitable);
using ErrorCode = boost::system::error_code;
using TlsStream = asio::ssl::stream<tcp::socket>;

// A header of the usual size in one read, and little memory for a connection that only waits.
constexpr std::size_t kHeadReadBytes = 2 * 1024;
constexpr std::size_t kBodyReadBytes = 16 * 1024;
// After a refusal the rest of what the client is sending is read and thrown away for a moment: closing with
// bytes unread would reset the connection, and the client might never see the answer.
constexpr std::size_t kLingerBytes = 256 * 1024;
constexpr std::chrono::milliseconds kLingerTime{2'000};
// How long the farewell of TLS may take. Ours leaves at once; what is waited for is the other side's, which
// nothing needs.
constexpr std::chrono::milliseconds kFarewellTime{500};
constexpr std::string_view kContinue = "HTTP/1.1 100 Continue\r\n\r\n";

// Where a worker leaves its outcome. The session waits on the timer; cancelling it says that the outcome is
// there.
struct Handoff {
    enum class Outcome { answered, threw, dropped };

    explicit Handoff(asio::io_context& io) : arrived(io, Steady::time_point::max()) {}

    asio::steady_timer arrived;
    Outcome outcome = Outcome::dropped;
    Response response;
};

// Runs on the I/O thread.
struct Deliver {
    std::shared_ptr<Handoff> handoff;
    Handoff::Outcome outcome;
    Response response;

    void operator()() {
        handoff->outcome = outcome;
        handoff->response = std::move(response);
        handoff->arrived.cancel();
    }
};

// A request on its way through the pool. However it ends, the session hears of it exactly once: when the pool
// lets go of the job, run or dropped. A session that is gone by then does no harm, the hand-off is shared.
class Job {
  public:
    Job(Core& core, std::shared_ptr<Handoff> handoff, Request request)
        : core_(core), handoff_(std::move(handoff)), request_(std::move(request)) {
        core_.jobs.enter();
    }
    Job(Job const&) = delete;
    Job& operator=(Job const&) = delete;
    ~Job() {
        if (handoff_) {
            asio::post(*core_.io, Deliver{std::move(handoff_), outcome_, std::move(response_)});
        }
        core_.jobs.leave();
    }

    void run() {
        auto const id = request_.id;
        outcome_ = Handoff::Outcome::threw;
        try {
            response_ = core_.handler.run(std::move(request_));
            outcome_ = Handoff::Outcome::answered;
        } catch (std::exception const& thrown) {
            log_error("http.run_threw", {{"request_id", id}, {"what", thrown.what()}});
        } catch (...) {
            log_error("http.run_threw", {{"request_id", id}});
        }
    }

    // Takes the request back, when the pool has refused the job.
    Request give_back() {
        handoff_.reset();
        return std::move(request_);
    }

  private:
    Core& core_;
    std::shared_ptr<Handoff> handoff_;
    Request request_;
    Handoff::Outcome outcome_ = Handoff::Outcome::dropped;
    Response response_;
};

struct RunJob {
    std::shared_ptr<Job> job;
    void operator()() const { job->run(); }
};

Client peer_of(tcp::socket const& socket, bool is_tls) {
    ErrorCode error;
    auto const address = socket.remote_endpoint(error).address();
    auto const v6 =
        address.is_v4() ? asio::ip::make_address_v6(asio::ip::v4_mapped, address.to_v4()) : address.to_v6();
    Address const peer{v6.to_bytes()};
    return {peer, peer.is_loopback(), is_tls};
}

// The requests of one connection, apart from the way of their bytes.
class Exchange : public Connection {
  public:
    Exchange(Core& core, Client const& peer);
    ~Exchange() override { core_.leave(*this); }
    Exchange(Exchange const&) = delete;
    Exchange& operator=(Exchange const&) = delete;

  protected:
    enum class Next { run, respond, end };

    asio::awaitable<void> run_on_worker();

    void begin_request();
    void complete_head();
    Next decide();
    Plan make_plan();
    Next refuse(Refusal reason);
    void take_outcome();
    bool asks_to_continue() const;
    void prepare_response();

    void arm(std::chrono::milliseconds time) {
        deadline_ = Steady::now() + time;
        is_timed_out_ = false;
    }
    void disarm() { deadline_ = Steady::time_point::max(); }
    std::string_view received() const {
        return {static_cast<char const*>(buffer_.data().data()), buffer_.size()};
    }

    Core& core_;
    Client const peer_;
    std::string const peer_address_;
    bool is_secure_;  // the request, or the connection while there is none

    boost::beast::flat_buffer buffer_;
    RequestFramer framer_;
    std::size_t body_limit_ = 0;
    work::WorkerPool* workers_ = nullptr;  // those of the plan
    std::shared_ptr<Handoff> handoff_;
    Response response_;
    std::string response_head_;

    Steady::time_point deadline_ = Steady::time_point::max();
    bool is_timed_out_ = false;
    bool is_first_ = true;
    bool is_idle_ = true;      // no byte of the next request is here
    bool is_head_ = false;     // the request is a HEAD
    bool has_unread_ = false;  // the client may still be sending what nobody will read
};

// Its bytes: over TCP alone, or over TLS. A template, so that the plain way stays what it is.
template <typename Stream>
class Session final : public Exchange {
  public:
    template <typename... TlsContext>
    Session(Core& core, tcp::socket socket, TlsContext&... context)
        : Exchange(core, peer_of(socket, kIsTls)), stream_(std::move(socket), context...) {}

    asio::awaitable<void> serve();
    void expire_if_due(Steady::time_point now) override;
    void close_if_idle() override;

  private:
    static constexpr bool kIsTls = !std::is_same_v<Stream, tcp::socket>;

    asio::awaitable<bool> greet();
    asio::awaitable<void> serve_requests();
    asio::awaitable<Next> read_request();
    asio::awaitable<Next> read_body();
    asio::awaitable<bool> write_response();
    asio::awaitable<void> say_farewell();
    asio::awaitable<void> linger();

    tcp::socket& socket() {
        if constexpr (kIsTls) {
            return stream_.next_layer();
        } else {
            return stream_;
        }
    }

    Stream stream_;
};

Exchange::Exchange(Core& core, Client const& peer)
    : core_(core),
      peer_(peer),
      peer_address_(peer.address.to_text()),
      is_secure_(peer.is_secure),
      framer_(core.guard, core.options.max_header_bytes) {
    core_.enter(*this);
}

template <typename Stream>
void Session<Stream>::expire_if_due(Steady::time_point now) {
    if (now >= deadline_) {
        is_timed_out_ = true;
        ErrorCode ignored;
        socket().cancel(ignored);
    }
}

template <typename Stream>
void Session<Stream>::close_if_idle() {
    if (is_idle_) {
        // For the sweeper, too: a read that has just got a part of a TLS record goes on without noticing.
        deadline_ = Steady::time_point::min();
        expire_if_due(Steady::now());
    }
}

template <typename Stream>
asio::awaitable<void> Session<Stream>::serve() {
    auto const is_open = co_await greet();
    if (is_open) {
        co_await serve_requests();
        co_await say_farewell();
    }
    if (has_unread_) {
        co_await linger();
    }
    ErrorCode ignored;
    socket().shutdown(tcp::socket::shutdown_both, ignored);
    socket().close(ignored);
}

// The handshake. False: there was none, by somebody who speaks no TLS, or not ours, or not in time.
template <typename Stream>
asio::awaitable<bool> Session<Stream>::greet() {
    if constexpr (kIsTls) {
        arm(core_.options.handshake_time);
        auto const result = co_await stream_.async_handshake(TlsStream::server, kToken);
        if (std::get<0>(result)) {
            ++core_.counters.handshakes_failed;
            co_return false;
        }
    }
    co_return !core_.is_draining;
}

// Without it, who reads cannot tell the end from a connection that somebody has cut.
template <typename Stream>
asio::awaitable<void> Session<Stream>::say_farewell() {
    if constexpr (kIsTls) {
        arm(kFarewellTime);
        co_await stream_.async_shutdown(kToken);
    }
    co_return;
}

template <typename Stream>
asio::awaitable<void> Session<Stream>::serve_requests() {
    for (;;) {
        auto const next = co_await read_request();
        if (next == Next::end) {
            co_return;
        }
        if (next == Next::run) {
            co_await run_on_worker();
        }
        auto const is_open = co_await write_response();
        if (!is_open || (core_.is_draining && buffer_.size() == 0)) {
            co_return;
        }
    }
}

template <typename Stream>
asio::awaitable<Exchange::Next> Session<Stream>::read_request() {
    begin_request();
    std::size_t used = 0;
    auto step = framer_.read_head(received(), used);
    while (step == Step::need_more) {
        auto const space = buffer_.prepare(kHeadReadBytes);
        auto const result = co_await stream_.async_read_some(space, kToken);
        if (std::get<0>(result)) {
            co_return is_timed_out_ && !is_idle_ ? refuse(Refusal::timeout) : Next::end;
        }
        buffer_.commit(std::get<1>(result));
        if (is_idle_) {
            is_idle_ = false;
            arm(core_.options.header_time);
        }
        step = framer_.read_head(received(), used);
    }
    ++core_.counters.requests;
    complete_head();
    if (step == Step::failed) {
        co_return refuse(framer_.failure());
    }
    buffer_.consume(used);
    auto const next = decide();
    if (next != Next::run || !framer_.has_body()) {
        co_return next;
    }
    auto const after_body = co_await read_body();
    co_return after_body;
}

void Exchange::begin_request() {
    framer_.begin();
    release(response_);
    is_head_ = false;
    is_idle_ = buffer_.size() == 0;
    if (is_idle_) {
        // What a large request has left behind.
        buffer_.shrink_to_fit();
    }
    arm(is_idle_ && !is_first_ ? core_.options.idle_time : core_.options.header_time);
    is_first_ = false;
}

// Fills in what the bytes do not say.
void Exchange::complete_head() {
    auto& request = framer_.request();
    request.id = core_.make_request_id();
    auto const client = client_of(peer_, request.headers, core_.options.trusted_proxies);
    request.remote_address = client.address == peer_.address ? peer_address_ : client.address.to_text();
    request.is_loopback = client.is_loopback;
    request.is_secure = client.is_secure;
    is_secure_ = client.is_secure;
    is_head_ = request.method == "HEAD";
}

Exchange::Next Exchange::decide() {
    auto const& request = framer_.request();
    if (request.has_header("expect") && !asks_to_continue()) {
        return refuse(Refusal::expectation_failed);
    }
    auto plan = make_plan();
    if (plan.response) {
        response_ = std::move(*plan.response);
        has_unread_ = framer_.has_body();
        response_.close |= has_unread_;
        return Next::respond;
    }
    body_limit_ = plan.body_limit;
    workers_ = plan.workers != nullptr ? plan.workers : &core_.workers;
    return framer_.is_larger_than(body_limit_) ? refuse(Refusal::body_too_large) : Next::run;
}

Plan Exchange::make_plan() {
    auto const& request = framer_.request();
    try {
        return core_.handler.plan(request);
    } catch (std::exception const& thrown) {
        log_error("http.plan_threw", {{"request_id", request.id}, {"what", thrown.what()}});
    }
    refuse(Refusal::internal_error);
    return {.response = std::move(response_)};
}

bool Exchange::asks_to_continue() const {
    return equal_ignoring_case(framer_.request().header("expect"), "100-continue");
}

template <typename Stream>
asio::awaitable<Exchange::Next> Session<Stream>::read_body() {
    arm(core_.options.body_time);
    std::size_t used = 0;
    auto step = framer_.read_body(received(), body_limit_, used);
    buffer_.consume(used);
    if (step == Step::need_more && framer_.version() == 11 && asks_to_continue()) {
        auto const text = asio::buffer(kContinue);
        auto const result = co_await asio::async_write(stream_, text, kToken);
        if (std::get<0>(result)) {
            co_return Next::end;
        }
    }
    while (step == Step::need_more) {
        auto const space = buffer_.prepare(kBodyReadBytes);
        auto const result = co_await stream_.async_read_some(space, kToken);
        if (std::get<0>(result)) {
            co_return is_timed_out_ ? refuse(Refusal::timeout) : Next::end;
        }
        buffer_.commit(std::get<1>(result));
        step = framer_.read_body(received(), body_limit_, used);
        buffer_.consume(used);
    }
    co_return step == Step::done ? Next::run : refuse(framer_.failure());
}

Exchange::Next Exchange::refuse(Refusal reason) {
    ++core_.counters.refusals[static_cast<std::size_t>(reason)];
    response_ = core_.handler.refuse(framer_.request(), reason);
    auto const& headers = response_.headers;
    if (reason == Refusal::queue_full &&
        std::ranges::find(headers, "retry-after", &Header::name) == headers.end()) {
        response_.headers.push_back({"retry-after", "1"});
    }
    if (reason != Refusal::queue_full && reason != Refusal::internal_error) {
        response_.close = true;
        has_unread_ = true;
    }
    return Next::respond;
}

asio::awaitable<void> Exchange::run_on_worker() {
    // The worker and the client's patience set the time from here on.
    disarm();
    auto const id = framer_.request().id;
    handoff_ = std::make_shared<Handoff>(*core_.io);
    auto job = std::make_shared<Job>(core_, handoff_, std::move(framer_.request()));
    if (!workers_->try_submit(RunJob{job})) {
        framer_.request() = job->give_back();
        refuse(Refusal::queue_full);
        co_return;
    }
    job.reset();
    framer_.request() = {};
    framer_.request().id = id;
    // Ends by being cancelled; the posted outcome cannot come before this wait, both being of one thread.
    co_await handoff_->arrived.async_wait(kToken);
    take_outcome();
}

void Exchange::take_outcome() {
    switch (handoff_->outcome) {
        case Handoff::Outcome::answered:
            response_ = std::move(handoff_->response);
            break;
        case Handoff::Outcome::threw:
            refuse(Refusal::internal_error);
            break;
        case Handoff::Outcome::dropped:
            refuse(Refusal::queue_full);
            break;
    }
    handoff_.reset();
}

void Exchange::prepare_response() {
    if (!is_sendable(response_)) {
        log_error("http.response_not_sendable", {{"status", std::int64_t{response_.status}}});
        response_ = {.status = 500};
        response_.close = true;
    }
    // After a refusal of the header nobody knows whether the client wants to go on; it is told to close.
    response_.close = response_.close || core_.is_draining || !framer_.is_keep_alive();
    response_head_ =
        render_head(response_, {framer_.version(), response_.close, is_secure_, core_.http_date()});
    auto const status_class = static_cast<std::size_t>(response_.status / 100);
    if (status_class < core_.counters.responses.size()) {
        ++core_.counters.responses[status_class];
    }
}

template <typename Stream>
asio::awaitable<bool> Session<Stream>::write_response() {
    prepare_response();
    arm(core_.options.write_time);
    bool const has_body = !is_head_ && has_content(response_.status);
    auto const body = has_body ? response_.content() : std::string_view{};
    std::array<asio::const_buffer, 2> const bytes{asio::buffer(response_head_), asio::buffer(body)};
    auto const result = co_await asio::async_write(stream_, bytes, kToken);
    if (std::get<0>(result)) {
        has_unread_ = false;
        co_return false;
    }
    co_return !response_.close;
}

template <typename Stream>
asio::awaitable<void> Session<Stream>::linger() {
    ErrorCode error;
    socket().shutdown(tcp::socket::shutdown_send, error);
    arm(kLingerTime);
    buffer_.consume(buffer_.size());
    std::size_t discarded = 0;
    while (!error && !is_timed_out_ && discarded < kLingerBytes) {
        auto const space = buffer_.prepare(kBodyReadBytes);
        auto const result = co_await socket().async_read_some(space, kToken);
        error = std::get<0>(result);
        discarded += std::get<1>(result);
    }
}

// Keeps the session alive while it is served.
template <typename Stream>
asio::awaitable<void> run_session(std::shared_ptr<Session<Stream>> session) {
    co_await session->serve();
}

// The handler's refuse() threw, or memory ran out: this connection ends, the others go on.
struct ReportFailure {
    void operator()(std::exception_ptr const& thrown) const {
        if (!thrown) {
            return;
        }
        try {
            std::rethrow_exception(thrown);
        } catch (std::exception const& failure) {
            log_error("http.session_failed", {{"what", failure.what()}});
        } catch (...) {
            log_error("http.session_failed");
        }
    }
};

}  // namespace

void open_session(Core& core, tcp::socket socket) {
    if (core.tls) {
        auto session = std::make_shared<Session<TlsStream>>(core, std::move(socket), *core.tls);
        asio::co_spawn(*core.io, run_session(std::move(session)), ReportFailure{});
    } else {
        auto session = std::make_shared<Session<tcp::socket>>(core, std::move(socket));
        asio::co_spawn(*core.io, run_session(std::move(session)), ReportFailure{});
    }
}

}  // namespace qvr::http
