#include "scoring/fraction.hpp"

#include "base/ascii.hpp"
#include "scoring/rational.hpp"

#include <algorithm>
#include <charconv>
#include <numeric>

namespace qvr::scoring {
namespace {

namespace mp = boost::multiprecision;

constexpr std::size_t kMaxValueDigits = 24;

// "0" or digits that do not begin with 0: a number that has one text only.
bool is_plain_whole(std::string_view text) {
    return !text.empty() && std::ranges::all_of(text, is_digit) && (text == "0" || text.front() != '0');
}

struct Parts {
    std::string_view sign;
    std::string_view numerator;
    std::string_view denominator;  // empty: 1
};

Parts split(std::string_view text) {
    Parts parts;
    if (text.starts_with('-')) {
        parts.sign = text.substr(0, 1);
        text.remove_prefix(1);
    }
    auto const bar = text.find('/');
    parts.numerator = text.substr(0, bar);
    if (bar != std::string_view::npos) {
        parts.denominator = text.substr(bar + 1);
    }
    return parts;
}

// Of digits alone. Boost takes a text digit by digit, and most numbers are short.
Integer integer_of(std::string_view digits) {
    std::int64_t number = 0;
    auto const [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
    return error == std::errc{} ? Integer{number} : Integer{std::string{digits}};
}

Integer half_up(Rational const& number) {
    return round_down(number + Rational{1, 2});
}

}  // namespace

Fraction::Fraction(Decimal quantity) {
    constexpr std::int64_t kOne = 10'000;
    auto const common = std::gcd(quantity.ten_thousandths(), kOne);
    text_ = std::to_string(quantity.ten_thousandths() / common);
    if (common != kOne) {
        text_ += '/' + std::to_string(kOne / common);
    }
}

std::optional<Fraction> Fraction::from_text(std::string_view text) {
    auto const parts = split(text);
    if (!is_plain_whole(parts.numerator) || (!parts.sign.empty() && parts.numerator == "0")) {
        return std::nullopt;
    }
    if (text.find('/') != std::string_view::npos) {
        if (!is_plain_whole(parts.denominator) || parts.denominator == "0" || parts.denominator == "1") {
            return std::nullopt;
        }
        if (mp::gcd(integer_of(parts.numerator), integer_of(parts.denominator)) != 1) {
            return std::nullopt;
        }
    }
    return Fraction{std::string{text}};
}

std::strong_ordering operator<=>(Fraction const& a, Fraction const& b) {
    return to_rational(a).compare(to_rational(b)) <=> 0;
}

std::optional<Fraction> value_from_text(std::string_view text) {
    if (auto const quantity = Decimal::from_text(text)) {
        return Fraction{*quantity};
    }
    auto const parts = split(text);
    if (!parts.sign.empty() || parts.numerator.size() > kMaxValueDigits ||
        parts.denominator.size() > kMaxValueDigits) {
        return std::nullopt;
    }
    return Fraction::from_text(text);
}

std::optional<Decimal> rounded(Fraction const& number, int decimals) {
    constexpr int kMaxDecimals = 4;
    QVR_CHECK(decimals >= 0 && decimals <= kMaxDecimals);
    std::int64_t step = 1;
    for (int i = decimals; i < kMaxDecimals; ++i) {
        step *= 10;
    }
    auto const parts = split(number.to_text());
    if (!parts.sign.empty()) {
        return std::nullopt;
    }
    if (parts.denominator.empty()) {
        return Decimal::from_text(parts.numerator);
    }
    // floor(2 × number × steps in a whole + 1, halved).
    auto const denominator = integer_of(parts.denominator);
    Integer const steps = (integer_of(parts.numerator) * (20'000 / step) + denominator) / (denominator * 2);
    Integer const ten_thousandths = steps * step;
    if (ten_thousandths > Decimal::kMaxTenThousandths) {
        return std::nullopt;
    }
    return Decimal::from_ten_thousandths(ten_thousandths.convert_to<std::int64_t>());
}

std::string one_decimal_text(Fraction const& number) {
    Integer const tenths = half_up(to_rational(number) * 10);
    Integer const size = mp::abs(tenths);
    Integer const whole = size / 10;
    Integer const decimal = size % 10;
    return (tenths < 0 ? "-" : "") + whole.str() + "." + decimal.str();
}

std::string percent_text(Fraction const& number) {
    return one_decimal_text(to_fraction(to_rational(number) * 100));
}

std::int64_t tenths(Fraction const& number) {
    return half_up(to_rational(number) * 10).convert_to<std::int64_t>();
}

std::int64_t percent_tenths(Fraction const& number) {
    return half_up(to_rational(number) * 1'000).convert_to<std::int64_t>();
}

Rational to_rational(Fraction const& number) {
    auto const parts = split(number.to_text());
    auto numerator = integer_of(parts.numerator);
    if (!parts.sign.empty()) {
        numerator = -numerator;
    }
    return parts.denominator.empty() ? Rational{numerator}
                                     : Rational{numerator, integer_of(parts.denominator)};
}

Rational to_rational(Decimal quantity) {
    return Rational{quantity.ten_thousandths(), 10'000};
}

Fraction to_fraction(Rational const& number) {
    auto text = mp::numerator(number).str();
    if (auto const denominator = mp::denominator(number); denominator != 1) {
        text += "/" + denominator.str();
    }
    return FractionMaker::make(std::move(text));
}

Integer round_down(Rational const& number) {
    Integer quotient;
    Integer remainder;
    mp::divide_qr(Integer{mp::numerator(number)}, Integer{mp::denominator(number)}, quotient, remainder);
    return remainder < 0 ? Integer{quotient - 1} : quotient;
}

}  // namespace qvr::scoring
