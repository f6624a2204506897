#include "app/admin.hpp"

#include "features/audit/audit_log.hpp"
#include "features/people/people_service.hpp"

#include <cstdio>

namespace qvr::app {

int reset_password(ResetPasswordCommand const& command) {
    Clock const clock;
    Random random;
    db::Options options;
    options.location = command.database;
    auto const migrations = db::program_migrations(db::dialect_of(command.database));
    auto const database = db::Database::open(std::move(options), migrations, clock);
    audit::AuditLog audit_log{*database, random};

    auto const now = clock.now();
    auto const key = fold_for_search(trim_typed(command.email));
    auto const link = database->write([&](db::Writer& writer) -> Result<people::LinkView> {
        auto const user = people::find_user_by_email(writer, key);
        if (!user || user->disabled) {
            return not_found();
        }
        auto const organization = people::get_organization(writer, user->organization_id);
        audit_log.record(
            writer,
            {user->organization_id, {}, "qvr admin", now, "user.new_link", {}, user->id.to_text(), {}, {}}
        );
        return people::make_password_link(
            writer, user->id, now, random, user->locale, organization.time_zone
        );
    });
    if (!link) {
        std::fprintf(stderr, "qvr: nobody with the address %s may sign in.\n", command.email.c_str());
        return 1;
    }
    std::printf(
        "One-time link, until %s: start the server and open its address followed by\n%s\n",
        link->expires_at.to_text().c_str(),
        link->path.c_str()
    );
    return 0;
}

}  // namespace qvr::app
