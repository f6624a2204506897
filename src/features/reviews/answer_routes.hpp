// The routes by which a review's answers, values, sheets and next date are written.
#pragma once

#include "web/route.hpp"

#include <vector>

namespace qvr::reviews {

std::vector<web::Route> answer_routes();

}  // namespace qvr::reviews
