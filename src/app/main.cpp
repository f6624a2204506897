#include "app/admin.hpp"
#include "app/backup.hpp"
#include "app/config.hpp"
#include "app/serve.hpp"
#include "app/verify.hpp"
#include "calendar/child.hpp"

#include <cstdio>
#include <exception>

namespace {

namespace app = qvr::app;

int run(app::ServeCommand const& command) {
    return app::serve(command);
}
int run(app::ResetPasswordCommand const& command) {
    return app::reset_password(command);
}
int run(app::VerifyCommand const& command) {
    return app::verify(command);
}
int run(app::BackupCommand const& command) {
    return app::backup(command);
}
int run(app::BulkDemoCommand const& command) {
    return app::make_bulk_demo(command);
}
int run(app::CalendarChildCommand const&) {
    qvr::calendar::be_child();
}
int run(int exit_code) {
    return exit_code;
}

}  // namespace

int main(int count, char** arguments) {
    try {
        return std::visit(
            [](auto const& command) { return run(command); }, app::parse_command_line(count, arguments)
        );
    } catch (std::exception const& error) {
        std::fprintf(stderr, "qvr: %s\n", error.what());
        return 1;
    }
}
