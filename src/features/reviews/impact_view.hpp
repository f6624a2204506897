// An impact as the API answers it.
#pragma once

#include "features/reviews/review.hpp"
#include "features/reviews/review_context.hpp"

#include <optional>
#include <string>

namespace qvr::reviews {

struct ImpactView : Impact {
    std::string window_text;
};
BOOST_DESCRIBE_STRUCT(ImpactView, (Impact), (window_text))

ImpactView make_impact_view(Review const& review, Impact const& impact, ViewContext const& context);

}  // namespace qvr::reviews
