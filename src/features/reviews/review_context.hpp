// What a review's rules and views need to know of the world outside of it. The routes gather it; it holds no
// review.
#pragma once

#include "base/date.hpp"
#include "base/id.hpp"
#include "base/language.hpp"
#include "base/text.hpp"
#include "features/accounts/account.hpp"
#include "features/reviews/counted_line.hpp"
#include "features/reviews/review_types.hpp"
#include "scoring/score.hpp"
#include "zone/zone_name.hpp"

#include <string>
#include <vector>

namespace qvr::reviews {

struct AccountFacts {
    std::string name;
    Locale locale;
    zone::ZoneName time_zone;
    std::vector<Date> closed_on;
    std::vector<accounts::Objective> objectives;  // the client's, in their order (R17)
    std::optional<Date> previous_held_on;         // the day of the closed review before this one
};

// Who reads, and what they may do (R28).
struct ViewContext {
    Locale locale;  // of the texts made for the caller; a KPI's sentence is in the account's
    AccountFacts account;
    std::string facilitator_name;
    bool may_write = false;
    bool may_run = false;
    // Of a review that judges a quarter.
    scoring::BandThresholds bands = {};
    std::vector<CountedLine> counted_lines = {
    };  // that stand of the last quarter's KPIs, in the order of their places
};

}  // namespace qvr::reviews
