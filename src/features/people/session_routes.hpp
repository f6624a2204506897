// The routes of signing in: set-up, session, one's own profile and password.
#pragma once

#include <vector>

#include "web/route.hpp"

namespace qvr::people {

std::vector<web::Route> session_routes();

}  // namespace qvr::people
