#include "app/config.hpp"

#include <CLI/App.hpp>
#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>

namespace qvr::app {

Command parse_command_line(int count, char const* const* arguments) {
    ServeCommand serve;
    ResetPasswordCommand reset;

    CLI::App program{"QVR: Quarterly Value Reviews. Without a command, serves on 127.0.0.1.", "qvr"};
    program.add_option("--port", serve.port, "Port to listen on; 0 for a free one")->capture_default_str();
    program.add_option("--data", serve.data, "Folder of the database")->capture_default_str();
    program.require_subcommand(0, 1);

    auto* admin = program.add_subcommand("admin", "Help from the server's own machine");
    admin->require_subcommand(1);
    auto* reset_password =
        admin->add_subcommand("reset-password", "Print a one-time link for a person; stop the server first");
    reset_password->add_option("EMAIL", reset.email, "The person's e-mail address")->required();
    reset_password->add_option("--data", reset.data, "Folder of the database")->capture_default_str();

    try {
        program.parse(count, arguments);
    } catch (CLI::ParseError const& error) {
        return program.exit(error);
    }
    if (reset_password->parsed()) {
        return reset;
    }
    return serve;
}

}  // namespace qvr::app
