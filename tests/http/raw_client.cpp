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

RawClient::RawClient(std::uint16_t port) : socket_(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)) {
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (::connect(socket_, reinterpret_cast<sockaddr*>(&address), sizeof address) != 0) {
        ::close(socket_);
        throw std::runtime_error{"cannot connect"};
    }
    int const yes = 1;
    ::setsockopt(socket_, IPPROTO_TCP, TCP_NODELAY, &yes, sizeof yes);
}

RawClient::~RawClient() {
    ::close(socket_);
}

bool RawClient::send(std::string_view bytes) {
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
    ::shutdown(socket_, SHUT_WR);
}

void RawClient::reset() {
    linger const now{1, 0};
    ::setsockopt(socket_, SOL_SOCKET, SO_LINGER, &now, sizeof now);
    ::close(socket_);
    socket_ = -1;
}

RawClient::Read RawClient::read_more(std::chrono::steady_clock::time_point until) {
    auto const left =
        std::chrono::ceil<std::chrono::milliseconds>(until - std::chrono::steady_clock::now()).count();
    pollfd waiting{socket_, POLLIN, 0};
    if (::poll(&waiting, 1, static_cast<int>(std::max<long>(left, 0))) != 1) {
        return Read::nothing;
    }
    std::array<char, 65536> bytes;
    auto const count = ::recv(socket_, bytes.data(), bytes.size(), 0);
    if (count <= 0) {
        return Read::closed;
    }
    received_.append(bytes.data(), static_cast<std::size_t>(count));
    return Read::bytes;
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
    return received_.empty() && read_more(std::chrono::steady_clock::now() + limit) == Read::closed;
}

}  // namespace qvr::http::test
