// What stands beside a closed review: dated, signed additions and acknowledgements, as the API answers them
// (R19).
#pragma once

#include "base/clock.hpp"
#include "base/id.hpp"
#include "features/reviews/review_types.hpp"

#include <string>

namespace qvr::records {

struct CorrectionView {
    CorrectionId id;
    std::string text;
    std::string by;
    reviews::Side side = reviews::Side::supplier;
    Instant at;
    std::string at_text;
};
BOOST_DESCRIBE_STRUCT(CorrectionView, (), (id, text, by, side, at, at_text))

struct AcknowledgementView {
    std::string by;
    reviews::Side side = reviews::Side::supplier;
    Instant at;
    std::string at_text;
    std::string sha256;  // of the record that they were shown
};
BOOST_DESCRIBE_STRUCT(AcknowledgementView, (), (by, side, at, at_text, sha256))

}  // namespace qvr::records
