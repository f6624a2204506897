// What the application gives to the server. The server knows sockets, framing and deadlines; it knows no
// route and writes no text of its own: every refusal is worded by the application.
#pragma once

#include "http/message.hpp"
#include "work/worker_pool.hpp"

#include <cstddef>
#include <optional>

namespace qvr::http {

// Why the server itself turns a request away, before or instead of run().
enum class Refusal {
    bad_request,         // 400 framing or header that the guard does not accept
    timeout,             // 408 header or body did not arrive in time
    body_too_large,      // 413 more than the plan's limit
    expectation_failed,  // 417 an Expect other than 100-continue
    header_too_large,    // 431 more than the server's limit
    internal_error,      // 500 run() threw
    queue_full,          // 503 no room for the job; the answer carries Retry-After
};
inline constexpr std::size_t kRefusals = 7;

// The status of a refusal; refuse() answers with this one.
int status_of(Refusal reason);

struct Plan {
    std::size_t body_limit = 0;  // bytes; a larger body is refused before it is read
    // Where run() is called; null: on the server's own workers. Outlives the server.
    work::WorkerPool* workers = nullptr;
    // Given: sent at once, run() is not called. If the request has a body the connection is closed after it.
    std::optional<Response> response = {};
};

class Handler {
  public:
    virtual ~Handler() = default;

    // On the I/O thread, when the header is complete and the guard has passed it; body is empty. Must not
    // block: no database, no file, no lock that anybody holds for long.
    virtual Plan plan(Request const& head) = 0;

    // On a worker; may block. What it throws is logged and answered with refuse(internal_error).
    virtual Response run(Request request) = 0;

    // On the I/O thread; must not block. head may be partly empty when the header itself is at fault. The
    // server closes the connection after every refusal but queue_full and internal_error.
    virtual Response refuse(Request const& head, Refusal reason) = 0;
};

}  // namespace qvr::http
