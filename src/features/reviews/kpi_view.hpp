// A KPI as the API answers it.
#pragma once

#include "features/reviews/review.hpp"
#include "features/reviews/review_context.hpp"

#include <string>

namespace qvr::reviews {

struct KpiView : Kpi {
    int weight = 0;  // the effective one: given, or an equal share (R8)
    std::optional<std::string> accepted_at_text;
    bool orphan = false;
    bool changed = false;  // otherwise than the KPI of the last quarter that it started from
    std::string sentence;  // read back as one sentence, in the account's locale
};
BOOST_DESCRIBE_STRUCT(KpiView, (Kpi), (weight, accepted_at_text, orphan, changed, sentence))

KpiView make_kpi_view(Review const& review, Kpi const& kpi, ViewContext const& context);

}  // namespace qvr::reviews
