// The cities that zones are named after, as people name them.
#pragma once

#include "base/language.hpp"
#include "zone/zone_name.hpp"

#include <optional>
#include <string>

namespace qvr::zone {

// "Toronto", "Saint-Jean de Terre-Neuve"; in French with "de": "de Toronto", "d’Edmonton", "du Caire". Spaces
// are no-break. Nothing for a zone that is named after no city ("UTC", "Etc/GMT+5", "US/Eastern").
std::optional<std::string> city_name(ZoneName const& zone, Language language);

}  // namespace qvr::zone
