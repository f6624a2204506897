#include "program/server_process.hpp"

#include <fcntl.h>
#include <poll.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <charconv>
#include <chrono>
#include <csignal>
#include <fstream>
#include <iterator>
#include <stdexcept>
#include <string_view>

namespace qvr::program_test {
namespace {

constexpr std::chrono::seconds kStartLimit{60};

std::vector<std::string> arguments_for(std::filesystem::path const& program, db::Location const& location) {
    std::vector<std::string> arguments{program.string(), "--port", "0"};
    if (auto const* url = std::get_if<db::PostgresUrl>(&location)) {
        arguments.insert(arguments.end(), {"--database", url->text});
    } else {
        arguments.insert(arguments.end(), {"--data", std::get<std::filesystem::path>(location).string()});
    }
    return arguments;
}

// In the child: only calls that are safe after a fork.
[[noreturn]] void become(char* const* arguments, int output, int log, pid_t parent) {
    ::prctl(PR_SET_PDEATHSIG, SIGKILL);
    if (::getppid() != parent) {
        ::_exit(127);
    }
    ::dup2(output, STDOUT_FILENO);
    ::dup2(log, STDERR_FILENO);
    ::execv(arguments[0], arguments);
    ::_exit(127);
}

// What stands after `prefix`, up to the end of its line; empty if the line is not whole yet.
std::string after(std::string const& text, std::string_view prefix) {
    auto const at = text.find(prefix);
    auto const end = at == std::string::npos ? at : text.find('\n', at);
    return end == std::string::npos ? "" : text.substr(at + prefix.size(), end - at - prefix.size());
}

}  // namespace

ServerProcess::ServerProcess(
    std::filesystem::path const& program,
    db::Location const& location,
    std::filesystem::path const& log,
    std::vector<std::string> const& flags
)
    : log_(log) {
    auto texts = arguments_for(program, location);
    texts.insert(texts.end(), flags.begin(), flags.end());
    std::vector<char*> arguments;
    for (auto& text : texts) {
        arguments.push_back(text.data());
    }
    arguments.push_back(nullptr);
    std::array<int, 2> ends{};
    int const log_file = ::open(log.c_str(), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
    if (log_file < 0 || ::pipe2(ends.data(), O_CLOEXEC) != 0) {
        throw std::runtime_error("the server cannot be started");
    }
    auto const parent = ::getpid();
    process_ = ::fork();
    if (process_ == 0) {
        become(arguments.data(), ends[1], log_file, parent);
    }
    output_ = ends[0];
    ::close(ends[1]);
    ::close(log_file);
}

ServerProcess::~ServerProcess() {
    kill();
    ::close(output_);
}

void ServerProcess::wait_until_up() {
    auto const end = std::chrono::steady_clock::now() + kStartLimit;
    std::string text;
    while (after(text, "QVR is at ").empty()) {
        auto const left =
            std::chrono::ceil<std::chrono::milliseconds>(end - std::chrono::steady_clock::now()).count();
        pollfd waiting{output_, POLLIN, 0};
        std::array<char, 4096> bytes;
        ssize_t count = 0;
        if (left > 0 && ::poll(&waiting, 1, static_cast<int>(left)) == 1) {
            count = ::read(output_, bytes.data(), bytes.size());
        }
        if (count <= 0) {
            std::ifstream log{log_};
            std::string const lines{std::istreambuf_iterator<char>{log}, {}};
            throw std::runtime_error(
                "the server did not start: " +
                lines.substr(lines.size() - std::min<std::size_t>(lines.size(), 2000))
            );
        }
        text.append(bytes.data(), static_cast<std::size_t>(count));
    }
    url_ = after(text, "QVR is at ");
    auto const port = url_.substr(url_.rfind(':') + 1);
    std::from_chars(port.data(), port.data() + port.size(), port_);
    setup_code_ = after(text, "set-up code: ");
}

std::string ServerProcess::rest_of_output() const {
    std::string text;
    std::array<char, 4096> bytes;
    for (auto count = ::read(output_, bytes.data(), bytes.size()); count > 0;
         count = ::read(output_, bytes.data(), bytes.size())) {
        text.append(bytes.data(), static_cast<std::size_t>(count));
    }
    return text;
}

void ServerProcess::kill() {
    end_with(SIGKILL);
}

int ServerProcess::stop() {
    auto const status = end_with(SIGTERM);
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

int ServerProcess::end_with(int signal) {
    int status = 0;
    if (process_ > 0) {
        ::kill(process_, signal);
        ::waitpid(process_, &status, 0);
        process_ = -1;
    }
    return status;
}

}  // namespace qvr::program_test
