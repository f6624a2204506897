// The route of a client's home.
#pragma once

#include "web/route.hpp"

#include <vector>

namespace qvr::home {

std::vector<web::Route> home_routes();

}  // namespace qvr::home
