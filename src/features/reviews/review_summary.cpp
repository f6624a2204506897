#include "features/reviews/review_summary.hpp"

#include "zone/texts.hpp"

namespace qvr::reviews {

ReviewSummary make_summary(ReviewSummaryRow const& row, Locale locale) {
    return {
        row.id,
        row.number,
        row.state,
        row.starts_at,
        row.time_zone,
        zone::date_time_zone_text(row.starts_at, row.time_zone, locale),
        row.held_on,
        row.facilitator_name,
        row.shared_at,
    };
}

}  // namespace qvr::reviews
