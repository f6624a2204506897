// `qvr demo`: an invented organization of any size, written by the thousand rows, to see how the product does
// with what years leave behind.
#pragma once

#include "app/demo/bulk_world.hpp"
#include "app/progress.hpp"
#include "db/database.hpp"
#include "features/people/password.hpp"
#include "web/journal.hpp"

#include <functional>

namespace qvr::app {

struct BulkDemoCommand {
    int accounts = 100;
    int quarters = 4;
    std::uint64_t seed = 1;
    db::Location database;
};

// Fills a database without an organization; each batch of accounts is one write with one audit entry. Throws
// std::runtime_error, with one line for whoever started it, if there is an organization.
void fill_database(
    BulkPlan const& plan,
    db::Database& database,
    web::Journal& journal,
    people::HashCost hash_cost,
    std::function<void(Progress const&)> const& on_progress
);

// The exit code.
int make_bulk_demo(BulkDemoCommand const& command);

}  // namespace qvr::app
