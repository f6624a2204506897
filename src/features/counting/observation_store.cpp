#include "features/counting/observation_store.hpp"

namespace qvr::counting {
namespace {

constexpr db::Query kFindLine{
    "kFindLine", "SELECT {columns} FROM observation_lines WHERE id = :id AND kpi_id = :kpi_id"
};
constexpr db::Query kListLines{
    "kListLines",
    "SELECT {columns} FROM observation_lines WHERE kpi_id = :kpi_id ORDER BY id DESC LIMIT :limit"
};
constexpr db::Query kListLinesBefore{
    "kListLinesBefore",
    "SELECT {columns} FROM observation_lines WHERE kpi_id = :kpi_id AND id < :before "
    "ORDER BY id DESC LIMIT :limit"
};
constexpr db::Query kListStandingOfKpi{
    "kListStandingOfKpi",
    "SELECT {columns} FROM observation_lines WHERE kpi_id = :kpi_id AND quantity IS NOT NULL "
    "AND corrected_by IS NULL ORDER BY place_id"
};

}  // namespace

void insert_observation(db::Writer& writer, Observation const& observation) {
    writer.insert("observations", observation);
}

void insert_observations(db::Writer& writer, std::span<Observation const> observations) {
    writer.insert_all("observations", observations);
}

std::optional<ObservationLine> find_line(db::Reader& reader, KpiId const& kpi_id, ObservationId const& id) {
    return reader.find<ObservationLine>(kFindLine, {{"id", id}, {"kpi_id", kpi_id}});
}

std::vector<ObservationLine> list_lines_before(
    db::Reader& reader, KpiId const& kpi_id, std::optional<ObservationId> const& before, int limit
) {
    if (!before) {
        return reader.list<ObservationLine>(kListLines, {{"kpi_id", kpi_id}, {"limit", limit}});
    }
    return reader.list<ObservationLine>(
        kListLinesBefore, {{"kpi_id", kpi_id}, {"before", *before}, {"limit", limit}}
    );
}

std::vector<ObservationLine> list_standing_lines(db::Reader& reader, KpiId const& kpi_id) {
    return reader.list<ObservationLine>(kListStandingOfKpi, {{"kpi_id", kpi_id}});
}

}  // namespace qvr::counting
