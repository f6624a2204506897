#include "features/records/closed_review.hpp"

#include "reflect/codec.hpp"
#include "zone/texts.hpp"

namespace qvr::records {

CorrectionView view_of(Correction const& correction, zone::ZoneName const& zone, Locale locale) {
    return {
        correction.id,
        correction.text,
        correction.by_name,
        correction.side,
        correction.at,
        zone::instant_text(correction.at, zone, locale),
    };
}

AcknowledgementView view_of(
    Acknowledgement const& acknowledgement, zone::ZoneName const& zone, Locale locale
) {
    return {
        acknowledgement.by_name,
        acknowledgement.side,
        acknowledgement.at,
        zone::instant_text(acknowledgement.at, zone, locale),
        acknowledgement.sha256,
    };
}

std::string closed_review_json(BesideRecordView const& beside, ReviewRecord const& record) {
    return joined_json(reflect::encode(beside), record.bytes);
}

std::string joined_json(std::string first, std::string_view second) {
    // "{…" and "…}".
    first.back() = ',';
    return first.append(second, 1);
}

}  // namespace qvr::records
