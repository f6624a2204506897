#include "app/demo/bulk_progress.hpp"

#include <fmt/format.h>

namespace qvr::app {
namespace {

constexpr int kBarWidth = 30;

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
    return progress.done == 0
               ? std::string{"time left not known yet"}
               : duration_text(progress.elapsed * (progress.all - progress.done) / progress.done) + " left";
}

}  // namespace

std::string progress_text(Progress const& progress) {
    return fmt::format(
        "{:>3} %  {} rows  {}", progress.percent(), with_commas(progress.rows), time_text(progress)
    );
}

std::string progress_bar(Progress const& progress) {
    auto const full = static_cast<std::size_t>(progress.percent() * kBarWidth / 100);
    return fmt::format(
        "[{}{}] {}", std::string(full, '#'), std::string(kBarWidth - full, '.'), progress_text(progress)
    );
}

}  // namespace qvr::app
