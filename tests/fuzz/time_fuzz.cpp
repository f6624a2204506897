#include "base/clock.hpp"
#include "base/date.hpp"
#include "targets.hpp"
#include "zone/local_time.hpp"

#include <stdexcept>

namespace qvr::fuzz {
namespace {

using zone::WallClock;
using zone::ZoneName;

constexpr std::int64_t kMsPerDay = 86'400'000;

void check_date(std::string_view text) {
    auto const date = Date::from_text(text);
    if (!date) {
        return;
    }
    promise(date->to_text() == text, "a date has one text");
    promise(Date::from_days_since_1970(date->days_since_1970()) == *date, "a date has one number");
    promise(Date::from_parts(date->year(), date->month(), date->day()) == *date, "a date is its parts");
    promise(date->weekday() >= 1 && date->weekday() <= 7, "a day of the week");
}

void check_instant(std::string_view text) {
    if (auto const instant = Instant::from_text(text)) {
        auto const shown = instant->to_text();
        auto const again = Instant::from_text(shown);
        promise(again.has_value() && *again == *instant, "an instant can be written and read again");
        promise(shown.substr(0, 19) == text.substr(0, 19), "an instant shows what was sent");
    }
}

// Days at the ends of the range have no local time where the day before or after is another year's.
bool is_inside(Date date) {
    constexpr int kFirstYear = 1900;
    constexpr int kLastYear = 2200;
    return date.year() > kFirstYear && date.year() < kLastYear;
}

void check_local_time(WallClock wall_clock, ZoneName const& zone) {
    auto const instant = zone::to_instant(wall_clock, zone);
    auto const naive = wall_clock.date().days_since_1970() * kMsPerDay + wall_clock.minutes() * 60'000LL;
    auto const offset = naive - instant.unix_ms();
    promise(offset > -kMsPerDay && offset < kMsPerDay + kMsPerDay / 4, "no zone is a day away from UTC");
    if (!is_inside(wall_clock.date())) {
        return;
    }
    auto const local = zone::to_local(instant, zone);
    // Before standard time, offsets held seconds: such a wall clock is shown to the minute.
    promise(zone::exists(wall_clock, zone) == (local.wall_clock == wall_clock), "it exists if it comes back");
    promise(local.second >= 0 && local.second < 60, "a second of a minute");
    auto const shown =
        local.wall_clock.date().days_since_1970() * kMsPerDay + local.wall_clock.minutes() * 60'000LL;
    promise(
        shown + local.second * 1000LL - local.offset_s * 1000LL == instant.unix_ms(),
        "what is shown is the instant and its offset"
    );
    promise(zone::today(instant, zone) == local.wall_clock.date(), "the day is that of the wall clock");
}

}  // namespace

void time(std::string_view input) {
    auto const line = input.substr(0, input.find('\n'));
    check_date(line);
    check_instant(line);
    auto const wall_clock = WallClock::from_text(line);
    if (wall_clock) {
        promise(wall_clock->to_text() == line, "a wall clock has one text");
        promise(
            WallClock::from_parts(wall_clock->date(), wall_clock->minutes()) == wall_clock, "and its parts"
        );
    }
    auto const zone = ZoneName::from_text(input.substr(std::min(input.size(), line.size() + 1)));
    if (zone && wall_clock) {
        check_local_time(*wall_clock, *zone);
    }
}

}  // namespace qvr::fuzz
