// The thirteen factors with their names and definitions in both languages, as embedded. An organization may
// reword them; that is laid over them where they are listed.
#pragma once

#include "base/error.hpp"
#include "base/language.hpp"
#include "features/catalogue/factor.hpp"

#include <optional>
#include <span>
#include <string_view>

namespace qvr::catalogue {

struct FactorTexts {
    std::string_view name;
    std::string_view definition;
};

struct FactorEntry {
    Factor code;
    std::string_view text;  // the code as text
    int number;             // 1-13, its place on the printed sheet
    FactorTexts fr;
    FactorTexts en;

    constexpr FactorTexts const& in(Language language) const { return language == Language::fr ? fr : en; }
};

// All thirteen, in the order of the printed sheet.
std::span<FactorEntry const, kFactorCount> factors();
FactorEntry const& factor(Factor factor);
// Nothing for a code that is none of the thirteen.
std::optional<Factor> factor_from_text(std::string_view code);

// The args {factor_fr} and {factor_en} of an issue's message, and the ref `factor`.
Issue about(Factor factor, Issue issue);

}  // namespace qvr::catalogue
