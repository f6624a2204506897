// GET /audit: the log, newest first, for owners.
#pragma once

#include <vector>

#include "web/route.hpp"

namespace qvr::audit {

std::vector<web::Route> audit_routes();

}  // namespace qvr::audit
