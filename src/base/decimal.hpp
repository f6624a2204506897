// The quantities of the API: exact, non-negative, at most 12 whole digits and 4 decimals. Held as whole
// ten-thousandths; no floating point anywhere. Sums and quotients of quantities are in src/scoring.
#pragma once

#include "base/error.hpp"

#include <compare>
#include <cstdint>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>

namespace qvr {

class Decimal {
  public:
    // 0.
    constexpr Decimal() = default;

    // Plain decimal text, "12", "2.50" or "0.0001": no sign, no exponent, no white space, a digit on both
    // sides of the point, no superfluous leading zero. Otherwise nothing.
    static std::optional<Decimal> from_text(std::string_view text);
    // The shortest such text: "2.5", "12".
    std::string to_text() const;

    constexpr std::int64_t ten_thousandths() const { return ten_thousandths_; }
    // 0 to kMaxTenThousandths; throws std::out_of_range otherwise.
    static constexpr Decimal from_ten_thousandths(std::int64_t value) {
        if (value < 0 || value > kMaxTenThousandths) {
            throw std::out_of_range("a quantity outside 0-999999999999.9999");
        }
        return Decimal{value};
    }

    auto operator<=>(Decimal const&) const = default;

    // 999999999999.9999
    static constexpr std::int64_t kMaxTenThousandths = 9'999'999'999'999'999;
    static constexpr IssueCode kIssue = IssueCode::invalid_decimal;

  private:
    constexpr explicit Decimal(std::int64_t ten_thousandths) : ten_thousandths_(ten_thousandths) {}
    std::int64_t ten_thousandths_ = 0;
};

}  // namespace qvr
