// What is added beside a record and never changes it (R19): corrections, dated and signed, and
// acknowledgements, bound to the hash that was shown.
#pragma once

#include "base/clock.hpp"
#include "base/error.hpp"
#include "base/id.hpp"
#include "base/text.hpp"
#include "features/records/record.hpp"
#include "features/reviews/change.hpp"
#include "features/reviews/review.hpp"

#include <optional>
#include <string>

namespace qvr::records {

using AcknowledgementId = Id<struct AcknowledgementTag>;

struct CorrectionInput {
    reviews::Words text;
};
BOOST_DESCRIBE_STRUCT(CorrectionInput, (), (text))

// A row of corrections.
struct Correction {
    CorrectionId id;
    ReviewId review_id;
    reviews::Words text;
    PersonId by_id;
    std::string by_name;
    reviews::Side side = reviews::Side::supplier;
    Instant at;
};
BOOST_DESCRIBE_STRUCT(Correction, (), (id, review_id, text, by_id, by_name, side, at))

// {attendee_id} notes the acknowledgement of somebody in the room; without it the caller acknowledges.
struct AcknowledgementInput {
    Text<64, 64> sha256;
    std::optional<AttendeeId> attendee_id;
};
BOOST_DESCRIBE_STRUCT(AcknowledgementInput, (), (sha256, attendee_id))

// A row of acknowledgements.
struct Acknowledgement {
    AcknowledgementId id;
    ReviewId review_id;
    std::optional<AttendeeId> attendee_id;
    std::string by_name;  // who acknowledges
    reviews::Side side = reviews::Side::supplier;
    PersonId noted_by;
    std::string sha256;
    Instant at;
};
BOOST_DESCRIBE_STRUCT(Acknowledgement, (), (id, review_id, attendee_id, by_name, side, noted_by, sha256, at))

// Whether it is the acknowledgement of the person who asks, noted by them or by somebody in the room.
bool is_own(
    Acknowledgement const& acknowledgement, reviews::Review const& review, reviews::Change const& asker
);

// Whether corrections and acknowledgements may be added. Error: conflict unless closed.
Result<void> check_is_closed(reviews::ReviewHeader const& review);

Result<Correction> make_correction(
    reviews::Review const& review, CorrectionInput const& input, reviews::Change const& change
);

// Errors: conflict unless closed; invalid if the hash is not the record's, or the person not an attendee.
Result<Acknowledgement> make_acknowledgement(
    reviews::Review const& review,
    ReviewRecord const& record,
    AcknowledgementInput const& input,
    reviews::Change const& change
);

// Whether two acknowledgements are of one person: then the first one counts.
bool is_same_person(Acknowledgement const& a, Acknowledgement const& b);

}  // namespace qvr::records
