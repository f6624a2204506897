#include "features/reviews/count_texts.hpp"

#include "zone/texts.hpp"

#include <fmt/format.h>

namespace qvr::reviews {
namespace {

using scoring::Direction;
using scoring::Fraction;
using scoring::Unit;

constexpr int kMaxDecimals = 4;

bool is_french(Locale locale) {
    return locale.language() == Language::fr;
}

std::string with_unit(Kpi const& kpi, Decimal number, Locale locale) {
    if (kpi.unit == Unit::percent) {
        return zone::percent_text(number, locale);
    }
    if (kpi.unit == Unit::money && kpi.currency) {
        return zone::money_text(number, *kpi.currency, locale);
    }
    return zone::number_text(number, locale);
}

std::string yes_or_no(bool is_yes, Locale locale) {
    return is_french(locale) ? (is_yes ? "oui" : "non") : (is_yes ? "yes" : "no");
}

}  // namespace

std::string value_text(Kpi const& kpi, Fraction const& value, Locale locale) {
    if (kpi.direction == Direction::yes_no) {
        return yes_or_no(value != Fraction{}, locale);
    }
    auto number = scoring::rounded(value, kMaxDecimals);
    if (number && Fraction{*number} != value) {
        number = scoring::rounded(value, kpi.unit == Unit::money ? 2 : 1);
    }
    // More digits than any quantity has: as they stand.
    return number ? with_unit(kpi, *number, locale) : value.to_text();
}

std::string target_text(Kpi const& kpi, scoring::CutPeriod const& period, Locale locale) {
    bool const french = is_french(locale);
    auto const text = [&](std::optional<Fraction> const& value) {
        return value_text(kpi, value.value(), locale);
    };
    switch (kpi.direction) {
        case Direction::at_least:
            return (french ? "au moins " : "at least ") + text(period.target);
        case Direction::at_most:
            return (french ? "au plus " : "at most ") + text(period.target);
        case Direction::between:
            return french ? fmt::format("de {} à {}", text(period.low), text(period.high))
                          : fmt::format("{} to {}", text(period.low), text(period.high));
        case Direction::yes_no:
            return french ? "à faire" : "to be done";
    }
    fail_check("a Direction", __FILE__, __LINE__);
}

std::string quantity_text(Kpi const& kpi, Decimal quantity, std::optional<Decimal> out_of, Locale locale) {
    if (!out_of) {
        return value_text(kpi, Fraction{quantity}, locale);
    }
    return fmt::format(
        "{}{}{}",
        zone::number_text(quantity, locale),
        is_french(locale) ? " sur\u00a0" : " out of\u00a0",
        zone::number_text(*out_of, locale)
    );
}

}  // namespace qvr::reviews
