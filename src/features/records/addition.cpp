#include "features/records/addition.hpp"

#include <algorithm>

namespace qvr::records {
namespace {

// The attendee that the caller is, or nullptr.
reviews::Attendee const* attendee_of(reviews::Review const& review, reviews::Change const& change) {
    auto const found = std::ranges::find_if(review.attendees, [&](reviews::Attendee const& attendee) {
        return change.side == reviews::Side::client
                   ? attendee.contact_id && attendee.contact_id == change.contact_id
                   : attendee.user_id && attendee.user_id->as<PersonId>() == change.by;
    });
    return found == review.attendees.end() ? nullptr : &*found;
}

// The attendee named, else the one that the caller is; nullptr if there is none.
reviews::Attendee const* who_acknowledges(
    reviews::Review const& review, AcknowledgementInput const& input, reviews::Change const& change
) {
    if (input.attendee_id) {
        return find_attendee(review, *input.attendee_id);
    }
    return attendee_of(review, change);
}

}  // namespace

Result<void> check_is_closed(reviews::ReviewHeader const& review) {
    if (review.state != reviews::ReviewState::closed) {
        return make_error(Code::conflict, IssueCode::review_is_not_closed);
    }
    return {};
}

Result<Correction> make_correction(
    reviews::Review const& review, CorrectionInput const& input, reviews::Change const& change
) {
    QVR_TRY_VOID(check_is_closed(review));
    return Correction{
        change.new_id<CorrectionId>(),
        review.id,
        input.text,
        change.by,
        change.by_name,
        change.side,
        change.now,
    };
}

Result<Acknowledgement> make_acknowledgement(
    reviews::Review const& review,
    ReviewRecord const& record,
    AcknowledgementInput const& input,
    reviews::Change const& change
) {
    QVR_TRY_VOID(check_is_closed(review));
    Issues issues;
    if (input.sha256.str() != record.sha256) {
        issues.push_back({IssueCode::other_record_acknowledged, "/sha256"});
    }
    auto const* const attendee = who_acknowledges(review, input, change);
    if (input.attendee_id && attendee == nullptr) {
        issues.push_back({IssueCode::unknown_attendee, "/attendee_id"});
    }
    if (!issues.empty()) {
        return Error{Code::invalid, std::move(issues)};
    }
    return Acknowledgement{
        change.new_id<AcknowledgementId>(),
        review.id,
        attendee ? std::optional{attendee->id} : std::nullopt,
        attendee ? attendee->name.str() : change.by_name,
        attendee ? attendee->side : change.side,
        change.by,
        record.sha256,
        change.now,
    };
}

bool is_own(
    Acknowledgement const& acknowledgement, reviews::Review const& review, reviews::Change const& asker
) {
    auto const* attendee = attendee_of(review, asker);
    return acknowledgement.attendee_id ? attendee != nullptr && attendee->id == *acknowledgement.attendee_id
                                       : acknowledgement.noted_by == asker.by;
}

bool is_same_person(Acknowledgement const& a, Acknowledgement const& b) {
    return a.attendee_id == b.attendee_id && (a.attendee_id || a.noted_by == b.noted_by);
}

}  // namespace qvr::records
