#include "app/progress.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include <cstdio>

namespace qvr::app {
namespace {

constexpr int kBarWidth = 30;
// Of the lines where nobody looks on.
constexpr int kPercentStep = 5;

std::string with_commas(std::int64_t number) {
    auto text = std::to_string(number);
    for (auto at = static_cast<std::ptrdiff_t>(text.size()) - 3; at > 0; at -= 3) {
        text.insert(static_cast<std::size_t>(at), 1, ',');
    }
    return text;
}

std::string duration_text(std::chrono::milliseconds duration) {
    auto const seconds = (duration.count() + 999) / 1'000;
    return seconds < 60 ? fmt::format("{} s", seconds)
                        : fmt::format("{} min {} s", seconds / 60, seconds % 60);
}

std::string time_text(Progress const& progress) {
    if (progress.done == progress.all) {
        return duration_text(progress.elapsed);
    }
    return progress.done == 0 || !progress.is_end_known
               ? std::string{"time left not known yet"}
               : duration_text(progress.elapsed * (progress.all - progress.done) / progress.done) + " left";
}

}  // namespace

std::string progress_text(Progress const& progress) {
    return fmt::format(
        "{:>3} %  {} {}  {}",
        progress.percent(),
        with_commas(progress.counted),
        progress.what,
        time_text(progress)
    );
}

std::string progress_bar(Progress const& progress) {
    auto const full = static_cast<std::size_t>(progress.percent() * kBarWidth / 100);
    return fmt::format(
        "[{}{}] {}", std::string(full, '#'), std::string(kBarWidth - full, '.'), progress_text(progress)
    );
}

std::chrono::milliseconds milliseconds_since(std::chrono::steady_clock::time_point start) {
    return std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now() - start);
}

ProgressTeller::ProgressTeller(Elsewhere elsewhere)
    : elsewhere_(elsewhere), is_terminal_(::isatty(STDERR_FILENO) == 1) {}

void ProgressTeller::tell(Progress const& progress) {
    bool const is_end = progress.done == progress.all;
    if (is_terminal_) {
        std::fprintf(stderr, "\r%s\x1b[K%s", progress_bar(progress).c_str(), is_end ? "\n" : "");
    } else if (elsewhere_ == Elsewhere::lines && progress.percent() >= next_percent_) {
        std::fprintf(stderr, "%s\n", progress_text(progress).c_str());
        next_percent_ = progress.percent() / kPercentStep * kPercentStep + kPercentStep;
    }
}

void ProgressTeller::clear() const {
    if (is_terminal_) {
        std::fputs("\r\x1b[K", stderr);
    }
}

}  // namespace qvr::app
