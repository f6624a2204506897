// How an owner is given: an attendee, or a named person of a side. Pure.
#pragma once

#include "base/error.hpp"
#include "features/reviews/owner.hpp"
#include "features/reviews/review.hpp"

#include <optional>
#include <string>

namespace qvr::reviews {

// {attendee_id}, or {name, side}. With an attendee, name and side are those of the attendee, whatever is
// sent.
struct OwnerInput {
    std::optional<AttendeeId> attendee_id;
    std::optional<Line> name;
    std::optional<Side> side;
};
BOOST_DESCRIBE_STRUCT(OwnerInput, (), (attendee_id, name, side))
void check(OwnerInput const& input, Issues& issues);

// The owner as stored. Error: invalid, at `pointer`, for an attendee who is not of this review.
Result<std::optional<Owner>> resolve_owner(
    Review const& review, std::optional<OwnerInput> const& input, std::string const& pointer
);

// The owner as it is answered: an attendee's name and side are those of today.
std::optional<Owner> view_of(Review const& review, std::optional<Owner> const& owner);

}  // namespace qvr::reviews
