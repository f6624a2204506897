// One line about a review, as lists and accounts show it.
#pragma once

#include "base/clock.hpp"
#include "base/date.hpp"
#include "base/id.hpp"
#include "base/language.hpp"
#include "reflect/describe.hpp"
#include "zone/wall_clock.hpp"
#include "zone/zone_name.hpp"

#include <optional>
#include <string>

namespace qvr::accounts {

// As read from the table of reviews. `state` is the text of reviews::ReviewState.
struct ReviewRow {
    ReviewId id;
    int number = 1;
    std::string state;
    zone::WallClock starts_at;
    zone::ZoneName time_zone;
    Date held_on;
    std::optional<std::string> facilitator_name;
    std::optional<Instant> shared_at;
};
BOOST_DESCRIBE_STRUCT(
    ReviewRow, (), (id, number, state, starts_at, time_zone, held_on, facilitator_name, shared_at)
)

struct ReviewSummary {
    ReviewId id;
    int number = 1;
    std::string state;
    zone::WallClock starts_at;
    zone::ZoneName time_zone;
    std::string starts_at_text;
    Date held_on;
    std::optional<std::string> facilitator_name;
    std::optional<Instant> shared_at;
};
BOOST_DESCRIBE_STRUCT(
    ReviewSummary,
    (),
    (id, number, state, starts_at, time_zone, starts_at_text, held_on, facilitator_name, shared_at)
)

ReviewSummary summary_of(ReviewRow const& row, Locale locale);

}  // namespace qvr::accounts
