// Wires the parts together and serves until the process is told to stop.
#pragma once

#include "app/config.hpp"

namespace qvr::app {

// The exit code. Errors are told in one line on standard error.
int serve(ServeCommand const& command);

}  // namespace qvr::app
