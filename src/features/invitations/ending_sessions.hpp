// The route that ends a session: one's own, or that of a client's person on an account of one's own.
#pragma once

#include "web/route.hpp"

#include <vector>

namespace qvr::invitations {

std::vector<web::Route> ending_sessions();

}  // namespace qvr::invitations
