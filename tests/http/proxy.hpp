// A reverse proxy of Debian in front of a server on this machine: its own process, port and folder, no
// service of the system. It shares its connections to the server among its clients, as in use, which is what
// smuggling needs.
#pragma once

#include "raw_client.hpp"

#include <sys/types.h>

#include <cstdint>
#include <filesystem>
#include <string>

namespace qvr::http::test {

// HAProxy is set up here, without TLS; nginx and Caddy as docs/https.md has them.
enum class ProxyKind { haproxy, nginx, caddy };
std::string to_text(ProxyKind kind);

Over way_to(ProxyKind kind);

class Proxy {
  public:
    // Throws std::runtime_error, with what the proxy said, when it does not start.
    Proxy(ProxyKind kind, std::uint16_t server_port);
    ~Proxy();
    Proxy(Proxy const&) = delete;
    Proxy& operator=(Proxy const&) = delete;

    std::uint16_t port() const { return port_; }

  private:
    void start(ProxyKind kind, std::string const& settings);
    bool is_up() const;

    std::filesystem::path folder_;
    std::uint16_t port_;
    pid_t process_ = -1;
};

}  // namespace qvr::http::test
