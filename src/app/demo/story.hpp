// Tells a story to the server: people sign in and send requests, each at its day and time, as anyone would
// through the network. The demo's story is story.json beside this file.
//
// A step is {"at": "held-8T14:20"}, from when on it is that time, or {"as", "send", "body", "keep"}: who
// sends what, and the name under which the answer is kept. Times only go on, and a request takes a while. In
// texts,
//   ${held} ${held-8}    is a day: `held`, a Tuesday at least six weeks ago; `next`, thirteen weeks after it;
//                        `planned`, a Thursday a few days ahead. None is a holiday of Québec
//   ${member}            is the id of a person, or of the answer kept under that name
//   ${closed/sha256}     is a member of that answer, by its JSON pointer
// A client's person is called as the answer that invited them is kept: they come in by its link, once.
#pragma once

#include "features/people/password.hpp"
#include "reflect/json_value.hpp"
#include "web/call.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace qvr::app {

struct StoryPerson {
    std::string key;  // as steps name the person
    std::string role;
    std::string name;
    std::string email;
    std::string log_in;  // what is told of the person to whoever starts the demo; empty: nothing
};

struct Story {
    std::string organization;
    std::string password;             // everybody's
    std::vector<StoryPerson> people;  // the first sets up, the others are invited, the last one at the end
    reflect::Json::Array steps;
};

// Throws std::runtime_error if the text is no story.
Story read_story(std::string_view json);

// Sends the story to an application of its own on a database without an organization; its days are counted
// from `now`. Throws std::runtime_error at the first request that is refused.
void tell_story(
    Story const& story,
    db::Database& database,
    Random& random,
    web::Journal& journal,
    people::HashCost hash_cost,
    Instant now
);

}  // namespace qvr::app
