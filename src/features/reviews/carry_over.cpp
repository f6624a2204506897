#include "features/reviews/carry_over.hpp"

#include "features/reviews/attendee_rules.hpp"

#include <algorithm>

namespace qvr::reviews {
namespace {

// Who comes along: those who counted in their side's four, then those excused or absent while there is room
// (R2).
std::vector<Attendee> to_carry_over(Review const& previous) {
    std::vector<Attendee> kept;
    for (bool const counted : {true, false}) {
        for (auto const& attendee : previous.attendees) {
            bool const has_room =
                std::ranges::count(kept, attendee.side, &Attendee::side) < kMaxAttendeesPerSide;
            if (counts_among_four(attendee) == counted && has_room) {
                kept.push_back(attendee);
            }
        }
    }
    return kept;
}

}  // namespace

Review carry_over(Review const& previous, Change const& change) {
    Review review;
    review.previous_id = previous.id;
    review.next_starts_at = previous.next_starts_at;
    review.next_time_zone = previous.next_time_zone;
    review.next_place = previous.next_place;
    for (auto& attendee : to_carry_over(previous)) {
        attendee.id = change.new_id<AttendeeId>();
        attendee.name_confirmed_by.reset();
        attendee.name_confirmed_at.reset();
        attendee.title_confirmed_by.reset();
        attendee.title_confirmed_at.reset();
        attendee.attendance.reset();
        review.attendees.push_back(std::move(attendee));
    }
    review.choices = previous.choices;
    for (auto kpi : previous.kpis) {
        kpi.id = change.new_id<KpiId>();
        kpi.accepted_by.reset();
        kpi.accepted_at.reset();
        review.kpis.push_back(std::move(kpi));
    }
    return review;
}

}  // namespace qvr::reviews
