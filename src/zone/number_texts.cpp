#include "base/error.hpp"
#include "zone/texts.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string_view>

namespace qvr::zone {
namespace {

bool is_french(Locale locale) {
    return locale.language() == Language::fr;
}

std::string_view group_mark(Locale locale) {
    switch (locale.name()) {
        case Locale::Name::fr_ca:
            return "\u00a0";
        case Locale::Name::fr_fr:
            return "\u202f";
        case Locale::Name::en_ca:
        case Locale::Name::en_us:
            break;
    }
    return ",";
}

std::string grouped(std::string const& digits, std::string_view mark) {
    std::string out;
    for (std::size_t i = 0; i < digits.size(); ++i) {
        if (i > 0 && (digits.size() - i) % 3 == 0) {
            out += mark;
        }
        out += digits[i];
    }
    return out;
}

// The signs that CLDR gives each locale; in its order of Locale::Name.
struct CurrencySign {
    std::string_view code;
    std::string_view signs[4];
};
constexpr CurrencySign kSigns[] = {
    {"CAD", {"$", "$CA", "$", "CA$"}},
    {"USD", {"$\u00a0US", "$US", "US$", "$"}},
    {"EUR", {"€", "€", "€", "€"}},
    {"GBP", {"£", "£GB", "£", "£"}},
    {"JPY", {"¥", "JPY", "JP¥", "¥"}},
    {"AUD", {"$\u00a0AU", "$AU", "A$", "A$"}},
    {"NZD", {"$\u00a0NZ", "$NZ", "NZ$", "NZ$"}},
    {"MXN", {"MXN", "$MX", "MX$", "MX$"}},
};

// ISO 4217 currencies whose minor unit is not the hundredth.
constexpr std::string_view kWithoutDecimals[] = {
    "BIF",
    "CLP",
    "DJF",
    "GNF",
    "ISK",
    "JPY",
    "KMF",
    "KRW",
    "PYG",
    "RWF",
    "UGX",
    "VND",
    "VUV",
    "XAF",
    "XOF",
    "XPF",
};
constexpr std::string_view kWithThreeDecimals[] = {"BHD", "IQD", "JOD", "KWD", "LYD", "OMR", "TND"};

int decimals_of(std::string_view code) {
    if (std::ranges::find(kWithoutDecimals, code) != std::end(kWithoutDecimals)) {
        return 0;
    }
    return std::ranges::find(kWithThreeDecimals, code) != std::end(kWithThreeDecimals) ? 3 : 2;
}

}  // namespace

std::string number_text(Decimal number, Locale locale, int decimals) {
    QVR_CHECK(decimals >= 0 && decimals <= 4);
    auto const whole = std::to_string(number.ten_thousandths() / 10'000);
    auto fraction = fmt::format("{:04}", number.ten_thousandths() % 10'000);
    while (fraction.size() > static_cast<std::size_t>(decimals) && fraction.back() == '0') {
        fraction.pop_back();
    }
    auto text = grouped(whole, group_mark(locale));
    if (!fraction.empty()) {
        text += (is_french(locale) ? ',' : '.') + fraction;
    }
    return text;
}

std::string percent_text(Decimal percent, Locale locale, int decimals) {
    return number_text(percent, locale, decimals) + (is_french(locale) ? "\u00a0%" : "%");
}

std::string money_text(Decimal amount, Currency const& currency, Locale locale) {
    std::string_view const code = currency.to_text();
    auto const number = number_text(amount, locale, decimals_of(code));
    auto const* known = std::ranges::find(kSigns, code, &CurrencySign::code);
    bool const has_sign = known != std::end(kSigns);
    auto const sign = has_sign ? known->signs[static_cast<std::size_t>(locale.name())] : code;
    if (is_french(locale)) {
        return fmt::format("{}\u00a0{}", number, sign);
    }
    return fmt::format("{}{}{}", sign, has_sign ? "" : "\u00a0", number);
}

std::string list_text(std::vector<std::string> const& items, Locale locale) {
    std::string text;
    for (std::size_t i = 0; i < items.size(); ++i) {
        bool const last = i + 1 == items.size();
        if (i > 0 && last) {
            bool const comma = locale.name() == Locale::Name::en_us && items.size() > 2;
            text += is_french(locale) ? " et\u00a0" : comma ? ", and " : " and ";
        } else if (i > 0) {
            text += ", ";
        }
        text += items[i];
    }
    return text;
}

}  // namespace qvr::zone
