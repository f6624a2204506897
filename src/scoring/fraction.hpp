// Exact numbers as the API, the database and anyone who recomputes a score see them: reduced fractions as
// text. The arithmetic itself runs on Boost's cpp_rational inside this library (rational.hpp); keeping the
// text here means that nobody who includes a scoring header compiles Boost.Multiprecision, which costs
// seconds per file.
#pragma once

#include "base/decimal.hpp"

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace qvr::scoring {

// A whole number or a reduced fraction, "-3", "0", "1/3"; the text is canonical, so equal numbers have equal
// texts.
class Fraction {
  public:
    // 0.
    Fraction() = default;
    explicit Fraction(std::int64_t whole) : text_(std::to_string(whole)) {}
    explicit Fraction(Decimal quantity);

    // Only the canonical form: no leading zero, no "+", no "-0", lowest terms, a denominator of at least 2.
    static std::optional<Fraction> from_text(std::string_view text);
    std::string const& to_text() const { return text_; }

    bool operator==(Fraction const&) const = default;
    friend std::strong_ordering operator<=>(Fraction const& a, Fraction const& b);

  private:
    friend struct FractionMaker;  // rational.hpp
    explicit Fraction(std::string canonical) : text_(std::move(canonical)) {}
    std::string text_ = "0";
};

// A value that people agreed on for a period (R10): a quantity ("2.5") or a reduced fraction that is not
// negative ("1/3"), of at most 24 digits a side. No count of a quarter reaches that many, and the exact score
// of a review stays quick to compute. Otherwise nothing.
std::optional<Fraction> value_from_text(std::string_view text);

// As a quantity of at most so many decimals (0 to 4), half up; nothing for what is negative or has more than
// a quantity's twelve whole digits.
std::optional<Decimal> rounded(Fraction const& number, int decimals);

// To one decimal, half up, with a point: 84.95 prints "85.0". Half up also below zero (-1/20 prints
// "0.0"), so that what is printed of a difference to a whole number is the difference of what is printed.
std::string one_decimal_text(Fraction const& number);
// The same of number × 100: 7/8 prints "87.5". Without a percent sign.
std::string percent_text(Fraction const& number);
// Whole tenths, half up: what the text prints without its point.
std::int64_t tenths(Fraction const& number);
std::int64_t percent_tenths(Fraction const& number);

}  // namespace qvr::scoring
