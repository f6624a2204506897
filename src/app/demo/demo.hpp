// `qvr --demo`: an invented organization to look at, made by requests like anyone's, so that it can never
// hold what the product would refuse.
#pragma once

#include "app/demo/story.hpp"
#include "db/location.hpp"

#include <string>

namespace qvr::app {

// The story that the demo is made of.
Story demo_story();

// Makes the demo on a database without an organization. One that holds the demo already stays as it is,
// whatever was done in it. Throws std::runtime_error, with one line for whoever started the server, if the
// database holds another organization, or a demo that was never finished.
void open_demo(
    db::Database& database, Random& random, web::Journal& journal, people::HashCost hash_cost, Instant now
);

// What is said at every start: who signs in, with which password, and how to throw the demo away.
std::string demo_greeting(db::Location const& location);

}  // namespace qvr::app
