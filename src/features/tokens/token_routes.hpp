// The routes of machines' tokens, for people of both sides.
#pragma once

#include "web/route.hpp"

#include <vector>

namespace qvr::tokens {

std::vector<web::Route> token_routes();

}  // namespace qvr::tokens
