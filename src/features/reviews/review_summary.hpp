// A review in one line, for lists.
#pragma once

#include "base/language.hpp"
#include "features/reviews/review.hpp"

#include <optional>
#include <string>

namespace qvr::reviews {

// The columns that a summary is made of.
struct ReviewSummaryRow {
    ReviewId id;
    AccountId account_id;
    int number = 1;
    ReviewState state = ReviewState::planned;
    zone::WallClock starts_at;
    zone::ZoneName time_zone;
    Date held_on;
    std::optional<std::string> facilitator_name;
    std::optional<Instant> shared_at;
};
BOOST_DESCRIBE_STRUCT(
    ReviewSummaryRow,
    (),
    (id, account_id, number, state, starts_at, time_zone, held_on, facilitator_name, shared_at)
)

struct ReviewSummary {
    ReviewId id;
    int number = 1;
    ReviewState state = ReviewState::planned;
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

ReviewSummary make_summary(ReviewSummaryRow const& row, Locale locale);

}  // namespace qvr::reviews
