#include "zone/local_time.hpp"

#include <date/tz.h>

#include <chrono>

namespace qvr::zone {
namespace {

using std::chrono::seconds;

constexpr std::int64_t kSecondsPerDay = 86'400;

date::local_seconds to_local_seconds(WallClock wall_clock) {
    return date::local_seconds{
        seconds{wall_clock.date().days_since_1970() * kSecondsPerDay + wall_clock.minutes() * 60}
    };
}

// `first` of the answer holds in a gap until the clocks move, in an overlap until they are put back.
date::local_info look_up(WallClock wall_clock, ZoneName const& zone) {
    return date::locate_zone(zone.to_text())->get_info(to_local_seconds(wall_clock));
}

}  // namespace

bool exists(WallClock wall_clock, ZoneName const& zone) {
    return look_up(wall_clock, zone).result != date::local_info::nonexistent;
}

Instant to_instant(WallClock wall_clock, ZoneName const& zone) {
    auto const offset = look_up(wall_clock, zone).first.offset;
    auto const since_1970 = to_local_seconds(wall_clock).time_since_epoch() - offset;
    return Instant{std::chrono::milliseconds{since_1970}.count()};
}

LocalTime to_local(Instant instant, ZoneName const& zone) {
    auto const whole = std::chrono::floor<seconds>(std::chrono::milliseconds{instant.unix_ms()});
    auto const offset = date::locate_zone(zone.to_text())->get_info(date::sys_seconds{whole}).offset;
    auto const local = whole + offset;
    auto const days = std::chrono::floor<date::days>(local);
    auto const second_of_day = static_cast<int>((local - days).count());
    auto const wall_clock =
        WallClock::from_parts(Date::from_days_since_1970(days.count()), second_of_day / 60);
    return {*wall_clock, second_of_day % 60, static_cast<int>(offset.count())};
}

Date today(Instant now, ZoneName const& zone) {
    return to_local(now, zone).wall_clock.date();
}

}  // namespace qvr::zone
