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

// What a view shows that is the organization's or the caller's, and no entry of the account's log tells of.
struct BesideAccount {
    std::string facilitator_name;
    bool may_write = false;  // R28
    bool may_run = false;
    scoring::BandThresholds bands = {};  // of a review that judges a quarter
};

struct ViewContext : BesideAccount {
    Locale locale;  // of the texts made for the caller; a KPI's sentence is in the account's
    AccountFacts account;
    // Of a review that judges a quarter: those that stand of its KPIs, in the order of their places.
    std::vector<CountedLine> counted_lines;
};

// The same text for the same facts alone.
std::string to_text(BesideAccount const& beside);

}  // namespace qvr::reviews
