// A review as stored, whole: its header (one row of `reviews`) and everything under it. Every write is a pure
// function on it; view.hpp makes the answer of the API out of it.
#pragma once

#include "base/clock.hpp"
#include "base/date.hpp"
#include "base/id.hpp"
#include "base/text.hpp"
#include "features/reviews/action.hpp"
#include "features/reviews/answer.hpp"
#include "features/reviews/attendee.hpp"
#include "features/reviews/idea.hpp"
#include "features/reviews/impact.hpp"
#include "features/reviews/kpi.hpp"
#include "features/reviews/last_quarter.hpp"
#include "features/reviews/obstacle.hpp"
#include "features/reviews/rating.hpp"
#include "features/reviews/result.hpp"
#include "features/reviews/review_types.hpp"
#include "features/reviews/satisfiers.hpp"
#include "zone/wall_clock.hpp"
#include "zone/zone_name.hpp"

#include <optional>
#include <vector>

namespace qvr::reviews {

// Minutes that a meeting may be planned for: a day at most, and no clock ever closes a domain.
using LengthMinutes = reflect::Whole<1, 1440>;

struct ReviewHeader {
    ReviewId id;
    OrganizationId organization_id;
    AccountId account_id;
    std::optional<ReviewId> previous_id;  // the closed review before
    int number = 1;                       // 1 = first of the account; cancelled ones are not counted
    bool is_first = true;
    ReviewState state = ReviewState::planned;
    std::int64_t version = 1;
    zone::WallClock starts_at;
    zone::ZoneName time_zone;
    Date held_on;  // the date of starts_at
    std::optional<Line> place;
    LengthMinutes length_minutes = 120;
    UserId facilitator_id;
    UserId created_by;
    Instant created_at;
    Instant updated_at;
    std::optional<Instant> shared_at;  // none: a draft, which the client side does not see (R21)
    std::optional<Instant> opened_at;
    std::optional<Instant> ended_at;
    std::optional<Instant> closed_at;
    std::optional<Instant> cancelled_at;
    // The joint sheet (R6).
    bool satisfiers_draft = true;
    std::optional<Instant> satisfiers_agreed_at;
    std::optional<PersonId> satisfiers_transcribed_by;  // an attendee or a user of the supplier
    std::optional<AttendeeId> satisfiers_confirmed_by;
    // The date of the next review (R18): date and zone come together.
    std::optional<zone::WallClock> next_starts_at;
    std::optional<zone::ZoneName> next_time_zone;
    std::optional<Line> next_place;
    // When each domain was completed; read with completed_at().
    std::optional<Instant> attendees_completed_at;
    std::optional<Instant> satisfiers_completed_at;
    std::optional<Instant> scorecard_completed_at;
    std::optional<Instant> improvement_completed_at;
    std::optional<Instant> impacts_completed_at;
    std::optional<Instant> innovation_completed_at;
    std::optional<Instant> next_completed_at;
};
BOOST_DESCRIBE_STRUCT(
    ReviewHeader,
    (),
    (id,
     organization_id,
     account_id,
     previous_id,
     number,
     is_first,
     state,
     version,
     starts_at,
     time_zone,
     held_on,
     place,
     length_minutes,
     facilitator_id,
     created_by,
     created_at,
     updated_at,
     shared_at,
     opened_at,
     ended_at,
     closed_at,
     cancelled_at,
     satisfiers_draft,
     satisfiers_agreed_at,
     satisfiers_transcribed_by,
     satisfiers_confirmed_by,
     next_starts_at,
     next_time_zone,
     next_place,
     attendees_completed_at,
     satisfiers_completed_at,
     scorecard_completed_at,
     improvement_completed_at,
     impacts_completed_at,
     innovation_completed_at,
     next_completed_at)
)

struct Review : ReviewHeader {
    std::vector<Attendee> attendees;
    std::vector<OpenAnswer> open_answers;
    std::vector<ValueStatement> value_expected;
    std::vector<ValueStatement> value_received;
    std::vector<Choice> choices;
    std::vector<Sheet> sheets;
    std::vector<Ratings> ratings;
    std::vector<KpiResult> results;
    std::vector<Kpi> kpis;
    std::vector<BetterAnswer> better_answers;
    std::vector<EarlierAction> earlier_actions;
    std::vector<Action> actions;
    std::vector<EarlierObstacle> earlier_obstacles;
    std::vector<Obstacle> obstacles;
    std::vector<EarlierImpact> earlier_impacts;
    std::vector<Impact> impacts;
    std::vector<EarlierIdea> earlier_ideas;
    std::vector<Idea> ideas;
    // What it judges, from the second review on. It is read with the review and never written.
    std::optional<LastQuarter> last_quarter;
};
BOOST_DESCRIBE_STRUCT(
    Review,
    (ReviewHeader),
    (attendees,
     open_answers,
     value_expected,
     value_received,
     choices,
     sheets,
     ratings,
     results,
     kpis,
     better_answers,
     earlier_actions,
     actions,
     earlier_obstacles,
     obstacles,
     earlier_impacts,
     impacts,
     earlier_ideas,
     ideas)
)

// The member that says when a domain was completed; none: it is open.
std::optional<Instant>& completed_at(ReviewHeader& review, Domain domain);
std::optional<Instant> const& completed_at(ReviewHeader const& review, Domain domain);

// The attendee with that id, or nullptr.
Attendee const* find_attendee(Review const& review, AttendeeId const& id);
Attendee const* find_client_attendee(Review const& review, AttendeeId const& id);

bool is_chosen(Review const& review, Factor factor);

}  // namespace qvr::reviews
