#include "features/reviews/owner_rules.hpp"

namespace qvr::reviews {

void check(OwnerInput const& input, Issues& issues) {
    if (input.attendee_id) {
        return;
    }
    if (!input.name) {
        issues.push_back({IssueCode::required, "/name"});
    }
    if (!input.side) {
        issues.push_back({IssueCode::required, "/side"});
    }
}

Result<std::optional<Owner>> resolve_owner(
    Review const& review, std::optional<OwnerInput> const& input, std::string const& pointer
) {
    if (!input) {
        return std::optional<Owner>{};
    }
    if (!input->attendee_id) {
        return std::optional{Owner{std::nullopt, *input->name, *input->side}};
    }
    auto const* attendee = find_attendee(review, *input->attendee_id);
    if (attendee == nullptr) {
        return make_error(Code::invalid, Issue{IssueCode::unknown_attendee, pointer + "/attendee_id"});
    }
    return std::optional{Owner{attendee->id, attendee->name, attendee->side}};
}

std::optional<Owner> view_of(Review const& review, std::optional<Owner> const& owner) {
    if (!owner || !owner->attendee_id) {
        return owner;
    }
    auto const* attendee = find_attendee(review, *owner->attendee_id);
    return attendee == nullptr ? owner : std::optional{Owner{attendee->id, attendee->name, attendee->side}};
}

}  // namespace qvr::reviews
