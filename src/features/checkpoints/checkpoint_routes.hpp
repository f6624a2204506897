// Routes of checkpoints: the supplier writes and shares, executives read and answer.
#pragma once

#include "web/route.hpp"

#include <vector>

namespace qvr::checkpoints {

std::vector<web::Route> checkpoint_routes();

}  // namespace qvr::checkpoints
