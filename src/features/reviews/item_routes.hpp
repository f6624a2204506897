// The routes of what a review lists: KPIs, actions, obstacles, impacts, ideas.
#pragma once

#include "web/route.hpp"

#include <vector>

namespace qvr::reviews {

std::vector<web::Route> item_routes();

}  // namespace qvr::reviews
