// A client that sends exactly the bytes it is given, right or wrong.
#pragma once

#include <chrono>
#include <cstdint>
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

class RawClient {
  public:
    explicit RawClient(std::uint16_t port);
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

    static constexpr std::chrono::milliseconds kLimit{5'000};

  private:
    enum class Read { bytes, closed, nothing };
    Read read_more(std::chrono::steady_clock::time_point until);

    int socket_ = -1;
    std::string received_;
};

}  // namespace qvr::http::test
