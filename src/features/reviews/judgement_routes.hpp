// Routes by which a review judges the last quarter: results, ratings, verdicts, outcomes.
#pragma once

#include "web/route.hpp"

#include <vector>

namespace qvr::reviews {

std::vector<web::Route> judgement_routes();

}  // namespace qvr::reviews
