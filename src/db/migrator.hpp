// Applies the migrations that a database lacks. Called by Database::open, before anything else uses the
// database.
#pragma once

#include "base/clock.hpp"
#include "db/migrations.hpp"
#include "db/session.hpp"

#include <vector>

namespace qvr::db {

// Keeps a copy of a database that is not new before changing it. Throws CannotOpen if the database is not one
// of this program or of an older one: a foreign database, a migration it does not know, a migration whose
// text has changed, or one that would have to come before others that are applied; and if a migration fails,
// which then left nothing.
void migrate(Session& session, std::vector<Migration> const& migrations, Clock const& clock);

// Changes nothing. Throws CannotOpen if the database has not all the migrations, and no others.
void check_is_current(Session& session, std::vector<Migration> const& migrations);

}  // namespace qvr::db
