// Commands for whoever has the server's machine, while the server is stopped: one program at a time uses the
// database.
#pragma once

#include "app/config.hpp"

namespace qvr::app {

// Prints a one-time link with which a person chooses a new password. The exit code.
int reset_password(ResetPasswordCommand const& command);

}  // namespace qvr::app
