// The result of each KPI of the last quarter, as both sides agree it (R10). Pure.
#pragma once

#include "base/error.hpp"
#include "features/reviews/change.hpp"
#include "features/reviews/counted_line.hpp"
#include "features/reviews/review.hpp"

#include <optional>
#include <span>
#include <vector>

namespace qvr::reviews {

// Either the values of the periods, in the order of time, or not measured. In JSON the latter is the text
// "not_measured".
struct Agreed {
    bool not_measured = false;
    std::vector<std::optional<AgreedValue>> per_period;

    bool operator==(Agreed const&) const = default;
};

struct ResultInput {
    Agreed agreed;
    std::optional<Words> reason;
    std::optional<AttendeeId> agreed_by;
};
BOOST_DESCRIBE_STRUCT(ResultInput, (), (agreed, reason, agreed_by))

// Agrees a result, in the place of an earlier one. lines: those that stand of the last quarter's KPIs.
// Errors: conflict if domain 3 may not be written; not_found unless the KPI is of the last quarter; invalid
// with every reason: another number of values than periods, an impossible value, no reason where the result
// differs from what the counts propose, nobody of the client who agrees that it is not measured.
Result<void> set_result(
    Review& review,
    KpiId const& kpi_id,
    ResultInput const& input,
    std::span<CountedLine const> lines,
    Change const& change
);

// Adds what keeps domain 3 from being completed because of results: one that is missing, or agreed for a
// quarter that has changed since (R1).
void add_results_missing(Review const& review, Issues& issues);

}  // namespace qvr::reviews
