// The routes of whoever holds a link, or asks for one.
#pragma once

#include "web/route.hpp"

#include <vector>

namespace qvr::invitations {

std::vector<web::Route> invitation_routes();

}  // namespace qvr::invitations
