// A client of the supplier: its name, language and zone, its team, its strategic objectives, its closed days.
#pragma once

#include "base/clock.hpp"
#include "base/date.hpp"
#include "base/id.hpp"
#include "base/language.hpp"
#include "base/text.hpp"
#include "features/accounts/review_summary.hpp"
#include "features/accounts/team_function.hpp"
#include "reflect/describe.hpp"
#include "zone/zone_name.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace qvr::accounts {

using AccountName = Text<1, 200>;
using ShortText = Text<1, 80>;
using ObjectiveText = Prose<1, 500>;

// A row of accounts.
struct Account {
    AccountId id;
    OrganizationId organization_id;
    AccountName name;
    std::string search_key;  // name and industry without accents and case
    std::string sort_key;    // the name alone, likewise
    std::optional<ShortText> industry;
    Locale locale;
    zone::ZoneName time_zone;
    std::optional<ShortText> region;  // "QC", "ON", "FR"…: whose public holidays it keeps
    std::vector<Date> closed_on;      // days that are no workdays of the account (R14), in order
    bool archived = false;
    std::int64_t version = 1;
    std::optional<ReviewId> current_review_id;  // planned, in session or ended
    std::optional<ReviewId> last_review_id;     // the latest closed one
    Instant created_at;
    Instant updated_at;
};
BOOST_DESCRIBE_STRUCT(
    Account,
    (),
    (id,
     organization_id,
     name,
     search_key,
     sort_key,
     industry,
     locale,
     time_zone,
     region,
     closed_on,
     archived,
     version,
     current_review_id,
     last_review_id,
     created_at,
     updated_at)
)

struct TeamMemberInput {
    UserId user_id;
    TeamFunction function = TeamFunction::other;
};
BOOST_DESCRIBE_STRUCT(TeamMemberInput, (), (user_id, function))

struct ObjectiveInput {
    std::optional<ObjectiveId> id;  // keeps an objective that the account has
    ObjectiveText statement;
};
BOOST_DESCRIBE_STRUCT(ObjectiveInput, (), (id, statement))

struct AccountInput {
    AccountName name;
    std::optional<ShortText> industry;
    Locale locale;
    zone::ZoneName time_zone;
    std::optional<ShortText> region;
    std::optional<std::vector<Date>> closed_on;
    std::optional<std::vector<TeamMemberInput>> team;
    std::optional<std::vector<ObjectiveInput>> objectives;
};
BOOST_DESCRIBE_STRUCT(
    AccountInput, (), (name, industry, locale, time_zone, region, closed_on, team, objectives)
)

struct AccountPatch {
    reflect::Patch<AccountName> name;
    reflect::Patch<std::optional<ShortText>> industry;
    reflect::Patch<Locale> locale;
    reflect::Patch<zone::ZoneName> time_zone;
    reflect::Patch<std::optional<ShortText>> region;
    reflect::Patch<std::vector<Date>> closed_on;
    reflect::Patch<std::vector<TeamMemberInput>> team;
    reflect::Patch<std::vector<ObjectiveInput>> objectives;
    reflect::Patch<bool> archived;
};
BOOST_DESCRIBE_STRUCT(
    AccountPatch, (), (name, industry, locale, time_zone, region, closed_on, team, objectives, archived)
)

struct TeamMember {
    UserId user_id;
    std::string name;
    TeamFunction function = TeamFunction::other;
};
BOOST_DESCRIBE_STRUCT(TeamMember, (), (user_id, name, function))

struct Objective {
    ObjectiveId id;
    ObjectiveText statement;
};
BOOST_DESCRIBE_STRUCT(Objective, (), (id, statement))

struct AccountView {
    AccountId id;
    std::string name;
    std::optional<std::string> industry;
    Locale locale;
    zone::ZoneName time_zone;
    std::optional<std::string> region;
    std::vector<Date> closed_on;
    bool archived = false;
    std::vector<TeamMember> team;
    std::vector<Objective> objectives;
    bool may_write = false;
    std::int64_t version = 1;
    Instant created_at;
    std::string created_at_text;
    std::optional<ReviewSummary> current_review;
    std::optional<ReviewSummary> last_review;
};
BOOST_DESCRIBE_STRUCT(
    AccountView,
    (),
    (id,
     name,
     industry,
     locale,
     time_zone,
     region,
     closed_on,
     archived,
     team,
     objectives,
     may_write,
     version,
     created_at,
     created_at_text,
     current_review,
     last_review)
)

// A line of the list of accounts.
struct AccountSummary {
    AccountId id;
    std::string name;
    std::optional<std::string> industry;
    Locale locale;
    zone::ZoneName time_zone;
    bool archived = false;
    std::optional<ReviewSummary> current_review;
    std::optional<ReviewSummary> last_review;
};
BOOST_DESCRIBE_STRUCT(
    AccountSummary, (), (id, name, industry, locale, time_zone, archived, current_review, last_review)
)

// Sets name, industry and the keys made of them.
void set_name(Account& account, AccountName name, std::optional<ShortText> industry);

// Sets the closed days in order, each once.
void set_closed_on(Account& account, std::vector<Date> days);

// The public holidays of a region in the year of `today` and the next: what closed_on is filled with
// beforehand.
std::vector<Date> usual_closed_days(std::optional<ShortText> const& region, Date today);

}  // namespace qvr::accounts
