#include "base/decimal.hpp"

#include "base/ascii.hpp"

#include <fmt/compile.h>
#include <fmt/format.h>

#include <algorithm>

namespace qvr {
namespace {

constexpr std::size_t kMaxWholeDigits = 12;
constexpr std::size_t kMaxDecimals = 4;
constexpr std::int64_t kOne = 10'000;

bool all_digits(std::string_view text) {
    return std::ranges::all_of(text, is_digit);
}

}  // namespace

std::optional<Decimal> Decimal::from_text(std::string_view text) {
    auto const point = text.find('.');
    bool const has_point = point != std::string_view::npos;
    auto const whole = text.substr(0, point);
    auto const decimals = has_point ? text.substr(point + 1) : std::string_view{};
    if (whole.empty() || whole.size() > kMaxWholeDigits || (whole.size() > 1 && whole.front() == '0')) {
        return std::nullopt;
    }
    if (decimals.size() > kMaxDecimals || (has_point && decimals.empty())) {
        return std::nullopt;
    }
    if (!all_digits(whole) || !all_digits(decimals)) {
        return std::nullopt;
    }
    std::int64_t value = 0;
    for (char const c : whole) {
        value = value * 10 + (c - '0');
    }
    for (std::size_t place = 0; place < kMaxDecimals; ++place) {
        value = value * 10 + (place < decimals.size() ? decimals[place] - '0' : 0);
    }
    return Decimal{value};
}

std::string Decimal::to_text() const {
    auto text = fmt::format(FMT_COMPILE("{}.{:04}"), ten_thousandths_ / kOne, ten_thousandths_ % kOne);
    text.erase(text.find_last_not_of('0') + 1);
    if (text.back() == '.') {
        text.pop_back();
    }
    return text;
}

}  // namespace qvr
