// From method and path to a route.
#pragma once

#include "web/route.hpp"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace qvr::web {

struct Match {
    Route const* route = nullptr;  // none: no such path, or not with this method
    PathParameters parameters;
    std::string allowed;  // methods of the path, for Allow; empty: no such path
};

class Router {
  public:
    explicit Router(std::vector<Route> routes);
    // HEAD is answered as GET. A path parameter is one non-empty segment, taken as it stands.
    Match match(std::string_view method, std::string_view path) const;
    std::span<Route const> routes() const { return routes_; }

  private:
    std::vector<Route> routes_;
};

}  // namespace qvr::web
