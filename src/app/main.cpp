#include "app/admin.hpp"
#include "app/config.hpp"
#include "app/serve.hpp"

#include <cstdio>
#include <exception>

int main(int count, char** arguments) {
    using namespace qvr::app;
    try {
        auto const command = parse_command_line(count, arguments);
        if (auto const* serve_command = std::get_if<ServeCommand>(&command)) {
            return serve(*serve_command);
        }
        if (auto const* reset = std::get_if<ResetPasswordCommand>(&command)) {
            return reset_password(*reset);
        }
        return std::get<int>(command);
    } catch (std::exception const& error) {
        std::fprintf(stderr, "qvr: %s\n", error.what());
        return 1;
    }
}
