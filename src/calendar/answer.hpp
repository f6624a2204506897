// What the child process says first. The room's own.
#pragma once

#include "reflect/describe.hpp"

#include <string>

namespace qvr::calendar {

// The first line of the child's output, as JSON; `count` lines follow, each an Occurrence. The child's input
// is a Window as one line of JSON, then the text of the calendar.
struct Answer {
    // The code of an issue; empty: none.
    std::string refusal;
    // Which event is at fault, for a message; may be empty.
    std::string event;
    int count = 0;
};
BOOST_DESCRIBE_STRUCT(Answer, (), (refusal, event, count))

}  // namespace qvr::calendar
