// What a calendar and a clock on the wall show, without saying where. src/zone/local_time.hpp gives it a
// place.
#pragma once

#include "base/date.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace qvr::zone {

// A day and a time of that day, to the minute.
class WallClock {
  public:
    // 1970-01-01T00:00.
    constexpr WallClock() = default;

    // Exactly "YYYY-MM-DDTHH:MM", hours 00-23, a day that Date takes; otherwise nothing.
    static std::optional<WallClock> from_text(std::string_view text);
    // minutes since midnight, 0-1439; nothing outside.
    static std::optional<WallClock> from_parts(Date date, int minutes);
    std::string to_text() const;

    constexpr Date date() const { return date_; }
    // Since midnight, 0-1439.
    constexpr int minutes() const { return minutes_; }
    auto operator<=>(WallClock const&) const = default;

    static constexpr IssueCode kIssue = IssueCode::invalid_wall_clock;
    static constexpr std::string_view kJsonFormat = "wall-clock";

  private:
    constexpr WallClock(Date date, int minutes) : date_(date), minutes_(minutes) {}
    Date date_;
    int minutes_ = 0;
};

}  // namespace qvr::zone
