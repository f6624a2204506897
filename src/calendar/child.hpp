// The child process in which calendars are read.
#pragma once

#include <string_view>

namespace qvr::calendar {

// The argument with which a program is asked to be the child: `qvr calendar-child`.
inline constexpr std::string_view kChildCommand = "calendar-child";

// Gives itself limits (two seconds of processor, 256 MiB, one more file, no file written, no new process or
// privilege), reads the question on standard input, answers on standard output (answer.hpp) and ends the
// process. It needs no environment and logs nothing. Whatever goes wrong ends it without a whole answer.
[[noreturn]] void be_child();

}  // namespace qvr::calendar
