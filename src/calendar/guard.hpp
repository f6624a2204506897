// What the bytes of a calendar must be before libical sees them. Pure.
#pragma once

#include "base/error.hpp"

#include <cstddef>
#include <string>
#include <string_view>

namespace qvr::calendar {

inline constexpr std::size_t kMaxCalendarBytes = 1'048'576;
// Events, alarms and descriptions of zones together.
inline constexpr std::size_t kMaxComponents = 10'000;
// A calendar holds events, which hold alarms; a zone holds its changes.
inline constexpr std::size_t kMaxComponentDepth = 5;

// The text of a calendar, one content line a line, unfolded and ended by LF, without a byte order mark.
// Code::invalid: calendar_too_large for more bytes or components, or deeper ones, than the limits above;
// not_a_calendar unless it is UTF-8 without U+0000, made of VCALENDAR components of which each BEGIN has its
// END: a calendar that was cut off is none, for the events it lacks would look as if they had been removed.
// Source: RFC 5545, 3.1 and 3.4.
Result<std::string> check_calendar(std::string_view bytes);

}  // namespace qvr::calendar
