// The occurrences of a calendar, worked out with libical. Runs in the child process alone (child.hpp):
// libical meets bytes of strangers here, and some rules keep it busy for ever.
#pragma once

#include "calendar/occurrence.hpp"

#include <string>
#include <vector>

namespace qvr::calendar {

// Instances of one rule, and occurrences in all, within the window.
inline constexpr std::size_t kMaxOccurrences = 5'000;

// The occurrences that begin within the window, by day, time, uid and recurrence id, the cancelled ones among
// them. text: as check_calendar() gives it.
//
// Times of zones that the system's tzdata knows follow tzdata, whatever the calendar says of them; other
// zones follow their VTIMEZONE; what has neither is read on the clocks of the window, as floating times are.
// An event without a start, or with one before 1901 or after 2198, is left out.
//
// Code::invalid: calendar_rule_too_fine for a frequency below a day, anywhere in the calendar;
// calendar_rule_impossible for a rule that never comes to pass, and for rules, exceptions and starts that
// cannot be read; calendar_too_many_occurrences. Source: RFC 5545, 3.3.10, 3.8.4.4 and 3.8.5.
Result<std::vector<Occurrence>> expand_here(std::string const& text, Window const& window);

}  // namespace qvr::calendar
