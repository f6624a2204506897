// The supplier's preparation of a review (R4, R21).
#pragma once

#include "web/route.hpp"

#include <vector>

namespace qvr::reviews {

std::vector<web::Route> preparation_routes();

}  // namespace qvr::reviews
