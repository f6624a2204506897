// A line of the counts that stands, as far as it is counted (R9). Lines are written in features/counting.
#pragma once

#include "base/date.hpp"
#include "base/decimal.hpp"
#include "base/id.hpp"
#include "features/reviews/kpi.hpp"
#include "features/reviews/review_types.hpp"
#include "scoring/count.hpp"

#include <optional>
#include <span>
#include <vector>

namespace qvr::reviews {

struct CountedLine {
    KpiId kpi_id;
    Side side = Side::supplier;
    Decimal quantity;
    std::optional<Decimal> out_of;
    Date counted_on;
};
BOOST_DESCRIBE_STRUCT(CountedLine, (), (kpi_id, side, quantity, out_of, counted_on))

// What a side counted of a KPI in each of its periods. lines: of any KPIs and sides, in the order of their
// places.
std::vector<scoring::Count> counts_of(
    Kpi const& kpi, Side side, std::span<scoring::CutPeriod const> periods, std::span<CountedLine const> lines
);

}  // namespace qvr::reviews
