// What the command line asks for. One binary: `qvr` serves, `qvr admin …` helps the locked-out.
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <variant>

namespace qvr::app {

struct ServeCommand {
    std::uint16_t port = 8080;
    std::filesystem::path data = "data";
};

struct ResetPasswordCommand {
    std::string email;
    std::filesystem::path data = "data";
};

// What to do, or the exit code of a command line that was answered at once (--help, a mistake).
using Command = std::variant<ServeCommand, ResetPasswordCommand, int>;

Command parse_command_line(int count, char const* const* arguments);

}  // namespace qvr::app
