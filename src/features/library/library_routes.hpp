#pragma once

#include "web/route.hpp"

#include <vector>

namespace qvr::library {

std::vector<web::Route> library_routes();

}  // namespace qvr::library
