// All SQL of a person's day: the accounts of their team and what is open in them.
#pragma once

#include "base/clock.hpp"
#include "base/date.hpp"
#include "db/database.hpp"
#include "features/reviews/action.hpp"
#include "features/reviews/review_store.hpp"
#include "zone/wall_clock.hpp"
#include "zone/zone_name.hpp"

#include <optional>
#include <string>
#include <vector>

namespace qvr::today {

// An account of the person's team, not archived, with its open and its latest closed review.
struct TeamAccount {
    AccountId id;
    std::string name;
    Locale locale;
    zone::ZoneName time_zone;
    std::vector<Date> closed_on;
    std::optional<ReviewId> open_id;
    std::optional<reviews::ReviewState> open_state;
    std::optional<zone::WallClock> open_starts_at;
    std::optional<ReviewId> last_id;
    std::optional<Date> last_held_on;
    std::optional<Instant> last_closed_at;
    std::optional<UserId> last_facilitator_id;
    std::optional<zone::WallClock> next_starts_at;  // as the latest closed review agreed
    std::optional<Instant> heard_at;                // by the person, of that review
};
BOOST_DESCRIBE_STRUCT(
    TeamAccount,
    (),
    (id,
     name,
     locale,
     time_zone,
     closed_on,
     open_id,
     open_state,
     open_starts_at,
     last_id,
     last_held_on,
     last_closed_at,
     last_facilitator_id,
     next_starts_at,
     heard_at)
)
std::vector<TeamAccount> list_team_accounts(
    db::Reader& reader, OrganizationId const& organization_id, UserId const& user_id
);

// An action that the latest closed review of such an account left open, due until a day.
struct OpenAction {
    AccountId account_id;
    ActionId id;
    reviews::Words statement;
    std::optional<reviews::Owner> owner;
    Date due_on;
    std::optional<UserId> owner_user_id;  // where the owner attended as a user
};
BOOST_DESCRIBE_STRUCT(OpenAction, (), (account_id, id, statement, owner, due_on, owner_user_id))
std::vector<OpenAction> list_open_actions(db::Reader& reader, UserId const& user_id, Date until);

// The accounts whose counts are worked out, by name: of those of the person's team whose quarter runs.
inline constexpr int kCountedAccounts = 50;

// The reviews whose KPIs are counted, their KPIs and the lines that stand, of those accounts.
struct TeamKpi : reviews::Kpi {
    ReviewId review_id;
};
BOOST_DESCRIBE_STRUCT(TeamKpi, (reviews::Kpi), (review_id))
std::vector<reviews::CountedReview> list_counted_reviews(db::Reader& reader, UserId const& user_id);
std::vector<TeamKpi> list_team_kpis(db::Reader& reader, UserId const& user_id);
std::vector<reviews::CountedLine> list_team_lines(db::Reader& reader, UserId const& user_id);

}  // namespace qvr::today
