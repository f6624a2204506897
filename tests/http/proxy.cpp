#include "proxy.hpp"

#include "raw_client.hpp"

#include <arpa/inet.h>
#include <fcntl.h>
#include <fmt/format.h>
#include <netinet/in.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <csignal>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <stdexcept>
#include <thread>

namespace qvr::http::test {
namespace {

// Nobody holds it until the proxy does: a stranger would have to ask for this very port in between.
std::uint16_t free_port() {
    int const socket = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    bool const is_bound = ::bind(socket, reinterpret_cast<sockaddr*>(&address), size) == 0 &&
                          ::getsockname(socket, reinterpret_cast<sockaddr*>(&address), &size) == 0;
    ::close(socket);
    if (!is_bound) {
        throw std::runtime_error{"no free port"};
    }
    return ntohs(address.sin_port);
}

std::filesystem::path make_folder() {
    auto pattern = (std::filesystem::temp_directory_path() / "qvr-proxy-XXXXXX").string();
    if (::mkdtemp(pattern.data()) == nullptr) {
        throw std::runtime_error{"no folder for the proxy"};
    }
    return pattern;
}

// Unpacked by ./test, else installed.
std::string program_of(ProxyKind kind) {
    auto const path = std::filesystem::path{"usr/sbin"} / to_text(kind);
    for (auto const& root : {std::filesystem::path{QVR_PROXIES}, std::filesystem::path{"/"}}) {
        if (std::filesystem::exists(root / path)) {
            return root / path;
        }
    }
    throw std::runtime_error{to_text(kind) + " is missing: ./test --all fetches it"};
}

std::string haproxy_settings(std::uint16_t port, std::uint16_t server_port) {
    return fmt::format(
        "defaults\n"
        "  mode http\n"
        "  timeout connect 5s\n"
        "  timeout client 5s\n"
        "  timeout server 5s\n"
        "  http-reuse always\n"
        "frontend front\n"
        "  bind 127.0.0.1:{}\n"
        "  http-request set-header X-Forwarded-For {}\n"
        "  default_backend back\n"
        "backend back\n"
        "  server app 127.0.0.1:{}\n",
        port,
        kForwardedFor,
        server_port
    );
}

std::string nginx_settings(std::string const& folder, std::uint16_t port, std::uint16_t server_port) {
    return fmt::format(
        "daemon off; master_process off; pid {0}/pid;\n"
        "events {{}}\n"
        "http {{\n"
        "  access_log off;\n"
        "  client_body_temp_path {0}/a; proxy_temp_path {0}/b; fastcgi_temp_path {0}/c;\n"
        "  uwsgi_temp_path {0}/d; scgi_temp_path {0}/e;\n"
        "  upstream app {{ server 127.0.0.1:{2}; keepalive 4; }}\n"
        "  server {{\n"
        "    listen 127.0.0.1:{1};\n"
        "    location / {{\n"
        "      proxy_pass http://app;\n"
        "      proxy_http_version 1.1;\n"
        "      proxy_set_header Connection \"\";\n"
        "      proxy_set_header X-Forwarded-For {3};\n"
        "      proxy_request_buffering off;\n"
        "      proxy_ignore_client_abort on;\n"
        "    }}\n"
        "  }}\n"
        "}}\n",
        folder,
        port,
        server_port,
        kForwardedFor
    );
}

[[noreturn]] void become(
    std::string const& program, ProxyKind kind, std::string const& folder, pid_t parent
) {
    ::prctl(PR_SET_PDEATHSIG, SIGKILL);
    if (::getppid() != parent) {
        ::_exit(127);
    }
    int const log = ::open((folder + "/log").c_str(), O_WRONLY | O_CREAT | O_CLOEXEC, 0600);
    ::dup2(log, STDOUT_FILENO);
    ::dup2(log, STDERR_FILENO);
    auto const settings = folder + "/settings";
    if (kind == ProxyKind::haproxy) {
        ::execl(program.c_str(), program.c_str(), "-db", "-f", settings.c_str(), nullptr);
    } else {
        auto const errors = folder + "/log";
        ::execl(
            program.c_str(),
            program.c_str(),
            "-e",
            errors.c_str(),
            "-p",
            folder.c_str(),
            "-c",
            settings.c_str(),
            nullptr
        );
    }
    ::_exit(127);
}

}  // namespace

std::string to_text(ProxyKind kind) {
    return kind == ProxyKind::haproxy ? "haproxy" : "nginx";
}

Proxy::Proxy(ProxyKind kind, std::uint16_t server_port) : folder_(make_folder()), port_(free_port()) {
    auto const settings = kind == ProxyKind::haproxy ? haproxy_settings(port_, server_port)
                                                     : nginx_settings(folder_, port_, server_port);
    start(kind, settings);
}

Proxy::~Proxy() {
    ::kill(process_, SIGKILL);
    ::waitpid(process_, nullptr, 0);
    std::filesystem::remove_all(folder_);
}

void Proxy::start(ProxyKind kind, std::string const& settings) {
    std::ofstream{folder_ / "settings"} << settings;
    auto const program = program_of(kind);
    auto const parent = ::getpid();
    process_ = ::fork();
    if (process_ == 0) {
        become(program, kind, folder_, parent);
    }
    for (int i = 0; i < 500; ++i) {
        if (is_up()) {
            return;
        }
        std::this_thread::sleep_for(std::chrono::milliseconds{20});
    }
    std::ifstream log{folder_ / "log"};
    throw std::runtime_error{
        to_text(kind) + " did not start: " + std::string{std::istreambuf_iterator<char>{log}, {}}
    };
}

bool Proxy::is_up() const {
    try {
        RawClient const client{port_};
        return true;
    } catch (std::runtime_error const&) {
        return false;
    }
}

}  // namespace qvr::http::test
