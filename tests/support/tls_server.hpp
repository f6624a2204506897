// An HTTPS server on a loopback address, with a certificate of its own. For tests of what fetches.
#pragma once

#include <atomic>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <thread>

namespace qvr::test {

// One connection, whose request was read up to its empty line.
class TlsConnection {
  public:
    virtual ~TlsConnection() = default;
    virtual std::string const& request() const = 0;
    // False when the other end is gone.
    virtual bool write(std::string_view bytes) = 0;
    virtual void wait_until_closed() = 0;
};

class TlsServer {
  public:
    // Listens on a free port of `address` ("127.0.0.1"), with a certificate for the host. One connection at a
    // time.
    TlsServer(
        std::string const& address, std::string const& host, std::function<void(TlsConnection&)> answer
    );
    ~TlsServer();
    TlsServer(TlsServer const&) = delete;
    TlsServer& operator=(TlsServer const&) = delete;

    std::uint16_t port() const { return port_; }
    // The certificate, as PEM.
    std::filesystem::path const& certificate() const { return certificate_; }
    // Taken so far, also those that did not come to speak TLS.
    int connections() const { return connections_; }

  private:
    struct Tls;
    void serve();

    std::function<void(TlsConnection&)> answer_;
    std::unique_ptr<Tls> tls_;
    std::filesystem::path certificate_;
    int listening_ = -1;
    std::uint16_t port_ = 0;
    std::atomic<int> connections_ = 0;
    std::jthread thread_;
};

}  // namespace qvr::test
