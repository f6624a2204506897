// The routes of contacts and of the bridges built to them.
#pragma once

#include <vector>

#include "web/route.hpp"

namespace qvr::accounts {

std::vector<web::Route> contact_routes();

}  // namespace qvr::accounts
