#include "features/reviews/counted_line.hpp"

#include "features/reviews/kpi_rules.hpp"

namespace qvr::reviews {

std::vector<scoring::Count> counts_of(
    Kpi const& kpi, Side side, std::span<scoring::CutPeriod const> periods, std::span<CountedLine const> lines
) {
    std::vector<scoring::Observation> observations;
    for (auto const& line : lines) {
        if (line.side == side && line.kpi_id == kpi.id) {
            observations.push_back({line.counted_on, line.quantity, line.out_of});
        }
    }
    return scoring::count_periods(terms_of(kpi), periods, observations);
}

}  // namespace qvr::reviews
