#include "proxy.hpp"

#include "certificate.hpp"
#include "raw_client.hpp"

#include <arpa/inet.h>
#include <fcntl.h>
#include <fmt/format.h>
#include <netinet/in.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <chrono>
#include <csignal>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <stdexcept>
#include <thread>
#include <utility>
#include <vector>

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
    auto const folder = kind == ProxyKind::caddy ? "usr/bin" : "usr/sbin";
    auto const path = std::filesystem::path{folder} / to_text(kind);
    for (auto const& root : {std::filesystem::path{QVR_PROXIES}, std::filesystem::path{"/"}}) {
        if (std::filesystem::exists(root / path)) {
            return root / path;
        }
    }
    throw std::runtime_error{to_text(kind) + " is missing: ./test --all fetches it"};
}

// The block that docs/https.md shows for a proxy, with these words replaced, each of which must be there.
std::string documented(
    std::string const& language, std::vector<std::pair<std::string, std::string>> const& replacements
) {
    std::ifstream file{QVR_HTTPS_PAGE};
    std::string const page{std::istreambuf_iterator<char>{file}, {}};
    auto const fence = "\n```" + language + "\n";
    auto const begin = page.find(fence);
    auto const end = page.find("\n```\n", begin + fence.size());
    if (begin == std::string::npos || end == std::string::npos) {
        throw std::runtime_error{"docs/https.md shows no settings of " + language};
    }
    auto text = page.substr(begin + fence.size(), end + 1 - begin - fence.size());
    for (auto const& [word, replacement] : replacements) {
        auto const at = text.find(word);
        if (at == std::string::npos) {
            throw std::runtime_error{"not in the settings of " + language + ": " + word};
        }
        text.replace(at, word.size(), replacement);
    }
    return text;
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
        "  http-request set-header X-Forwarded-For %[src]\n"
        "  http-request set-header X-Forwarded-Proto https\n"
        "  default_backend back\n"
        "backend back\n"
        "  server app 127.0.0.1:{}\n",
        port,
        server_port
    );
}

// Bodies are handed on as they come, which leaves more to go wrong.
std::string nginx_settings(std::string const& folder, std::uint16_t port, std::uint16_t server_port) {
    auto const files = any_certificate().files();
    return fmt::format(
        "daemon off; master_process off; pid {0}/pid;\n"
        "events {{}}\n"
        "http {{\n"
        "  access_log off;\n"
        "  client_body_temp_path {0}/a; proxy_temp_path {0}/b; fastcgi_temp_path {0}/c;\n"
        "  uwsgi_temp_path {0}/d; scgi_temp_path {0}/e;\n"
        "  proxy_request_buffering off;\n"
        "  proxy_ignore_client_abort on;\n"
        "{1}"
        "}}\n",
        folder,
        documented(
            "nginx",
            {{"127.0.0.1:8080", fmt::format("127.0.0.1:{}", server_port)},
             {"listen 443", fmt::format("listen 127.0.0.1:{}", port)},
             {"/etc/ssl/qvr.pem", files.certificate.string()},
             {"/etc/ssl/qvr.key", files.key.string()}}
        )
    );
}

std::string caddy_settings(std::uint16_t port, std::uint16_t server_port) {
    auto const files = any_certificate().files();
    return "{\n\tadmin off\n\tauto_https disable_redirects\n}\n" +
           documented(
               "caddy",
               {{"127.0.0.1:8080", fmt::format("127.0.0.1:{}", server_port)},
                {"qvr.example.com {",
                 fmt::format(
                     ":{} {{\n\tbind 127.0.0.1\n\ttls {} {}",
                     port,
                     files.certificate.string(),
                     files.key.string()
                 )}}
           );
}

std::string settings_of(
    ProxyKind kind, std::string const& folder, std::uint16_t port, std::uint16_t server_port
) {
    switch (kind) {
        case ProxyKind::haproxy:
            return haproxy_settings(port, server_port);
        case ProxyKind::nginx:
            return nginx_settings(folder, port, server_port);
        case ProxyKind::caddy:
            return caddy_settings(port, server_port);
    }
    throw std::logic_error{"no such proxy"};
}

std::vector<std::string> arguments_of(ProxyKind kind, std::string const& folder) {
    auto const settings = folder + "/settings";
    switch (kind) {
        case ProxyKind::haproxy:
            return {"-db", "-f", settings};
        case ProxyKind::nginx:
            return {"-e", folder + "/log", "-p", folder, "-c", settings};
        case ProxyKind::caddy:
            return {"run", "--config", settings, "--adapter", "caddyfile"};
    }
    throw std::logic_error{"no such proxy"};
}

[[noreturn]] void become(char* const* arguments, char* const* environment, int log, pid_t parent) {
    ::prctl(PR_SET_PDEATHSIG, SIGKILL);
    if (::getppid() != parent) {
        ::_exit(127);
    }
    ::dup2(log, STDOUT_FILENO);
    ::dup2(log, STDERR_FILENO);
    ::execve(arguments[0], arguments, environment);
    ::_exit(127);
}

}  // namespace

std::string to_text(ProxyKind kind) {
    return kind == ProxyKind::haproxy ? "haproxy" : kind == ProxyKind::nginx ? "nginx" : "caddy";
}

Over way_to(ProxyKind kind) {
    return kind == ProxyKind::haproxy ? Over::plain : Over::tls;
}

Proxy::Proxy(ProxyKind kind, std::uint16_t server_port) : folder_(make_folder()), port_(free_port()) {
    start(kind, settings_of(kind, folder_, port_, server_port));
}

Proxy::~Proxy() {
    ::kill(process_, SIGKILL);
    ::waitpid(process_, nullptr, 0);
    std::filesystem::remove_all(folder_);
}

void Proxy::start(ProxyKind kind, std::string const& settings) {
    std::ofstream{folder_ / "settings"} << settings;
    auto texts = arguments_of(kind, folder_);
    texts.insert(texts.begin(), program_of(kind));
    std::vector<char*> arguments;
    for (auto& text : texts) {
        arguments.push_back(text.data());
    }
    arguments.push_back(nullptr);
    // Where Caddy keeps what it learns.
    auto home = "HOME=" + folder_.string();
    std::array<char*, 2> const environment{home.data(), nullptr};
    int const log_file = ::open((folder_ / "log").c_str(), O_WRONLY | O_CREAT | O_CLOEXEC, 0600);
    auto const parent = ::getpid();
    process_ = ::fork();
    if (process_ == 0) {
        become(arguments.data(), environment.data(), log_file, parent);
    }
    ::close(log_file);
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
