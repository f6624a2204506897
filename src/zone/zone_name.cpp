#include "zone/zone_name.hpp"

#include <date/tz.h>

#include <algorithm>

namespace qvr::zone {

std::optional<ZoneName> ZoneName::from_text(std::string_view text) {
    // date lists "localtime", the machine's own zone, as though it were a name. Its list is sorted by name.
    auto const& zones = date::get_tzdb().zones;
    auto const by_name = [](date::time_zone const& zone) -> std::string_view { return zone.name(); };
    if (text == "localtime" || !std::ranges::binary_search(zones, text, {}, by_name)) {
        return std::nullopt;
    }
    return ZoneName{text};
}

}  // namespace qvr::zone
