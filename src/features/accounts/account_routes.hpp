// The routes of accounts.
#pragma once

#include <vector>

#include "web/route.hpp"

namespace qvr::accounts {

std::vector<web::Route> account_routes();

}  // namespace qvr::accounts
