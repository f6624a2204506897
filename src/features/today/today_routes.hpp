// Routes of a person's day.
#pragma once

#include "web/route.hpp"

#include <vector>

namespace qvr::today {

std::vector<web::Route> today_routes();

}  // namespace qvr::today
