// Routes by which the account team hears the client (R27).
#pragma once

#include "web/route.hpp"

#include <vector>

namespace qvr::heard {

std::vector<web::Route> heard_routes();

}  // namespace qvr::heard
