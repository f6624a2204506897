// From observations to the result of a period: what one side counted (R8, R11) and what is proposed (R10).
#pragma once

#include "base/date.hpp"
#include "base/decimal.hpp"
#include "scoring/fraction.hpp"
#include "scoring/kpi_terms.hpp"
#include "scoring/quarter.hpp"

#include <boost/describe/enum.hpp>

#include <optional>
#include <span>
#include <vector>

namespace qvr::scoring {

// One line that stands: corrections have taken the place of what they correct, struck lines are gone (R9).
struct Observation {
    Date on;
    Decimal quantity;
    std::optional<Decimal> out_of = {};  // there exactly when the KPI is a ratio
};

enum class ObservationReason {
    out_of_required,     // a ratio needs it
    out_of_not_allowed,  // nothing else has it
    not_yes_or_no,       // yes_no: 1 or 0
    above_scale,         // rating: more than scale_max
};

// Everything that keeps an observation from being one of this KPI, its day apart. Source: R8, R9.
std::vector<ObservationReason> check_observation(
    KpiTerms const& terms, Decimal quantity, std::optional<Decimal> out_of
);

// Whether a value can be agreed for a period of this KPI: not negative, and 1 or 0 for yes_no.
// Source: R10, R11.
bool is_possible_value(KpiTerms const& terms, Fraction const& value);

enum class CountState {
    not_counted,  // no observation: not a count of 0
    no_case,      // a ratio whose out_of sums to 0: the period is not scored
    counted,
};
BOOST_DESCRIBE_ENUM(CountState, not_counted, no_case, counted)

// What one side counted in a period; value exactly when `counted`, in percent for the unit percent.
struct Count {
    CountState state = CountState::not_counted;
    std::optional<Fraction> value = {};

    bool operator==(Count const&) const = default;
};

// observations: those of one side in one period, in the order in which they were recorded, which decides
// which of a day's is the last. Source: R8 (`combine`), R11.
Count count_period(KpiTerms const& terms, std::span<Observation const> observations);

// The same for every period of a quarter; observations on days of no period are left out.
std::vector<Count> count_periods(
    KpiTerms const& terms, std::span<CutPeriod const> periods, std::span<Observation const> observations
);

enum class ProposalKind {
    both_equal,     // value, or no value where both found no case
    supplier_only,  // counted by one side
    client_only,
    different,    // no value: to be settled
    not_counted,  // no value: the room says what it was, or the period is not measured
};
BOOST_DESCRIBE_ENUM(ProposalKind, both_equal, supplier_only, client_only, different, not_counted)

struct Proposal {
    ProposalKind kind = ProposalKind::not_counted;
    std::optional<Fraction> value = {};

    bool operator==(Proposal const&) const = default;
};

// Source: R10.
Proposal propose(Count const& supplier, Count const& client);

}  // namespace qvr::scoring
