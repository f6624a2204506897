#include "zone/wall_clock.hpp"

#include "base/ascii.hpp"

#include <fmt/compile.h>

namespace qvr::zone {
namespace {

constexpr int kMinutesPerDay = 1440;

std::optional<int> two_digits(char tens, char ones, int below) {
    if (!is_digit(tens) || !is_digit(ones)) {
        return std::nullopt;
    }
    int const value = (tens - '0') * 10 + (ones - '0');
    return value < below ? std::optional{value} : std::nullopt;
}

}  // namespace

std::optional<WallClock> WallClock::from_text(std::string_view text) {
    if (text.size() != 16 || text[10] != 'T' || text[13] != ':') {
        return std::nullopt;
    }
    auto const date = Date::from_text(text.substr(0, 10));
    auto const hour = two_digits(text[11], text[12], 24);
    auto const minute = two_digits(text[14], text[15], 60);
    if (!date || !hour || !minute) {
        return std::nullopt;
    }
    return WallClock{*date, *hour * 60 + *minute};
}

std::optional<WallClock> WallClock::from_parts(Date date, int minutes) {
    if (minutes < 0 || minutes >= kMinutesPerDay) {
        return std::nullopt;
    }
    return WallClock{date, minutes};
}

std::string WallClock::to_text() const {
    return fmt::format(FMT_COMPILE("{}T{:02}:{:02}"), date_.to_text(), minutes_ / 60, minutes_ % 60);
}

}  // namespace qvr::zone
