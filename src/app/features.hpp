// The one list of features: every route of the server.
#pragma once

#include <vector>

#include "web/route.hpp"

namespace qvr::app {

std::vector<web::Route> all_routes();

}  // namespace qvr::app
