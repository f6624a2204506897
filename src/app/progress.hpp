// How far a command is that takes minutes, in one line. The texts are pure; ProgressTeller prints them.
#pragma once

#include <chrono>
#include <cstdint>
#include <string>
#include <string_view>

namespace qvr::app {

struct Progress {
    std::int64_t done = 0;  // of the work, in whatever it is cut into
    std::int64_t all = 1;
    std::int64_t counted = 0;
    std::string_view what;  // is counted
    std::chrono::milliseconds elapsed{0};
    bool is_end_known = true;  // from what is done so far

    int percent() const { return static_cast<int>(done * 100 / all); }
};

// "42 %  1,234,567 rows  3 min 20 s left".
std::string progress_text(Progress const& progress);
// The same behind a bar, for a terminal.
std::string progress_bar(Progress const& progress);

std::chrono::milliseconds milliseconds_since(std::chrono::steady_clock::time_point start);

// Tells it on standard error: a bar that moves where a person looks on.
class ProgressTeller {
  public:
    // What is told where nobody looks on: a line now and then, or nothing.
    enum class Elsewhere { lines, nothing };

    explicit ProgressTeller(Elsewhere elsewhere);

    void tell(Progress const& progress);
    // Before something else is printed: takes the bar away until it is told again.
    void clear() const;

  private:
    Elsewhere elsewhere_;
    bool is_terminal_;
    int next_percent_ = 0;
};

}  // namespace qvr::app
