// A real server on a free loopback port, with a handler that remembers what reached it.
#pragma once

#include "http/server.hpp"
#include "raw_client.hpp"
#include "work/worker_pool.hpp"

#include <condition_variable>
#include <mutex>
#include <string>
#include <vector>

namespace qvr::http::test {

// Paths that do something else than echo: /now is answered by plan(), /wait waits for open_gate(), /throw
// throws, /plan-throws throws in plan(), /split answers with a line break in a field, /empty answers 204,
// /others is for other workers than the server's.
class EchoHandler final : public Handler {
  public:
    static constexpr std::size_t kBodyLimit = 64 * 1024;

    Plan plan(Request const& head) override;
    // Answers "METHOD target body" and remembers the request.
    Response run(Request request) override;
    // Answers the reason's name.
    Response refuse(Request const& head, Refusal reason) override;

    std::vector<Request> seen() const;
    // The same in short: "METHOD target body".
    std::vector<std::string> seen_in_short() const;
    // Returns when that many requests to /wait have arrived; throws after ten seconds.
    void wait_until_waiting(std::size_t requests);
    void open_gate();

    work::WorkerPool other_workers{1, 1};

  private:
    mutable std::mutex mutex_;
    std::condition_variable changed_;
    std::vector<Request> seen_;
    std::size_t waiting_ = 0;
    bool is_open_ = false;
};

// Deadlines so long that no test meets them by accident.
ServerOptions patient_options(Over over = Over::plain);

struct EchoServer {
    explicit EchoServer(
        ServerOptions options = patient_options(), GuardUse guard = GuardUse::on, std::size_t queue_limit = 64
    );
    ~EchoServer();
    EchoServer(EchoServer const&) = delete;
    EchoServer& operator=(EchoServer const&) = delete;

    EchoHandler handler;
    work::WorkerPool workers;
    Server server;
};

}  // namespace qvr::http::test
