// How far the making of a large demo is, in one line. Pure.
#pragma once

#include <chrono>
#include <cstdint>
#include <string>

namespace qvr::app {

struct Progress {
    int done = 0;  // accounts
    int all = 1;
    std::int64_t rows = 0;
    std::chrono::milliseconds elapsed{0};

    int percent() const { return static_cast<int>(std::int64_t{done} * 100 / all); }
};

// "42 %  1,234,567 rows  3 min 20 s left".
std::string progress_text(Progress const& progress);
// The same behind a bar, for a terminal.
std::string progress_bar(Progress const& progress);

}  // namespace qvr::app
