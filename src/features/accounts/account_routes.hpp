// The routes of accounts.
#pragma once

#include "web/route.hpp"

#include <vector>

namespace qvr::accounts {

std::vector<web::Route> account_routes();

}  // namespace qvr::accounts
