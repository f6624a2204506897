// The one list of features: every route of the server.
#pragma once

#include "web/route.hpp"

#include <vector>

namespace qvr::app {

std::vector<web::Route> all_routes();

}  // namespace qvr::app
