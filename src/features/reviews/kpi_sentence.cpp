#include "features/reviews/kpi_sentence.hpp"

#include "features/catalogue/factors.hpp"
#include "zone/texts.hpp"

#include <fmt/format.h>

#include <string_view>

namespace qvr::reviews {
namespace {

using scoring::Combine;
using scoring::Direction;
using scoring::Period;
using scoring::Unit;

bool is_singular(Decimal number, Language language) {
    constexpr std::int64_t kOne = 10'000;
    return language == Language::fr ? number.ten_thousandths() < 2 * kOne : number.ten_thousandths() == kOne;
}

struct Forms {
    std::string_view one;
    std::string_view other;
};

Forms unit_forms(Unit unit, Language language) {
    switch (unit) {
        case Unit::minutes:
            return {"minute", "minutes"};
        case Unit::hours:
            return language == Language::fr ? Forms{"heure", "heures"} : Forms{"hour", "hours"};
        case Unit::days:
            return language == Language::fr ? Forms{"jour", "jours"} : Forms{"day", "days"};
        default:
            return {};
    }
}

// The words that the unit puts behind a number; for counts, what is counted.
std::string with_unit(Decimal number, Kpi const& kpi, Locale locale) {
    auto const text = zone::number_text(number, locale);
    auto const join = [&](std::string_view one, std::string_view other) {
        auto const word = is_singular(number, locale.language()) ? one : other;
        return word.empty() ? text : fmt::format("{}\u00a0{}", text, word);
    };
    switch (kpi.unit.value_or(Unit::count)) {
        case Unit::count:
            return kpi.noun ? join(kpi.noun->one.str(), kpi.noun->other.str()) : text;
        case Unit::percent: {
            auto const percent = zone::percent_text(number, locale);
            if (!kpi.noun || kpi.combine != Combine::ratio) {
                return percent;
            }
            return locale.language() == Language::fr
                       ? fmt::format("{} des {}", percent, kpi.noun->other.str())
                       : fmt::format("{} of {}", percent, kpi.noun->other.str());
        }
        case Unit::money:
            return kpi.currency ? zone::money_text(number, *kpi.currency, locale) : text;
        case Unit::rating: {
            if (!kpi.scale_max) {
                return text;
            }
            return locale.language() == Language::fr
                       ? fmt::format("{} sur\u00a0{}", text, kpi.scale_max->value())
                       : fmt::format("{} out of\u00a0{}", text, kpi.scale_max->value());
        }
        case Unit::minutes:
        case Unit::hours:
        case Unit::days: {
            auto const forms = unit_forms(*kpi.unit, locale.language());
            return join(forms.one, forms.other);
        }
    }
    return text;
}

// The low end of a range: the unit stands once, behind the high end, except where it is part of the figure.
std::string low_end(Kpi const& kpi, Locale locale) {
    bool const is_part_of_figure = kpi.unit == Unit::money;
    return is_part_of_figure ? with_unit(*kpi.low, kpi, locale) : zone::number_text(*kpi.low, locale);
}

std::string amount(Kpi const& kpi, Locale locale) {
    bool const is_french = locale.language() == Language::fr;
    switch (kpi.direction) {
        case Direction::at_least:
            return fmt::format(
                "{} {}", is_french ? "au moins" : "at least", with_unit(*kpi.target, kpi, locale)
            );
        case Direction::at_most:
            return fmt::format(
                "{} {}", is_french ? "au plus" : "at most", with_unit(*kpi.target, kpi, locale)
            );
        case Direction::between:
            return is_french
                       ? fmt::format("de {} à {}", low_end(kpi, locale), with_unit(*kpi.high, kpi, locale))
                       : fmt::format("{} to {}", low_end(kpi, locale), with_unit(*kpi.high, kpi, locale));
        case Direction::yes_no:
            return is_french ? "à faire" : "to be done";
    }
    return {};
}

std::string_view manner(Kpi const& kpi, Language language) {
    bool const is_french = language == Language::fr;
    if (kpi.direction == Direction::yes_no) {
        return {};
    }
    switch (kpi.combine) {
        case Combine::mean:
            return is_french ? " en moyenne" : " on average";
        case Combine::last:
            return is_french ? " à la dernière mesure" : " at the last measure";
        case Combine::sum:
        case Combine::ratio:
            return {};
    }
    return {};
}

std::string_view period_words(Period period, Language language) {
    bool const is_french = language == Language::fr;
    switch (period) {
        case Period::workday:
            return is_french ? "chaque jour ouvrable" : "every workday";
        case Period::week:
            return is_french ? "chaque semaine" : "every week";
        case Period::two_weeks:
            return is_french ? "toutes les deux semaines" : "every two weeks";
        case Period::month:
            return is_french ? "chaque mois" : "every month";
        case Period::quarter:
            return is_french ? "pour le trimestre" : "over the quarter";
    }
    return {};
}

std::string_view without_full_stop(std::string_view statement) {
    while (statement.ends_with('.')) {
        statement.remove_suffix(1);
    }
    return statement;
}

}  // namespace

std::string kpi_sentence(Kpi const& kpi, Locale locale) {
    auto const language = locale.language();
    auto const factor = catalogue::factor(kpi.factor).in(language).name;
    auto const terms = fmt::format(
        "{}{} {}", amount(kpi, locale), manner(kpi, language), period_words(kpi.period, language)
    );
    auto const statement = without_full_stop(kpi.statement.str());
    return language == Language::fr ? fmt::format("{}, «\u00a0{}\u00a0»\u00a0: {}.", factor, statement, terms)
                                    : fmt::format("{}, “{}”: {}.", factor, statement, terms);
}

}  // namespace qvr::reviews
