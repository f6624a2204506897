// A closed review as the API answers it: the record, and what stands beside it (R19). Pure.
#pragma once

#include "features/records/addition.hpp"
#include "features/records/addition_view.hpp"
#include "features/records/record.hpp"
#include "features/reviews/review_access.hpp"

#include <string>
#include <vector>

namespace qvr::records {

// What stands beside the record: it may be different for each caller and at each time.
struct BesideRecordView {
    reviews::ReviewState state = reviews::ReviewState::closed;
    bool may_write = false;  // corrections and acknowledgements
    bool may_run = false;
    // Always empty: whoever reads reviews of every state finds the members of an open one.
    std::vector<web::IssueView> missing_to_close;
    std::vector<reviews::NextOfferView> next_offers;
    std::optional<Instant> closed_at;
    std::optional<std::string> closed_at_text;
    std::string sha256;
    std::vector<CorrectionView> corrections;
    std::vector<AcknowledgementView> acknowledgements;
};
BOOST_DESCRIBE_STRUCT(
    BesideRecordView,
    (),
    (state,
     may_write,
     may_run,
     missing_to_close,
     next_offers,
     closed_at,
     closed_at_text,
     sha256,
     corrections,
     acknowledgements)
)

// The whole, for the API's description.
struct ClosedReviewView : BesideRecordView, RecordView {};
BOOST_DESCRIBE_STRUCT(ClosedReviewView, (BesideRecordView, RecordView), ())

CorrectionView view_of(Correction const& correction, zone::ZoneName const& zone, Locale locale);
AcknowledgementView view_of(
    Acknowledgement const& acknowledgement, zone::ZoneName const& zone, Locale locale
);

// One object with the members of two, neither of which is empty.
std::string joined_json(std::string first, std::string_view second);

// The JSON of a ClosedReviewView whose record members are the stored bytes, untouched.
std::string closed_review_json(BesideRecordView const& beside, ReviewRecord const& record);

}  // namespace qvr::records
