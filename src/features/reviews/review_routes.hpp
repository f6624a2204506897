// The routes of reviews: planning, reading, rescheduling, and the steps of the meeting.
#pragma once

#include "web/route.hpp"

#include <vector>

namespace qvr::reviews {

std::vector<web::Route> review_routes();

}  // namespace qvr::reviews
