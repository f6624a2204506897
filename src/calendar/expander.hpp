// Reads calendars in child processes: bytes in, occurrences out, whatever the bytes are.
#pragma once

#include "base/error.hpp"
#include "calendar/occurrence.hpp"

#include <chrono>
#include <filesystem>
#include <string_view>
#include <vector>

namespace qvr::calendar {

struct ExpanderLimits {
    // By the clock on the wall; the child has limits of its own.
    std::chrono::milliseconds time{5'000};
    // What a child may answer, in bytes.
    std::size_t answer = 8U << 20U;
};

class Expander {
  public:
    // program: one that is the child when called with kChildCommand (child.hpp); this one by default.
    explicit Expander(std::filesystem::path program = "/proc/self/exe", ExpanderLimits limits = {});

    // The occurrences that begin within the window; see expansion.hpp for what counts as one. Blocks for as
    // long as the limits let it: never on the I/O thread. Any thread, several at once.
    //
    // Code::invalid: what check_calendar() (guard.hpp) and expand_here() (expansion.hpp) refuse;
    // calendar_beyond_limits when the child took too long or too much memory, answered too much, or crashed.
    // Throws std::system_error if no process can be started.
    Result<std::vector<Occurrence>> expand(std::string_view calendar, Window const& window) const;

  private:
    std::filesystem::path program_;
    ExpanderLimits limits_;
};

}  // namespace qvr::calendar
