// The routes of the supplier's people and of the organization.
#pragma once

#include <vector>

#include "web/route.hpp"

namespace qvr::people {

std::vector<web::Route> user_routes();

}  // namespace qvr::people
