// R14: the quarter of a KPI and the periods it is cut into, each with the terms that hold in it.
#pragma once

#include "base/date.hpp"
#include "scoring/fraction.hpp"
#include "scoring/kpi_terms.hpp"

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

namespace qvr::scoring {

// Both days belong to it.
struct Quarter {
    Date from = {};
    Date to = {};

    bool operator==(Quarter const&) const = default;
};

// From the day after the review that agreed the KPI to the day of the next review, both in the account's time
// zone. The next review must be on a later day.
Quarter make_quarter(Date agreed_on, Date next_review_on);

// One period with the terms that hold in it; the terms that its direction does not have are empty.
struct CutPeriod {
    Date from = {};
    Date to = {};
    // Days of a period that is whole: 1, 7, 14, 30 or the quarter. from to to are fewer in a period of what
    // is left at the end and in a quarter that is shorter, more where the days left have joined.
    int full_days = 1;
    // The target, or the low end, is T × r ÷ L of this period's r days.
    bool is_prorated = false;
    std::optional<Fraction> target = {};
    std::optional<Fraction> low = {};
    std::optional<Fraction> high = {};
    // Empty for at_most 0 without zero_at as well: there any excess is worth nothing.
    std::optional<Fraction> zero_at = {};

    bool operator==(CutPeriod const&) const = default;
};

// The periods in the order of time. Workdays: Monday to Friday without closed_on (any order), perhaps none.
// Otherwise at least one, and every day of the quarter is in exactly one. terms: sound (check_terms).
// Source: R14.
std::vector<CutPeriod> cut_quarter(
    Quarter const& quarter, KpiTerms const& terms, std::span<Date const> closed_on
);

// The index of the period that holds a day; nothing for one outside the quarter or, with workdays, a day off.
std::optional<std::size_t> find_period(std::span<CutPeriod const> periods, Date day);

}  // namespace qvr::scoring
