// Counts, targets and lines of a KPI as people read them. Pure.
#pragma once

#include "base/language.hpp"
#include "features/counting/observation.hpp"
#include "features/reviews/kpi.hpp"
#include "scoring/fraction.hpp"
#include "scoring/quarter.hpp"

#include <string>

namespace qvr::counting {

// "3", "12,5 %", "1 234,50 $", "oui". Exact with up to four decimals; a longer one is rounded half up to one,
// money to two.
std::string value_text(reviews::Kpi const& kpi, scoring::Fraction const& value, Locale locale);

// What a period asks for: "au moins 2", "au plus 12,5 %", "de 2 à 4", "à faire".
std::string target_text(reviews::Kpi const& kpi, scoring::CutPeriod const& period, Locale locale);

// What a line notes: "3", for a ratio "45 sur 50".
std::string quantity_text(
    reviews::Kpi const& kpi, Decimal quantity, std::optional<Decimal> out_of, Locale locale
);

}  // namespace qvr::counting
