// A line as it is answered. Pure.
#pragma once

#include "features/counting/counted_quarter.hpp"
#include "features/counting/counting.hpp"
#include "features/counting/observation.hpp"
#include "zone/zone_name.hpp"

namespace qvr::counting {

// time_zone: of the account, whose clocks the texts show.
ObservationView make_observation_view(
    CountedQuarter const& quarter,
    reviews::Kpi const& kpi,
    ObservationLine const& line,
    zone::ZoneName const& time_zone,
    CountingReader const& reader
);

}  // namespace qvr::counting
