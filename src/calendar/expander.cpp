#include "calendar/expander.hpp"

#include "calendar/answer.hpp"
#include "calendar/child.hpp"
#include "calendar/expansion.hpp"
#include "calendar/guard.hpp"
#include "reflect/codec.hpp"

#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <csignal>
#include <optional>
#include <string>
#include <system_error>

namespace qvr::calendar {
namespace {

using Steady = std::chrono::steady_clock;

// What a child may refuse with.
constexpr std::array kRefusals{
    IssueCode::not_a_calendar,
    IssueCode::calendar_rule_too_fine,
    IssueCode::calendar_rule_impossible,
    IssueCode::calendar_too_many_occurrences,
};

[[noreturn]] void fail(int error, char const* what) {
    throw std::system_error{error, std::generic_category(), what};
}

class File {
  public:
    explicit File(int descriptor) : descriptor_(descriptor) {
        if (descriptor_ < 0) {
            fail(errno, "a calendar's child process");
        }
    }
    ~File() { close(); }
    File(File const&) = delete;
    File& operator=(File const&) = delete;

    void close() {
        if (descriptor_ >= 0) {
            ::close(std::exchange(descriptor_, -1));
        }
    }
    int get() const { return descriptor_; }

  private:
    int descriptor_;
};

// A file in memory that holds the text and is read from its beginning.
void fill(File const& file, std::string_view text) {
    while (!text.empty()) {
        auto const count = ::write(file.get(), text.data(), text.size());
        if (count < 0) {
            fail(errno, "a calendar's child process");
        }
        text.remove_prefix(static_cast<std::size_t>(count));
    }
    ::lseek(file.get(), 0, SEEK_SET);
}

// A child process; ended and reaped with the object.
class Child {
  public:
    Child(std::string const& program, File const& input, File const& output) {
        posix_spawn_file_actions_t files;
        posix_spawnattr_t attributes;
        ::posix_spawn_file_actions_init(&files);
        ::posix_spawnattr_init(&attributes);
        ::posix_spawn_file_actions_adddup2(&files, input.get(), STDIN_FILENO);
        ::posix_spawn_file_actions_adddup2(&files, output.get(), STDOUT_FILENO);
        ::posix_spawn_file_actions_addopen(&files, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
        ::posix_spawn_file_actions_addclosefrom_np(&files, STDERR_FILENO + 1);
        // The server blocks the signals that stop it, and ignores SIGPIPE.
        sigset_t none;
        sigset_t all;
        sigemptyset(&none);
        sigfillset(&all);
        ::posix_spawnattr_setsigmask(&attributes, &none);
        ::posix_spawnattr_setsigdefault(&attributes, &all);
        ::posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF);
        std::string path = program;
        std::string command{kChildCommand};
        std::array<char*, 3> arguments{path.data(), command.data(), nullptr};
        std::array<char*, 1> environment{nullptr};
        auto const error =
            ::posix_spawn(&process_, path.c_str(), &files, &attributes, arguments.data(), environment.data());
        ::posix_spawn_file_actions_destroy(&files);
        ::posix_spawnattr_destroy(&attributes);
        if (error != 0) {
            fail(error, "a calendar's child process");
        }
    }
    ~Child() {
        ::kill(process_, SIGKILL);
        while (::waitpid(process_, nullptr, 0) < 0 && errno == EINTR) {
        }
    }
    Child(Child const&) = delete;
    Child& operator=(Child const&) = delete;

  private:
    pid_t process_ = -1;
};

// All that is written to the other end until it is closed; nothing when that takes too long or is too much.
std::optional<std::string> read_all(File const& file, ExpanderLimits const& limits) {
    auto const end = Steady::now() + limits.time;
    std::string text;
    std::array<char, 65'536> bytes;
    for (;;) {
        auto const left = std::chrono::ceil<std::chrono::milliseconds>(end - Steady::now()).count();
        pollfd waiting{file.get(), POLLIN, 0};
        auto const ready = left > 0 ? ::poll(&waiting, 1, static_cast<int>(left)) : 0;
        if (ready < 0 && errno == EINTR) {
            continue;
        }
        auto const count = ready > 0 ? ::read(file.get(), bytes.data(), bytes.size()) : -1;
        if (count == 0) {
            return text;
        }
        if (count < 0 || text.size() + static_cast<std::size_t>(count) > limits.answer) {
            return std::nullopt;
        }
        text.append(bytes.data(), static_cast<std::size_t>(count));
    }
}

Error beyond_limits() {
    return make_error(Code::invalid, IssueCode::calendar_beyond_limits);
}

std::string_view take_line(std::string_view& text) {
    auto const end = std::min(text.find('\n'), text.size());
    auto const line = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    return line;
}

// A child that was cut short has fewer lines than it announced.
Result<std::vector<Occurrence>> read_answer(std::string_view text) {
    auto const answer = reflect::decode_text<Answer>(take_line(text));
    if (!answer || answer->count < 0 || answer->count > static_cast<int>(kMaxOccurrences)) {
        return beyond_limits();
    }
    for (auto const code : kRefusals) {
        if (to_text(code) == answer->refusal) {
            Issue::Pairs args{{"event", answer->event}, {"max", std::to_string(kMaxOccurrences)}};
            return make_error(Code::invalid, Issue{code, {}, std::move(args)});
        }
    }
    if (!answer->refusal.empty()) {
        return beyond_limits();
    }
    std::vector<Occurrence> occurrences;
    for (int i = 0; i < answer->count; ++i) {
        auto occurrence = reflect::decode_text<Occurrence>(take_line(text));
        if (!occurrence) {
            return beyond_limits();
        }
        occurrences.push_back(std::move(*occurrence));
    }
    if (!text.empty()) {
        return beyond_limits();
    }
    return occurrences;
}

}  // namespace

Expander::Expander(std::filesystem::path program, ExpanderLimits limits)
    : program_(std::move(program)), limits_(limits) {}

Result<std::vector<Occurrence>> Expander::expand(std::string_view calendar, Window const& window) const {
    QVR_TRY(auto const text, check_calendar(calendar));
    File const input{::memfd_create("calendar", MFD_CLOEXEC)};
    fill(input, reflect::encode(window) + '\n' + text);
    std::array<int, 2> ends{};
    if (::pipe2(ends.data(), O_CLOEXEC) != 0) {
        fail(errno, "a calendar's child process");
    }
    File const from_child{ends[0]};
    File to_parent{ends[1]};
    Child const child{program_.string(), input, to_parent};
    to_parent.close();
    auto const answer = read_all(from_child, limits_);
    if (!answer) {
        return beyond_limits();
    }
    return read_answer(*answer);
}

}  // namespace qvr::calendar
