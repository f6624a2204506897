#include "base/language.hpp"

#include "base/ascii.hpp"

#include <algorithm>

namespace qvr {

std::optional<Locale> Locale::from_text(std::string_view text) {
    auto const found = std::ranges::find(kTexts, text);
    if (found == kTexts.end()) {
        return std::nullopt;
    }
    return Locale{static_cast<Name>(found - kTexts.begin())};
}

std::string_view Locale::to_text() const {
    return kTexts[static_cast<std::size_t>(name_)];
}

Locale locale_from_accept_language(std::string_view header) {
    // Browsers list languages best first; weights out of that order are rare enough to be left aside.
    while (!header.empty()) {
        auto const comma = header.find(',');
        auto tag = trim(header.substr(0, comma));
        tag = trim(tag.substr(0, tag.find(';')));
        for (std::size_t i = 0; i < Locale::kTexts.size(); ++i) {
            if (equal_ignoring_case(tag, Locale::kTexts[i])) {
                return Locale{static_cast<Locale::Name>(i)};
            }
        }
        auto const primary = tag.substr(0, tag.find('-'));
        if (equal_ignoring_case(primary, "fr")) {
            return Locale{Locale::Name::fr_ca};
        }
        if (equal_ignoring_case(primary, "en")) {
            return Locale{Locale::Name::en_ca};
        }
        header = comma == std::string_view::npos ? std::string_view{} : header.substr(comma + 1);
    }
    return Locale{};
}

}  // namespace qvr
