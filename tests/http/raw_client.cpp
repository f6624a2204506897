#include "raw_client.hpp"

#include "base/ascii.hpp"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <stdexcept>

namespace qvr::http::test {

std::string RawResponse::field(std::string_view lower_case_name) const {
    auto const at = head.find("\r\n" + std::string{lower_case_name} + ": ");
    if (at == std::string::npos) {
        return {};
    }
    auto const begin = at + lower_case_name.size() + 4;
    return head.substr(begin, head.find("\r\n", begin) - begin);
}

std::string to_text(Over over) {
    return over == Over::tls ? "tls" : "plain";
}

RawClient::RawClient(std::uint16_t port, Over over) : RawClient(port, ClientOptions{over}) {}

RawClient::RawClient(std::uint16_t port, ClientOptions const& options)
    : socket_(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)) {
    sockaddr_in source{};
    source.sin_family = AF_INET;
    ::inet_pton(AF_INET, options.from, &source.sin_addr);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (::bind(socket_, reinterpret_cast<sockaddr*>(&source), sizeof source) != 0 ||
        ::connect(socket_, reinterpret_cast<sockaddr*>(&address), sizeof address) != 0) {
        ::close(socket_);
        throw std::runtime_error{"cannot connect"};
    }
    int const yes = 1;
    ::setsockopt(socket_, IPPROTO_TCP, TCP_NODELAY, &yes, sizeof yes);
    if (options.over == Over::tls) {
        tls_ = std::make_unique<ClientTls>(options.offer);
        try {
            shake_hands();
        } catch (...) {
            ::close(socket_);
            throw;
        }
    }
}

RawClient::~RawClient() {
    ::close(socket_);
}

void RawClient::shake_hands() {
    auto const until = std::chrono::steady_clock::now() + kLimit;
    for (;;) {
        bool const is_done = tls_->shake_hands();
        send_as_it_is(tls_->take_output());
        if (is_done) {
            return;
        }
        std::string bytes;
        if (read_as_it_is(until, bytes) != Read::bytes) {
            throw std::runtime_error{"no handshake: the server has closed"};
        }
        tls_->give_input(bytes);
    }
}

bool RawClient::send(std::string_view bytes) {
    if (!tls_) {
        return send_as_it_is(bytes);
    }
    tls_->encrypt(bytes);
    return send_as_it_is(tls_->take_output());
}

bool RawClient::send_as_it_is(std::string_view bytes) {
    while (!bytes.empty()) {
        auto const sent = ::send(socket_, bytes.data(), bytes.size(), MSG_NOSIGNAL);
        if (sent <= 0) {
            return false;
        }
        bytes.remove_prefix(static_cast<std::size_t>(sent));
    }
    return true;
}

void RawClient::end_sending() {
    if (tls_) {
        tls_->close();
        send_as_it_is(tls_->take_output());
    }
    ::shutdown(socket_, SHUT_WR);
}

void RawClient::reset() {
    linger const now{1, 0};
    ::setsockopt(socket_, SOL_SOCKET, SO_LINGER, &now, sizeof now);
    ::close(socket_);
    socket_ = -1;
}

RawClient::Read RawClient::read_as_it_is(Time until, std::string& bytes) const {
    auto const left =
        std::chrono::ceil<std::chrono::milliseconds>(until - std::chrono::steady_clock::now()).count();
    pollfd waiting{socket_, POLLIN, 0};
    if (::poll(&waiting, 1, static_cast<int>(std::max<long>(left, 0))) != 1) {
        return Read::nothing;
    }
    std::array<char, 65536> received;
    auto const count = ::recv(socket_, received.data(), received.size(), 0);
    if (count <= 0) {
        return Read::closed;
    }
    bytes.assign(received.data(), static_cast<std::size_t>(count));
    return Read::bytes;
}

RawClient::Read RawClient::read_more(Time until) {
    std::string bytes;
    auto const outcome = read_as_it_is(until, bytes);
    if (tls_ && outcome == Read::bytes) {
        tls_->give_input(bytes);
        bytes = tls_->decrypt();
        if (bytes.empty() && tls_->is_closed_by_peer()) {
            tls_->close();
            send_as_it_is(tls_->take_output());
            return Read::closed;
        }
    }
    received_ += bytes;
    return outcome;
}

std::optional<RawResponse> RawClient::receive(bool no_body, std::chrono::milliseconds limit) {
    auto const until = std::chrono::steady_clock::now() + limit;
    for (;;) {
        auto const end = received_.find("\r\n\r\n");
        if (end != std::string::npos) {
            RawResponse response;
            response.head_as_sent = received_.substr(0, end + 2);
            response.head = to_lower(response.head_as_sent);
            response.status = std::atoi(response.head.c_str() + 9);
            auto const length = static_cast<std::size_t>(std::atol(response.field("content-length").c_str()));
            auto const total = end + 4 + (no_body ? 0 : length);
            if (received_.size() >= total) {
                response.body = received_.substr(end + 4, total - end - 4);
                received_.erase(0, total);
                return response;
            }
        }
        if (read_more(until) != Read::bytes) {
            return std::nullopt;
        }
    }
}

std::vector<RawResponse> RawClient::receive_all(std::chrono::milliseconds limit) {
    std::vector<RawResponse> responses;
    while (auto response = receive(false, limit)) {
        responses.push_back(std::move(*response));
    }
    return responses;
}

bool RawClient::is_closed_within(std::chrono::milliseconds limit) {
    auto const until = std::chrono::steady_clock::now() + limit;
    auto outcome = Read::bytes;
    while (received_.empty() && outcome == Read::bytes) {
        outcome = read_more(until);
    }
    return received_.empty() && outcome == Read::closed;
}

}  // namespace qvr::http::test
