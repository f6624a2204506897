// The routes of the supplier's people and of the organization.
#pragma once

#include "web/route.hpp"

#include <vector>

namespace qvr::people {

std::vector<web::Route> user_routes();

}  // namespace qvr::people
