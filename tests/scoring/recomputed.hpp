// R10, R11 and R14 a second time, written from the text of the rules alone: no function of src/scoring or
// src/zone is called.
#pragma once

#include "drawn_quarter.hpp"

#include <boost/describe/enum.hpp>

#include <string>

namespace qvr::recomputed {

// A rule read wrongly, for the controls.
enum class Fault {
    none,
    day_in_utc,               // the review's day is not that of the account's zone
    held_day_counts,          // the quarter starts on the day of the review
    half_joins,               // 2r = L joins the period before
    target_not_rounded_down,  // a count's prorated target stays a fraction
    zero_at_rounded_down,     // Z is rounded with it
    rounded_to_0_stays,       // a target rounded down to 0 is a period of its own
    high_end_prorated,        // at_most is prorated too
    closures_worked,          // closed days are workdays
    first_of_a_day_holds,     // of two lines of a day the earlier is the last
    no_case_is_0,             // a ratio without a case counts as 0
    both_are_averaged,        // of two different counts the mean is proposed
    unmeasured_is_0,          // a KPI that is not measured counts as 0
    half_down,                // percents are rounded half down
    coverage_cut,             // coverage is cut off
    band_as_printed,          // bands compare the printed percent
    too_little_from_exact,    // 49.5 of coverage is too little
};
BOOST_DESCRIBE_ENUM(
    Fault,
    none,
    day_in_utc,
    held_day_counts,
    half_joins,
    target_not_rounded_down,
    zero_at_rounded_down,
    rounded_to_0_stays,
    high_end_prorated,
    closures_worked,
    first_of_a_day_holds,
    no_case_is_0,
    both_are_averaged,
    unmeasured_is_0,
    half_down,
    coverage_cut,
    band_as_printed,
    too_little_from_exact
)

// Everything that is worked out of a quarter, a line for each period, KPI and factor and for the review.
std::string recompute(DrawnQuarter const& drawn, Fault fault = Fault::none);

}  // namespace qvr::recomputed
