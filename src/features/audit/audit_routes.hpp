// GET /audit: the log, newest first, for owners.
#pragma once

#include "web/route.hpp"

#include <vector>

namespace qvr::audit {

std::vector<web::Route> audit_routes();

}  // namespace qvr::audit
