// What an hour's reading of a calendar changes in the lines of a KPI. Pure.
#pragma once

#include "calendar/occurrence.hpp"
#include "features/feeds/kpi_calendar.hpp"

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace qvr::feeds {

// One line to note: a new event's, or one that corrects the line in an event's place.
struct CalendarStep {
    std::string event_key;
    std::string title;
    std::optional<counting::ObservationLine> corrects;  // none: the event is new
    std::optional<Date> on;                             // none: strikes

    bool operator==(CalendarStep const& other) const;
};

// The name of an occurrence for good.
std::string key_of(calendar::Occurrence const& occurrence);

// known: the events that were counted, occurrences: those that count and have come. A new event is counted
// once; one that was moved is corrected; one that is gone, cancelled or yet to come is struck, and comes back
// with a correction. What a person has corrected or struck stays as that person left it. Reading the same
// again changes nothing.
std::vector<CalendarStep> steps_of(
    std::span<CountedEvent const> known, std::span<calendar::Occurrence const> occurrences
);

}  // namespace qvr::feeds
