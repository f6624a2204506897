#include "postgres_proxy.hpp"

#include <poll.h>
#include <sys/eventfd.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include <array>
#include <cstdint>
#include <stdexcept>
#include <string_view>
#include <utility>

namespace qvr::store_test {
namespace {

using namespace std::string_view_literals;

constexpr std::string_view kHost = "host=";
constexpr std::string_view kSocketName = "/.s.PGSQL.5432";
// As libpq sends it: the kind of message, the length of the rest in four bytes, the text and its end.
constexpr std::string_view kCommit =
    "Q\0\0\0\x0b"
    "COMMIT\0"sv;

int make_socket() {
    return ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
}

sockaddr_un address_of(std::string const& path) {
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    if (path.size() >= sizeof address.sun_path) {
        throw std::runtime_error("too long for a socket: " + path);
    }
    path.copy(address.sun_path, path.size());
    return address;
}

bool send_all(int socket, std::string_view bytes) {
    while (!bytes.empty()) {
        auto const sent = ::send(socket, bytes.data(), bytes.size(), MSG_NOSIGNAL);
        if (sent <= 0) {
            return false;
        }
        bytes.remove_prefix(static_cast<std::size_t>(sent));
    }
    return true;
}

std::string encode_spaces(std::string_view path) {
    std::string encoded;
    for (char const c : path) {
        encoded += c == ' ' ? "%20" : std::string(1, c);
    }
    return encoded;
}

}  // namespace

PostgresProxy::PostgresProxy(db::PostgresUrl const& target)
    : listener_(make_socket()), wake_(::eventfd(0, EFD_CLOEXEC)) {
    auto const host = target.text.find(kHost) + kHost.size();
    target_path_ = target.text.substr(host).append(kSocketName);
    url_ = target.text.substr(0, host) + encode_spaces(folder_.path().string());
    auto const address = address_of(folder_.path().string().append(kSocketName));
    if (::bind(listener_, reinterpret_cast<sockaddr const*>(&address), sizeof address) != 0 ||
        ::listen(listener_, 16) != 0) {
        throw std::runtime_error("the proxy cannot listen");
    }
    thread_ = std::jthread{[this] { loop(); }};
}

PostgresProxy::~PostgresProxy() {
    {
        std::scoped_lock const lock{mutex_};
        is_stopping_ = true;
    }
    wake();
    thread_.join();
    cut();
    for (int const socket : forgotten_) {
        ::close(socket);
    }
    ::close(listener_);
    ::close(wake_);
}

void PostgresProxy::break_next_commit(Fault fault) {
    std::scoped_lock const lock{mutex_};
    fault_ = fault;
}

void PostgresProxy::set_door(Door door) {
    std::scoped_lock const lock{mutex_};
    door_ = door;
    std::erase_if(links_, [&](Link& link) {
        bool const is_held = link.server < 0;
        if (is_held) {
            end(link);
        }
        return is_held;
    });
    wake();
}

void PostgresProxy::cut() {
    std::scoped_lock const lock{mutex_};
    for (auto& link : links_) {
        end(link);
    }
    links_.clear();
    wake();
}

std::size_t PostgresProxy::attempts() const {
    std::scoped_lock const lock{mutex_};
    return attempts_;
}

void PostgresProxy::wake() const {
    std::uint64_t const one = 1;
    if (::write(wake_, &one, sizeof one) != sizeof one) {
        throw std::runtime_error("the proxy cannot be woken");
    }
}

void PostgresProxy::end(Link& link) {
    ::close(link.client);
    if (link.server >= 0) {
        ::close(link.server);
    }
}

void PostgresProxy::loop() {
    while (true) {
        std::vector<pollfd> sockets{{listener_, POLLIN, 0}, {wake_, POLLIN, 0}};
        {
            std::scoped_lock const lock{mutex_};
            for (auto const& link : links_) {
                sockets.push_back({link.client, POLLIN, 0});
                sockets.push_back({link.server, POLLIN, 0});  // -1 is passed over
            }
        }
        ::poll(sockets.data(), sockets.size(), -1);
        std::scoped_lock const lock{mutex_};
        if (is_stopping_) {
            return;
        }
        if (sockets[1].revents != 0) {
            // The links may be others by now.
            std::uint64_t count = 0;
            static_cast<void>(::read(wake_, &count, sizeof count));
            continue;
        }
        for (std::size_t i = links_.size(); i-- > 0;) {
            auto& link = links_[i];
            bool goes_on = true;
            if (link.server >= 0 && sockets[2 * i + 2].revents != 0) {
                goes_on = pass_on(link, true);
            }
            if (goes_on && sockets[2 * i + 3].revents != 0) {
                goes_on = pass_on(link, false);
            }
            if (!goes_on) {
                end(link);
                links_.erase(links_.begin() + static_cast<std::ptrdiff_t>(i));
            }
        }
        if (sockets[0].revents != 0) {
            accept_one();
        }
    }
}

void PostgresProxy::accept_one() {
    Link link{.client = ::accept4(listener_, nullptr, nullptr, SOCK_CLOEXEC)};
    ++attempts_;
    if (door_ == Door::open) {
        auto const address = address_of(target_path_);
        link.server = make_socket();
        if (::connect(link.server, reinterpret_cast<sockaddr const*>(&address), sizeof address) != 0) {
            end(link);
            return;
        }
    }
    if (door_ == Door::shut) {
        end(link);
        return;
    }
    links_.push_back(link);
}

bool PostgresProxy::pass_on(Link& link, bool from_client) {
    std::array<char, 65536> buffer;
    auto const count = ::recv(from_client ? link.client : link.server, buffer.data(), buffer.size(), 0);
    if (count <= 0) {
        return false;
    }
    std::string_view const bytes{buffer.data(), static_cast<std::size_t>(count)};
    if (!from_client) {
        return !link.drops_answer && send_all(link.client, bytes);
    }
    if (bytes == kCommit) {
        switch (std::exchange(fault_, Fault::none)) {
            case Fault::none:
                break;
            case Fault::lost:
                return false;
            case Fault::held_back:
                forgotten_.push_back(std::exchange(link.server, -1));
                return false;
            case Fault::answer_lost:
                link.drops_answer = true;
                break;
        }
    }
    return send_all(link.server, bytes);
}

}  // namespace qvr::store_test
