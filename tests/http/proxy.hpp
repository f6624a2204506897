// A reverse proxy of Debian in front of a server on this machine: its own process, port and folder, no
// service of the system. It shares its connections to the server among its clients, as in use, which is what
// smuggling needs.
#pragma once

#include <sys/types.h>

#include <cstdint>
#include <filesystem>
#include <string>

namespace qvr::http::test {

enum class ProxyKind { haproxy, nginx };
std::string to_text(ProxyKind kind);

// What the proxy puts into X-Forwarded-For, in place of whatever a client says.
inline constexpr char const* kForwardedFor = "192.0.2.9";

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
