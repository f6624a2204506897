// An impact as the API answers it.
#pragma once

#include "features/reviews/earlier_view.hpp"
#include "features/reviews/judgement_rules.hpp"
#include "features/reviews/review.hpp"
#include "features/reviews/review_context.hpp"

#include <optional>
#include <string>

namespace qvr::reviews {

struct ImpactView : Impact {
    std::string window_text;
    std::optional<EarlierView> earlier;  // noted in an earlier review, and judged in this one
    std::optional<ImpactOutcome> outcome;
};
BOOST_DESCRIBE_STRUCT(ImpactView, (Impact), (window_text, earlier, outcome))

ImpactView make_impact_view(Review const& review, Impact const& impact, ViewContext const& context);
ImpactView make_impact_view(Review const& review, EarlierImpact const& impact, ViewContext const& context);

}  // namespace qvr::reviews
