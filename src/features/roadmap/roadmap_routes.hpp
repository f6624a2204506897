// The route of roadmaps: the supplier's, and that of a client's executives.
#pragma once

#include "web/route.hpp"

#include <vector>

namespace qvr::roadmap {

std::vector<web::Route> roadmap_routes();

}  // namespace qvr::roadmap
