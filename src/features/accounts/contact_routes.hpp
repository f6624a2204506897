// The routes of contacts and of the bridges built to them.
#pragma once

#include "web/route.hpp"

#include <vector>

namespace qvr::accounts {

std::vector<web::Route> contact_routes();

}  // namespace qvr::accounts
