// A civil day of the proleptic Gregorian calendar, without time or zone. Day arithmetic only; local time and
// zones are in src/zone.
#pragma once

#include "base/error.hpp"

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace qvr {

// A day from 1900-01-01 to 2200-12-31. Arithmetic that would leave this range throws std::out_of_range.
class Date {
  public:
    // 1970-01-01.
    constexpr Date() = default;

    // Exactly "YYYY-MM-DD", a day that exists, in range; otherwise nothing.
    static std::optional<Date> from_text(std::string_view text);
    // month 1-12, day 1-31; nothing if there is no such day or it is out of range.
    static std::optional<Date> from_parts(int year, int month, int day);
    std::string to_text() const;

    int year() const;
    int month() const;
    int day() const;
    // ISO 8601: 1 = Monday ... 7 = Sunday.
    int weekday() const;

    // Days since 1970-01-01, negative before.
    constexpr std::int32_t days_since_1970() const { return days_; }
    // Throws std::out_of_range outside 1900-2200.
    static Date from_days_since_1970(std::int64_t days);

    friend Date operator+(Date date, std::int64_t days);
    friend Date operator-(Date date, std::int64_t days);
    // Whole days from b to a, negative if a is earlier.
    friend constexpr int operator-(Date a, Date b) { return a.days_ - b.days_; }
    auto operator<=>(Date const&) const = default;

    static constexpr IssueCode kIssue = IssueCode::invalid_date;
    static constexpr std::string_view kJsonFormat = "date";

  private:
    constexpr explicit Date(std::int32_t days) : days_(days) {}
    std::int32_t days_ = 0;
};

}  // namespace qvr
