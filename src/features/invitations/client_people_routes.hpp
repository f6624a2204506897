// The routes of a client's people for the team of their account.
#pragma once

#include "web/route.hpp"

#include <vector>

namespace qvr::invitations {

std::vector<web::Route> client_people_routes();

}  // namespace qvr::invitations
