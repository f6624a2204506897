#include "features/feeds/calendar_steps.hpp"

#include "base/digest.hpp"

#include <map>

namespace qvr::feeds {
namespace {

using counting::ObservationLine;
using counting::ObservationSource;

// A person's decision on an event stays.
bool is_ours(CountedEvent const& event) {
    return event.source == ObservationSource::calendar;
}

}  // namespace

bool CalendarStep::operator==(CalendarStep const& other) const {
    auto const id_of = [](CalendarStep const& step) {
        return step.corrects ? std::optional{step.corrects->id} : std::nullopt;
    };
    return event_key == other.event_key && title == other.title && on == other.on &&
           id_of(*this) == id_of(other);
}

std::string key_of(calendar::Occurrence const& occurrence) {
    return sha256_hex(occurrence.uid + '\n' + occurrence.recurrence_id);
}

std::vector<CalendarStep> steps_of(
    std::span<CountedEvent const> known, std::span<calendar::Occurrence const> occurrences
) {
    std::map<std::string, CountedEvent const*, std::less<>> gone;
    for (auto const& event : known) {
        gone.emplace(event.event_key, &event);
    }
    std::vector<CalendarStep> steps;
    for (auto const& occurrence : occurrences) {
        auto key = key_of(occurrence);
        auto const found = gone.find(key);
        if (found == gone.end()) {
            steps.push_back({std::move(key), occurrence.title, {}, occurrence.on});
            continue;
        }
        auto const& event = *found->second;
        if (is_ours(event) && (!event.quantity || event.counted_on != occurrence.on)) {
            steps.push_back({std::move(key), occurrence.title, ObservationLine{event, {}}, occurrence.on});
        }
        gone.erase(found);
    }
    for (auto const& [key, event] : gone) {
        if (is_ours(*event) && event->quantity) {
            steps.push_back({key, event->title, ObservationLine{*event, {}}, std::nullopt});
        }
    }
    return steps;
}

}  // namespace qvr::feeds
