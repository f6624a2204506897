// The routes of imports: what a file would record, recording it, undoing it.
#pragma once

#include "web/route.hpp"

#include <vector>

namespace qvr::counting {

std::vector<web::Route> import_routes();

}  // namespace qvr::counting
