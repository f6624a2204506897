// The routes of a review's attendees.
#pragma once

#include "web/route.hpp"

#include <vector>

namespace qvr::reviews {

std::vector<web::Route> attendee_routes();

}  // namespace qvr::reviews
