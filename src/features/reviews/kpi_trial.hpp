// A KPI tried out before it is accepted: what an imagined quarter would score (R11, R14). Pure; nothing is
// kept.
#pragma once

#include "base/error.hpp"
#include "features/reviews/evaluation_view.hpp"
#include "features/reviews/kpi_rules.hpp"
#include "features/reviews/result.hpp"
#include "features/reviews/review.hpp"
#include "reflect/members.hpp"

#include <optional>
#include <string>
#include <vector>

namespace qvr::reviews {

// Longer quarters have no more periods than days.
inline constexpr std::size_t kMaxTrialValues = 400;

// The imagined value of each period, in the order of time; absent: the periods alone.
struct KpiTrialInput {
    std::optional<reflect::BoundedList<std::optional<AgreedValue>, kMaxTrialValues>> values;
};
BOOST_DESCRIBE_STRUCT(KpiTrialInput, (), (values))

struct TrialPeriodView {
    Date from;
    Date to;
    std::string text;
    MaybeText target;
    MaybeText low;
    MaybeText high;
    std::string target_text;
    MaybeText value;
    MaybeText attained;
};
BOOST_DESCRIBE_STRUCT(TrialPeriodView, (), (from, to, text, target, low, high, target_text, value, attained))

struct KpiTrialView {
    EvaluatedQuarterView quarter;
    std::vector<TrialPeriodView> periods;
    MaybeText percent;
    MaybeText exact;
    int met = 0;
    int of = 0;
};
BOOST_DESCRIBE_STRUCT(KpiTrialView, (), (quarter, periods, percent, exact, met, of))

// The quarter ahead: from the day after the review to its next date, else ninety days on. closed_on: of the
// account. Error: invalid unless there is a value or null for each period, and each value is possible.
Result<KpiTrialView> try_out(
    Review const& review,
    Kpi const& kpi,
    KpiTrialInput const& input,
    std::vector<Date> const& closed_on,
    Locale locale
);

}  // namespace qvr::reviews
