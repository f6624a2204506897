// The HTTP/1.1 server: one I/O thread that reads, frames and writes; the application's work runs in the pool.
// Plain, or TLS by itself.
#pragma once

#include "http/client.hpp"
#include "http/framing.hpp"
#include "http/handler.hpp"
#include "work/worker_pool.hpp"

#include <array>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace qvr::http {

// PEM. The certificate's file holds the chain, the server's own first; the key has no passphrase.
struct TlsFiles {
    std::filesystem::path certificate;
    std::filesystem::path key;
};

struct ServerOptions {
    std::string address = "127.0.0.1";          // numeric, IPv4 or IPv6
    std::uint16_t port = 8080;                  // 0: a free one, see Server::port()
    std::optional<TlsFiles> tls = {};           // none: plain HTTP
    std::vector<Network> trusted_proxies = {};  // peers that are believed about their clients
    std::size_t max_connections = 12'000;
    std::size_t max_header_bytes = 16 * 1024;
    std::chrono::milliseconds handshake_time{10'000};  // of TLS
    std::chrono::milliseconds header_time{10'000};     // from the first byte to the end of the header
    std::chrono::milliseconds body_time{30'000};       // for the whole body
    std::chrono::milliseconds idle_time{60'000};   // between two requests; before the first it is header_time
    std::chrono::milliseconds write_time{30'000};  // for the whole answer
    std::chrono::milliseconds stop_time{10'000};   // for requests in flight when the server stops
};

// Since start(), but for connections_open.
struct ServerStats {
    std::uint64_t connections_open = 0;
    std::uint64_t connections = 0;
    std::uint64_t connections_refused = 0;            // closed at once, max_connections being open
    std::uint64_t handshakes_failed = 0;              // of TLS: refused, cut short or out of time
    std::uint64_t requests = 0;                       // headers complete or at fault
    std::array<std::uint64_t, 6> responses{};         // by class of status: [2] is 2xx; [0] is unused
    std::array<std::uint64_t, kRefusals> refusals{};  // by Refusal
};

class Server {
  public:
    // handler and workers outlive the server. The workers are for requests whose plan names no others.
    Server(ServerOptions options, Handler& handler, work::WorkerPool& workers, GuardUse guard = GuardUse::on);
    // stop(), and then waits for the handler to return from what it is still running.
    ~Server();
    Server(Server const&) = delete;
    Server& operator=(Server const&) = delete;

    // Listens, and starts the I/O thread. Throws std::runtime_error, with the address or the file in its
    // text, when it cannot.
    void start();
    // The port listened on, after start().
    std::uint16_t port() const;
    // Reads the files of TLS again, for connections to come. After start(), any thread. Throws
    // std::runtime_error, with the file in its text, and goes on with what it has, when they are not good.
    void reload_certificate();
    // Stops listening, closes idle connections, lets requests in flight end within stop_time, cuts the rest.
    // Once, and not from a handler.
    void stop();

    ServerStats stats() const;

  private:
    class Impl;
    std::unique_ptr<Impl> impl_;
};

}  // namespace qvr::http
