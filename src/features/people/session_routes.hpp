// The routes of signing in: set-up, session, one's own profile and password.
#pragma once

#include "web/route.hpp"

#include <vector>

namespace qvr::people {

std::vector<web::Route> session_routes();

}  // namespace qvr::people
