#include "zone/city_names.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace qvr::zone {
namespace {

constexpr std::string_view kNoBreakSpace = "\u00a0";

// Cities whose name is not the last part of the zone's, or that French writes otherwise; fr with its "de".
struct City {
    std::string_view zone;
    std::string_view fr;
    std::string_view en;
};
constexpr City kCities[] = {
    {"Africa/Addis_Ababa", "d’Addis-Abeba", "Addis Ababa"},
    {"Africa/Algiers", "d’Alger", "Algiers"},
    {"Africa/Cairo", "du Caire", "Cairo"},
    {"Africa/Lome", "de Lomé", "Lomé"},
    {"Africa/Mogadishu", "de Mogadiscio", "Mogadishu"},
    {"Africa/Ndjamena", "de N’Djamena", "N’Djamena"},
    {"America/Argentina/Cordoba", "de Córdoba", "Córdoba"},
    {"America/Asuncion", "d’Asunción", "Asunción"},
    {"America/Atikokan", "d’Atikokan", "Atikokan"},
    {"America/Belem", "de Belém", "Belém"},
    {"America/Bogota", "de Bogota", "Bogotá"},
    {"America/Cancun", "de Cancún", "Cancún"},
    {"America/Cayman", "des îles Caïmans", "Cayman Islands"},
    {"America/Curacao", "de Curaçao", "Curaçao"},
    {"America/Detroit", "de Détroit", "Detroit"},
    {"America/El_Salvador", "du Salvador", "El Salvador"},
    {"America/Halifax", "d’Halifax", "Halifax"},
    {"America/Havana", "de La Havane", "Havana"},
    {"America/Jamaica", "de la Jamaïque", "Jamaica"},
    {"America/Martinique", "de la Martinique", "Martinique"},
    {"America/Guadeloupe", "de la Guadeloupe", "Guadeloupe"},
    {"America/Mexico_City", "de Mexico", "Mexico City"},
    {"America/Miquelon", "de Miquelon", "Miquelon"},
    {"America/Montreal", "de Montréal", "Montréal"},
    {"America/Panama", "du Panama", "Panama"},
    {"America/Puerto_Rico", "de Porto Rico", "Puerto Rico"},
    {"America/Sao_Paulo", "de São Paulo", "São Paulo"},
    {"America/Santo_Domingo", "de Saint-Domingue", "Santo Domingo"},
    {"America/St_Johns", "de Saint-Jean de Terre-Neuve", "St. John’s"},
    {"Asia/Baghdad", "de Bagdad", "Baghdad"},
    {"Asia/Bahrain", "de Bahreïn", "Bahrain"},
    {"Asia/Baku", "de Bakou", "Baku"},
    {"Asia/Beirut", "de Beyrouth", "Beirut"},
    {"Asia/Calcutta", "de Calcutta", "Kolkata"},
    {"Asia/Damascus", "de Damas", "Damascus"},
    {"Asia/Dhaka", "de Dacca", "Dhaka"},
    {"Asia/Dubai", "de Dubaï", "Dubai"},
    {"Asia/Ho_Chi_Minh", "d’Hô-Chi-Minh-Ville", "Ho Chi Minh City"},
    {"Asia/Jerusalem", "de Jérusalem", "Jerusalem"},
    {"Asia/Kabul", "de Kaboul", "Kabul"},
    {"Asia/Kathmandu", "de Katmandou", "Kathmandu"},
    {"Asia/Kolkata", "de Calcutta", "Kolkata"},
    {"Asia/Kuwait", "de Koweït", "Kuwait"},
    {"Asia/Macau", "de Macao", "Macao"},
    {"Asia/Manila", "de Manille", "Manila"},
    {"Asia/Nicosia", "de Nicosie", "Nicosia"},
    {"Asia/Riyadh", "de Riyad", "Riyadh"},
    {"Asia/Seoul", "de Séoul", "Seoul"},
    {"Asia/Singapore", "de Singapour", "Singapore"},
    {"Asia/Tashkent", "de Tachkent", "Tashkent"},
    {"Asia/Tbilisi", "de Tbilissi", "Tbilisi"},
    {"Asia/Tehran", "de Téhéran", "Tehran"},
    {"Asia/Yangon", "de Rangoun", "Yangon"},
    {"Asia/Yerevan", "d’Erevan", "Yerevan"},
    {"Atlantic/Azores", "des Açores", "Azores"},
    {"Atlantic/Bermuda", "des Bermudes", "Bermuda"},
    {"Atlantic/Canary", "des Canaries", "Canary Islands"},
    {"Atlantic/Cape_Verde", "du Cap-Vert", "Cape Verde"},
    {"Atlantic/Madeira", "de Madère", "Madeira"},
    {"Australia/Adelaide", "d’Adélaïde", "Adelaide"},
    {"Europe/Andorra", "d’Andorre", "Andorra"},
    {"Europe/Athens", "d’Athènes", "Athens"},
    {"Europe/Brussels", "de Bruxelles", "Brussels"},
    {"Europe/Bucharest", "de Bucarest", "Bucharest"},
    {"Europe/Chisinau", "de Chișinău", "Chișinău"},
    {"Europe/Copenhagen", "de Copenhague", "Copenhagen"},
    {"Europe/Helsinki", "d’Helsinki", "Helsinki"},
    {"Europe/Kyiv", "de Kyiv", "Kyiv"},
    {"Europe/Lisbon", "de Lisbonne", "Lisbon"},
    {"Europe/London", "de Londres", "London"},
    {"Europe/Malta", "de Malte", "Malta"},
    {"Europe/Moscow", "de Moscou", "Moscow"},
    {"Europe/San_Marino", "de Saint-Marin", "San Marino"},
    {"Europe/Tirane", "de Tirana", "Tirana"},
    {"Europe/Vatican", "du Vatican", "Vatican City"},
    {"Europe/Vienna", "de Vienne", "Vienna"},
    {"Europe/Warsaw", "de Varsovie", "Warsaw"},
    {"Europe/Zurich", "de Zurich", "Zurich"},
    {"Indian/Antananarivo", "d’Antananarivo", "Antananarivo"},
    {"Indian/Mauritius", "de l’île Maurice", "Mauritius"},
    {"Indian/Reunion", "de La Réunion", "Réunion"},
    {"Pacific/Noumea", "de Nouméa", "Nouméa"},
    {"Pacific/Tahiti", "de Tahiti", "Tahiti"},
};

// The areas whose zones bear the name of a city or an island; "Etc", "US", "Canada" and the like do not.
constexpr std::string_view kAreas[] = {
    "Africa",
    "America",
    "Antarctica",
    "Arctic",
    "Asia",
    "Atlantic",
    "Australia",
    "Europe",
    "Indian",
    "Pacific",
};

std::string with_no_break_spaces(std::string_view text) {
    std::string out;
    for (char const c : text) {
        if (c == ' ' || c == '_') {
            out += kNoBreakSpace;
        } else {
            out += c;
        }
    }
    return out;
}

}  // namespace

std::optional<std::string> city_name(ZoneName const& zone, Language language) {
    std::string_view const name = zone.to_text();
    if (auto const* city = std::ranges::find(kCities, name, &City::zone); city != std::end(kCities)) {
        return with_no_break_spaces(language == Language::fr ? city->fr : city->en);
    }
    auto const slash = name.find('/');
    if (slash == std::string_view::npos ||
        std::ranges::find(kAreas, name.substr(0, slash)) == std::end(kAreas)) {
        return std::nullopt;
    }
    auto const city = with_no_break_spaces(name.substr(name.rfind('/') + 1));
    if (language == Language::en) {
        return city;
    }
    bool const elided = std::string_view{"AEIOU"}.find(city.front()) != std::string_view::npos;
    return (elided ? "d’" : std::string{"de"}.append(kNoBreakSpace)) + city;
}

}  // namespace qvr::zone
