// The OpenAPI 3.1 document, made from the route table and the described structs, so that it cannot drift.
#pragma once

#include "web/route.hpp"

#include <span>
#include <string>

namespace qvr::web {

std::string write_openapi(std::span<Route const> routes);

}  // namespace qvr::web
