// Quarters and lines for tests: of the first review of 23 November 2026, whose next is on 22 February 2027.
#pragma once

#include "features/counting/counting.hpp"
#include "features/counting/observation_rules.hpp"
#include "features/reviews/review_sample.hpp"

#include <string_view>

namespace qvr::counting {

using reviews::day;

inline Decimal quantity(std::string_view text) {
    return *Decimal::from_text(text);
}

// Closed, with a next date; today is Wednesday 2 December 2026.
inline CountedQuarter a_quarter() {
    CountedQuarter quarter;
    quarter.review.state = reviews::ReviewState::closed;
    quarter.review.held_on = day("2026-11-23");
    quarter.review.next_starts_at = reviews::clock_at("2027-02-22T10:00");
    quarter.today = day("2026-12-02");
    return quarter;
}

// Counted by the week, at least two.
inline reviews::Kpi a_weekly_kpi() {
    auto kpi = reviews::a_kpi(reviews::Factor::autonomy, reviews::any_id<AttendeeId>());
    kpi.period = scoring::Period::week;
    kpi.target = quantity("2");
    return kpi;
}

inline ObservationInput an_input(std::string_view number) {
    ObservationInput input;
    input.quantity = std::optional{quantity(number)};
    return input;
}

// A line that was recorded on a day, of an id of its own.
inline ObservationLine a_line(Side side, std::string_view on, std::string_view number) {
    ObservationLine line;
    line.id = line.place_id = reviews::any_id<ObservationId>();
    line.side = line.by_side = side;
    line.quantity = quantity(number);
    line.counted_on = day(on);
    return line;
}

}  // namespace qvr::counting
