// What a review's rules and views need to know of the world outside of it. The routes gather it; it holds no
// review.
#pragma once

#include "base/clock.hpp"
#include "base/date.hpp"
#include "base/id.hpp"
#include "base/language.hpp"
#include "base/text.hpp"
#include "features/reviews/review_types.hpp"
#include "zone/zone_name.hpp"

#include <optional>
#include <string>
#include <vector>

namespace qvr::reviews {

// A strategic objective of the client, in its words; kept on the account (R17).
struct Objective {
    ObjectiveId id;
    Words statement;
};
BOOST_DESCRIBE_STRUCT(Objective, (), (id, statement))

struct AccountFacts {
    std::string name;
    Locale locale;
    zone::ZoneName time_zone;
    std::vector<Date> closed_on;
    std::vector<Objective> objectives;
    std::optional<Date> previous_held_on;  // the day of the closed review before this one
};

// Who reads, and what they may do (R28).
struct ViewContext {
    Locale locale;  // of the texts made for the caller; a KPI's sentence is in the account's
    Instant now;
    AccountFacts account;
    std::string facilitator_name;
    bool may_write = false;
    bool may_run = false;
};

}  // namespace qvr::reviews
