// Where the server can be reached, as it says when it has started.
#pragma once

#include "http/address.hpp"
#include "http/server.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace qvr::app {

// The addresses of this machine's network interfaces that are up; those that mean something on one link alone
// are left out.
std::vector<http::Address> addresses_of_machine();

// A line "QVR is at URL" for each address that a browser can open, loopback first, and one that says what is
// missing where nobody could sign in from another machine. `port` is the one listened on, `of_machine` what
// listening on 0.0.0.0 or :: comes to.
std::string greeting(
    http::ServerOptions const& options, std::uint16_t port, std::vector<http::Address> const& of_machine
);

}  // namespace qvr::app
