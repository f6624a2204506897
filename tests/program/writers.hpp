// Clients that write over HTTP, side by side, until the server is killed; and what they were promised.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <semaphore>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

namespace qvr::http::test {
class RawClient;
}

namespace qvr::program_test {

// A POST under an Idempotency-Key, which is also the text that it writes where it writes a text.
struct Request {
    std::string key;
    std::string target;
    std::string body;
};

// One person's browser: makes an account, a contact, a review and what is in it, then the next account. One
// request at a time; one that was not answered is sent again, as it was.
class Client {
  public:
    // `name` is unlike that of any other client. `answered` is released at each answer.
    Client(std::string name, std::string cookie, std::counting_semaphore<>& answered);

    // Writes until the server is gone.
    void write(std::uint16_t port);

    // The id of what each answered request made, by its key.
    std::map<std::string, std::string> const& acknowledged() const { return acknowledged_; }
    // The key of the request that has no answer yet.
    std::optional<std::string> open_key() const;
    // Requests that were sent again.
    std::size_t sent_again() const { return sent_again_; }
    // What was neither an answer 201 nor an end of the connection; empty is well.
    std::string const& complaint() const { return complaint_; }

  private:
    // False when the server is gone.
    bool send(http::test::RawClient& connection, std::uint16_t port);
    Request next_request();

    std::string name_;
    std::string cookie_;
    std::counting_semaphore<>& answered_;
    std::map<std::string, std::string> acknowledged_;
    std::optional<Request> open_;
    std::size_t number_ = 0;  // requests made
    std::size_t sent_again_ = 0;
    std::string account_id_;
    std::string review_id_;
    std::string complaint_;
};

// Does the set-up; answers the owner's cookie.
std::string set_up(std::uint16_t port, std::string_view setup_code);

}  // namespace qvr::program_test
