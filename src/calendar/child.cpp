#include "calendar/child.hpp"

#include "calendar/answer.hpp"
#include "calendar/expansion.hpp"
#include "calendar/guard.hpp"
#include "reflect/codec.hpp"

#include <sys/prctl.h>
#include <sys/resource.h>
#include <unistd.h>

#include <array>
#include <cstdlib>
#include <exception>
#include <string>

namespace qvr::calendar {
namespace {

constexpr rlim_t kProcessorSeconds = 2;
constexpr rlim_t kMemory = 256U << 20U;
// Standard input, output, error, and one file of tzdata at a time.
constexpr rlim_t kFiles = 4;

// The sanitizers reserve far more room than they use, start a thread, and open pipes to see what may be read.
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
constexpr bool kIsSanitized = true;
#else
constexpr bool kIsSanitized = false;
#endif

void set_limit(__rlimit_resource resource, rlim_t value) {
    rlimit const limit{value, value};
    if (::setrlimit(resource, &limit) != 0) {
        std::_Exit(EXIT_FAILURE);
    }
}

void limit_resources() {
    set_limit(RLIMIT_CPU, kProcessorSeconds);
    set_limit(RLIMIT_FSIZE, 0);
    set_limit(RLIMIT_CORE, 0);
    if (!kIsSanitized) {
        set_limit(RLIMIT_AS, kMemory);
        set_limit(RLIMIT_NPROC, 0);
    }
    if (::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0) {
        std::_Exit(EXIT_FAILURE);
    }
}

std::string read_all() {
    std::string text;
    std::array<char, 65'536> bytes;
    for (;;) {
        auto const count = ::read(STDIN_FILENO, bytes.data(), bytes.size());
        if (count <= 0) {
            return text;
        }
        text.append(bytes.data(), static_cast<std::size_t>(count));
    }
}

void write_all(std::string_view text) {
    while (!text.empty()) {
        auto const count = ::write(STDOUT_FILENO, text.data(), text.size());
        if (count <= 0) {
            std::_Exit(EXIT_FAILURE);
        }
        text.remove_prefix(static_cast<std::size_t>(count));
    }
}

std::string answer_to(Result<std::vector<Occurrence>> const& result) {
    if (!result) {
        auto const issue = result.error().issues.at(0);
        Answer answer{std::string{to_text(issue.code)}, {}, 0};
        for (auto const& [name, value] : issue.args) {
            if (name == "event") {
                answer.event = value;
            }
        }
        return reflect::encode(answer) + '\n';
    }
    auto text = reflect::encode(Answer{{}, {}, static_cast<int>(result->size())}) + '\n';
    for (auto const& occurrence : *result) {
        text += reflect::encode(occurrence) + '\n';
    }
    return text;
}

void answer_question() {
    auto const question = read_all();
    auto const end = question.find('\n');
    // Reads the list of zones, which takes several files at once.
    auto const window = reflect::decode_text<Window>(std::string_view{question}.substr(0, end));
    if (end == std::string::npos || !window) {
        std::_Exit(EXIT_FAILURE);
    }
    if (!kIsSanitized) {
        set_limit(RLIMIT_NOFILE, kFiles);
    }
    write_all(answer_to(expand_here(question.substr(end + 1), *window)));
}

}  // namespace

void be_child() {
    limit_resources();
    try {
        answer_question();
    } catch (std::exception const&) {
        std::_Exit(EXIT_FAILURE);
    }
    std::_Exit(EXIT_SUCCESS);
}

}  // namespace qvr::calendar
