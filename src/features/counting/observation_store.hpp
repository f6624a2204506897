// All SQL of observations.
#pragma once

#include "db/database.hpp"
#include "features/counting/counting.hpp"
#include "features/counting/observation.hpp"

#include <optional>
#include <vector>

namespace qvr::counting {

void insert_observation(db::Writer& writer, Observation const& observation);
void insert_observations(db::Writer& writer, std::span<Observation const> observations);

// The line of that KPI.
std::optional<ObservationLine> find_line(db::Reader& reader, KpiId const& kpi_id, ObservationId const& id);

// At most `limit` lines of the KPI before the one named, or from the last one on; newest recorded first.
std::vector<ObservationLine> list_lines_before(
    db::Reader& reader, KpiId const& kpi_id, std::optional<ObservationId> const& before, int limit
);

// The lines of the KPI that stand, in the order of their places.
std::vector<ObservationLine> list_standing_lines(db::Reader& reader, KpiId const& kpi_id);

}  // namespace qvr::counting
