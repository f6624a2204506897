// The routes of counting: the quarter of an account, the lines of a KPI, where the sides differ.
#pragma once

#include "web/route.hpp"

#include <vector>

namespace qvr::counting {

std::vector<web::Route> counting_routes();

}  // namespace qvr::counting
