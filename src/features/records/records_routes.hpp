// The routes that know whether a review is closed: reading it, closing it, and what comes after.
#pragma once

#include "web/route.hpp"

#include <vector>

namespace qvr::records {

std::vector<web::Route> records_routes();

}  // namespace qvr::records
