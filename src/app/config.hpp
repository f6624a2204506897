// What the command line asks for. One binary: `qvr` serves, `qvr admin …` helps the locked-out, `qvr verify`
// and `qvr backup` look after what is stored, `qvr demo` makes a large organization.
#pragma once

#include "app/demo/bulk.hpp"
#include "db/location.hpp"
#include "http/server.hpp"

#include <filesystem>
#include <string>
#include <variant>

namespace qvr::app {

struct ServeCommand {
    http::ServerOptions server;
    db::Location database;
    bool demo = false;
};

struct ResetPasswordCommand {
    std::string email;
    db::Location database;
};

struct VerifyCommand {
    db::Location database;
};

struct BackupCommand {
    std::filesystem::path file;
    db::Location database;
};

// To be the child process in which a calendar is read; the server's own, not told of by --help.
struct CalendarChildCommand {};

// What to do, or the exit code of a command line that was answered at once (--help, a mistake).
using Command = std::variant<
    ServeCommand,
    ResetPasswordCommand,
    VerifyCommand,
    BackupCommand,
    BulkDemoCommand,
    CalendarChildCommand,
    int>;

Command parse_command_line(int count, char const* const* arguments);

}  // namespace qvr::app
