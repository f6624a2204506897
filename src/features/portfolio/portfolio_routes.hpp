// Routes of portfolios: pages, figures, the table, and a person's saved views.
#pragma once

#include "web/route.hpp"

#include <vector>

namespace qvr::portfolio {

std::vector<web::Route> portfolio_routes();

}  // namespace qvr::portfolio
