// A review as a client's executives read it (R21): the members of the record, made by queries of their own,
// and what stands beside them for the one who asks. Pure.
#pragma once

#include "features/records/addition.hpp"
#include "features/records/addition_view.hpp"
#include "features/records/record.hpp"

#include <optional>
#include <string>
#include <vector>

namespace qvr::records {

struct ClientBesideView {
    reviews::ReviewState state = reviews::ReviewState::planned;
    std::optional<AttendeeId> my_attendee_id;
    bool may_mark = false;     // one's own sheet and the joint one
    bool may_correct = false;  // and acknowledge
    bool acknowledged_by_me = false;
    std::optional<Instant> closed_at;
    std::optional<std::string> closed_at_text;
    std::optional<std::string> sha256;  // of the record, once there is one
    std::vector<CorrectionView> corrections;
    std::vector<AcknowledgementView> acknowledgements;
};
BOOST_DESCRIBE_STRUCT(
    ClientBesideView,
    (),
    (state,
     my_attendee_id,
     may_mark,
     may_correct,
     acknowledged_by_me,
     closed_at,
     closed_at_text,
     sha256,
     corrections,
     acknowledgements)
)

// The whole, for the API's description.
struct ClientReviewView : ClientBesideView, RecordView {};
BOOST_DESCRIBE_STRUCT(ClientReviewView, (ClientBesideView, RecordView), ())

// The JSON of a ClientReviewView out of that of its two halves; of a closed review the stored bytes,
// untouched.
std::string client_review_json(ClientBesideView const& beside, std::string_view record_json);

}  // namespace qvr::records
