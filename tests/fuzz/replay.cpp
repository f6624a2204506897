#include "replay.hpp"

#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <fstream>
#include <iterator>

namespace qvr::fuzz {
namespace {

// An input that takes longer never ends.
constexpr unsigned kMaxSeconds = 120;

// xorshift64*: small, and the same everywhere.
class Numbers {
  public:
    explicit Numbers(std::uint64_t seed) : state_(seed | 1) {}
    std::size_t below(std::size_t limit) {
        state_ ^= state_ >> 12;
        state_ ^= state_ << 25;
        state_ ^= state_ >> 27;
        return static_cast<std::size_t>((state_ * 0x2545f4914f6cdd1dULL) >> 33) % limit;
    }

  private:
    std::uint64_t state_;
};

std::string mutated(std::string text, Numbers& numbers) {
    using namespace std::string_view_literals;
    constexpr auto kTelling = "\0\r\n\t \"%&*+,-./0:;=[\\]{}\x7f\x80\xc3\xff"sv;
    auto const begin = numbers.below(text.size() + 1);
    auto const length = 1 + numbers.below(8);
    std::string const byte(1, kTelling[numbers.below(kTelling.size())]);
    switch (numbers.below(5)) {
        case 0:
            return text.insert(begin, byte);
        case 1:
            return text.erase(begin, length);
        case 2:
            return text.insert(begin, text.substr(numbers.below(text.size() + 1), length));
        case 3:
            return text.substr(0, begin);
        default:
            return text.replace(begin, 1, byte);
    }
}

[[noreturn]] void run_in_child(Target target, std::string const& input, std::size_t mutations) {
    ::alarm(kMaxSeconds);
    Numbers numbers{input.size()};
    std::string now = input;
    for (std::size_t i = 0; i <= mutations; ++i) {
        try {
            target(now);
        } catch (std::exception const& broken) {
            std::fprintf(stderr, "mutation %zu: %s\n", i, broken.what());
            ::_exit(1);
        } catch (...) {
            ::_exit(1);
        }
        // Now and then a few on top of one another.
        now = mutated(numbers.below(3) == 0 ? now : input, numbers);
    }
    ::_exit(0);
}

bool passes(Target target, std::string const& input, std::size_t mutations) {
    auto const child = ::fork();
    if (child < 0) {
        throw std::runtime_error{"cannot fork"};
    }
    if (child == 0) {
        run_in_child(target, input, mutations);
    }
    int status = 0;
    return ::waitpid(child, &status, 0) == child && WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

std::string read_file(std::filesystem::path const& path) {
    std::ifstream file{path, std::ios::binary};
    return {std::istreambuf_iterator<char>{file}, {}};
}

}  // namespace

Replay replay(Target target, std::filesystem::path const& folder, std::size_t mutations) {
    Replay result;
    for (auto const& entry : std::filesystem::directory_iterator{folder}) {
        ++result.inputs;
        if (!passes(target, read_file(entry.path()), mutations)) {
            result.failures.push_back(entry.path().filename().string());
        }
    }
    std::ranges::sort(result.failures);
    return result;
}

}  // namespace qvr::fuzz
