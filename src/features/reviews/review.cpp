#include "features/reviews/review.hpp"

#include <algorithm>

namespace qvr::reviews {
namespace {

template <typename Header>
auto& completed_at_of(Header& review, Domain domain) {
    switch (domain) {
        case Domain::attendees:
            return review.attendees_completed_at;
        case Domain::satisfiers:
            return review.satisfiers_completed_at;
        case Domain::scorecard:
            return review.scorecard_completed_at;
        case Domain::improvement:
            return review.improvement_completed_at;
        case Domain::impacts:
            return review.impacts_completed_at;
        case Domain::innovation:
            return review.innovation_completed_at;
        case Domain::next:
            return review.next_completed_at;
    }
    QVR_CHECK(false);
}

}  // namespace

std::optional<Instant>& completed_at(ReviewHeader& review, Domain domain) {
    return completed_at_of(review, domain);
}
std::optional<Instant> const& completed_at(ReviewHeader const& review, Domain domain) {
    return completed_at_of(review, domain);
}

Attendee const* find_attendee(Review const& review, AttendeeId const& id) {
    auto const found = std::ranges::find(review.attendees, id, &Attendee::id);
    return found == review.attendees.end() ? nullptr : &*found;
}

Attendee const* find_client_attendee(Review const& review, AttendeeId const& id) {
    auto const* attendee = find_attendee(review, id);
    return attendee && attendee->side == Side::client ? attendee : nullptr;
}

bool is_chosen(Review const& review, Factor factor) {
    return std::ranges::find(review.choices, factor, &Choice::factor) != review.choices.end();
}

}  // namespace qvr::reviews
