#include "base/date.hpp"

#include "base/ascii.hpp"

#include <fmt/compile.h>

#include <chrono>
#include <stdexcept>

namespace qvr {
namespace {

using std::chrono::sys_days;
using std::chrono::year_month_day;

constexpr std::int32_t day_number(std::chrono::year_month_day day) {
    return static_cast<std::int32_t>(sys_days{day}.time_since_epoch().count());
}
constexpr int kFirstYear = 1900;
constexpr int kLastYear = 2200;
constexpr std::int32_t kFirstDay = day_number(std::chrono::year{kFirstYear} / 1 / 1);
constexpr std::int32_t kLastDay = day_number(std::chrono::year{kLastYear} / 12 / 31);

sys_days to_sys_days(Date date) {
    return sys_days{std::chrono::days{date.days_since_1970()}};
}

// The value of two or four digits, or nothing.
std::optional<int> whole_number(std::string_view digits) {
    int value = 0;
    for (char const c : digits) {
        if (!is_digit(c)) {
            return std::nullopt;
        }
        value = value * 10 + (c - '0');
    }
    return value;
}

}  // namespace

std::optional<Date> Date::from_text(std::string_view text) {
    if (text.size() != 10 || text[4] != '-' || text[7] != '-') {
        return std::nullopt;
    }
    auto const year = whole_number(text.substr(0, 4));
    auto const month = whole_number(text.substr(5, 2));
    auto const day = whole_number(text.substr(8, 2));
    if (!year || !month || !day) {
        return std::nullopt;
    }
    return from_parts(*year, *month, *day);
}

std::optional<Date> Date::from_parts(int year, int month, int day) {
    // std::chrono keeps month and day in one byte: refuse first what would wrap around.
    if (year < kFirstYear || year > kLastYear || month < 1 || month > 12 || day < 1 || day > 31) {
        return std::nullopt;
    }
    year_month_day const date{
        std::chrono::year{year},
        std::chrono::month{static_cast<unsigned>(month)},
        std::chrono::day{static_cast<unsigned>(day)}
    };
    return date.ok() ? std::optional{Date{day_number(date)}} : std::nullopt;
}

std::string Date::to_text() const {
    return fmt::format(FMT_COMPILE("{:04}-{:02}-{:02}"), year(), month(), day());
}

int Date::year() const {
    return static_cast<int>(year_month_day{to_sys_days(*this)}.year());
}

int Date::month() const {
    return static_cast<int>(static_cast<unsigned>(year_month_day{to_sys_days(*this)}.month()));
}

int Date::day() const {
    return static_cast<int>(static_cast<unsigned>(year_month_day{to_sys_days(*this)}.day()));
}

int Date::weekday() const {
    return static_cast<int>(std::chrono::weekday{to_sys_days(*this)}.iso_encoding());
}

Date Date::from_days_since_1970(std::int64_t days) {
    if (days < kFirstDay || days > kLastDay) {
        throw std::out_of_range("a date outside 1900-2200");
    }
    return Date{static_cast<std::int32_t>(days)};
}

Date operator+(Date date, std::int64_t days) {
    // Any step wider than the whole range leaves it; said first, so that the sum cannot overflow.
    constexpr std::int64_t kWidth = kLastDay - kFirstDay;
    if (days > kWidth || days < -kWidth) {
        throw std::out_of_range("a date outside 1900-2200");
    }
    return Date::from_days_since_1970(date.days_ + days);
}

Date operator-(Date date, std::int64_t days) {
    if (days == INT64_MIN) {
        throw std::out_of_range("a date outside 1900-2200");
    }
    return date + -days;
}

}  // namespace qvr
