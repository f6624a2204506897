// One of everything that a path can name, so that any route of the router can be called with ids that exist.
#pragma once

#include "api/api_fixture.hpp"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace qvr::test {

// A path's pattern as segments: "/api/v1/reviews/{id}/kpis/{xid}" has the parameters {"reviews", 3}, {"kpis",
// 5}.
struct PathParameter {
    std::string noun;  // the segment before it
    std::size_t segment = 0;
};

class ExampleWorld {
  public:
    // Makes an account with a contact, a planned review and one of everything under it.
    ExampleWorld(Caller& caller, std::string_view account_name);

    // The id that a parameter after this segment stands for. A new noun throws: it is to be made in the
    // constructor.
    std::string const& id(std::string const& noun) const;

    static std::vector<PathParameter> parameters(std::string_view pattern);
    // The pattern with ids that exist, and one of them replaced if `replaced` is given.
    std::string path(
        std::string_view pattern,
        std::optional<PathParameter> const& replaced = std::nullopt,
        std::string_view with = {}
    ) const;

    // Of the account's client executive, who came in.
    std::string const& client_cookie() const { return client_cookie_; }

    // The Authorization of the account's machine, which counts for the supplier.
    std::string const& bearer() const { return bearer_; }

  private:
    std::string client_cookie_;
    std::string bearer_;
    std::map<std::string, std::string> ids_;
};

}  // namespace qvr::test
