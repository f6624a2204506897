#include "app/admin.hpp"
#include "app/config.hpp"
#include "app/serve.hpp"

#include <cstdio>
#include <exception>

int main(int count, char** arguments) {
    namespace app = qvr::app;
    try {
        auto const command = app::parse_command_line(count, arguments);
        if (auto const* serve_command = std::get_if<app::ServeCommand>(&command)) {
            return app::serve(*serve_command);
        }
        if (auto const* reset = std::get_if<app::ResetPasswordCommand>(&command)) {
            return app::reset_password(*reset);
        }
        return std::get<int>(command);
    } catch (std::exception const& error) {
        std::fprintf(stderr, "qvr: %s\n", error.what());
        return 1;
    }
}
