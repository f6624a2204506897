// The routes of calendars that KPIs are counted from.
#pragma once

#include "web/route.hpp"

#include <vector>

namespace qvr::feeds {

std::vector<web::Route> feeds_routes();

}  // namespace qvr::feeds
