// Who may note which line about a KPI, and when (R9, R14). Pure.
#pragma once

#include "base/error.hpp"
#include "features/counting/counted_quarter.hpp"
#include "features/counting/observation.hpp"
#include "features/reviews/change.hpp"
#include "features/reviews/kpi.hpp"

#include <optional>

namespace qvr::counting {

// Whether a person of `side` may correct the line: one of their own side, or one that their side wrote down
// for the other. A client's person corrects the client's lines, whoever wrote them. Whether something
// corrects it already is apart.
bool may_correct(Observation const& line, Side side);

// The line that an input makes. corrected: the line of this KPI that input.corrects names, if there is one.
// Errors: forbidden for the other side (a supplier's person may write a line down for the client); conflict
// while counting has not begun or is over, and for a line that is corrected already; invalid with every
// fault.
Result<Observation> make_observation(
    CountedQuarter const& quarter,
    reviews::Kpi const& kpi,
    ObservationInput const& input,
    std::optional<ObservationLine> const& corrected,
    reviews::Change const& change
);

}  // namespace qvr::counting
