// A client that sends exactly the bytes it is given, right or wrong, as they are or over TLS.
#pragma once

#include "client_tls.hpp"

#include <chrono>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace qvr::http::test {

struct RawResponse {
    int status = 0;
    std::string head;  // with its status line, in lower case
    std::string head_as_sent;
    std::string body;

    // The value of a field; empty if it is not there.
    std::string field(std::string_view lower_case_name) const;
};

enum class Over { plain, tls };
std::string to_text(Over over);

struct ClientOptions {
    Over over = Over::plain;
    char const* from = "127.0.0.1";  // any of 127.0.0.0/8
    TlsOffer offer = {};
};

class RawClient {
  public:
    // Connected when it returns, with the handshake done; throws std::runtime_error when it cannot be.
    explicit RawClient(std::uint16_t port, Over over = Over::plain);
    RawClient(std::uint16_t port, ClientOptions const& options);
    ~RawClient();
    RawClient(RawClient const&) = delete;
    RawClient& operator=(RawClient const&) = delete;

    // False when the server has closed the connection.
    bool send(std::string_view bytes);
    void end_sending();
    // The next response, or nothing if the connection ends or `limit` passes first. no_body for answers to
    // HEAD.
    std::optional<RawResponse> receive(bool no_body = false, std::chrono::milliseconds limit = kLimit);
    // Every response until the server closes the connection; ends early, too, when `limit` passes.
    std::vector<RawResponse> receive_all(std::chrono::milliseconds limit = kLimit);
    // What has arrived beside the responses.
    std::string const& left_over() const { return received_; }
    // Whether the server closes the connection within the limit, without sending anything more.
    bool is_closed_within(std::chrono::milliseconds limit);
    // Ends the connection with a reset.
    void reset();
    // Over TLS alone.
    ClientTls const& tls() const { return *tls_; }

    static constexpr std::chrono::milliseconds kLimit{5'000};

  private:
    using Time = std::chrono::steady_clock::time_point;
    enum class Read { bytes, closed, nothing };
    void shake_hands();
    bool send_as_it_is(std::string_view bytes);
    Read read_as_it_is(Time until, std::string& bytes) const;
    Read read_more(Time until);

    int socket_ = -1;
    std::unique_ptr<ClientTls> tls_;
    std::string received_;
};

}  // namespace qvr::http::test
