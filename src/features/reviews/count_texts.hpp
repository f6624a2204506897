// Counts, targets and lines of a KPI as people read them. Pure.
#pragma once

#include "base/decimal.hpp"
#include "base/language.hpp"
#include "features/reviews/kpi.hpp"
#include "scoring/fraction.hpp"
#include "scoring/quarter.hpp"

#include <optional>
#include <string>

namespace qvr::reviews {

// "3", "12,5 %", "1 234,50 $", "oui". Exact with up to four decimals; a longer one is rounded half up to one,
// money to two.
std::string value_text(Kpi const& kpi, scoring::Fraction const& value, Locale locale);

// What a period asks for: "au moins 2", "au plus 12,5 %", "de 2 à 4", "à faire".
std::string target_text(Kpi const& kpi, scoring::CutPeriod const& period, Locale locale);

// What a line notes: "3", for a ratio "45 sur 50".
std::string quantity_text(Kpi const& kpi, Decimal quantity, std::optional<Decimal> out_of, Locale locale);

}  // namespace qvr::reviews
