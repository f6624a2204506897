// The TLS of a test's client: bytes in, bytes out, no socket. It believes every certificate.
#pragma once

#include <memory>
#include <string>
#include <string_view>

namespace qvr::http::test {

struct TlsOffer {
    int newest_version = 0;      // as OpenSSL numbers them; 0: the newest it knows
    std::string protocols = {};  // of ALPN, as it writes them: "\x02h2"; empty: none
};

class ClientTls {
  public:
    explicit ClientTls(TlsOffer const& offer);
    ~ClientTls();
    ClientTls(ClientTls const&) = delete;
    ClientTls& operator=(ClientTls const&) = delete;

    // Goes on with the handshake; true when it is done. Throws std::runtime_error when it fails.
    bool shake_hands();
    // What is to be sent now.
    std::string take_output();
    // What has been received.
    void give_input(std::string_view bytes);

    // Nothing of it after close().
    void encrypt(std::string_view bytes);
    // Everything that can be read by now.
    std::string decrypt();
    // Says farewell.
    void close();
    // The other side has said farewell.
    bool is_closed_by_peer() const;

    std::string version() const;         // "TLSv1.3"
    std::string protocol() const;        // what ALPN agreed on
    std::string name_of_server() const;  // the common name of its certificate
    bool offers_to_resume() const;

  private:
    struct Parts;
    std::unique_ptr<Parts> parts_;
};

}  // namespace qvr::http::test
