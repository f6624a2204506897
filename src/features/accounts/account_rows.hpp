// Rows that only this feature's store and codec know.
#pragma once

#include "features/accounts/account.hpp"
#include "features/accounts/client_account.hpp"

namespace qvr::accounts {

struct TeamRow {
    AccountId account_id;
    UserId user_id;
    TeamFunction function = TeamFunction::other;
    int position = 0;
};
BOOST_DESCRIBE_STRUCT(TeamRow, (), (account_id, user_id, function, position))

struct ObjectiveRow {
    ObjectiveId id;
    AccountId account_id;
    ObjectiveText statement;
    int position = 0;
};
BOOST_DESCRIBE_STRUCT(ObjectiveRow, (), (id, account_id, statement, position))

struct OwnAccountRow : ClientAccountView {
    std::int64_t last_entry = 0;  // the account's last in the audit log; 0: none
};
BOOST_DESCRIBE_STRUCT(OwnAccountRow, (ClientAccountView), (last_entry))

// The list's query in one flat row; the review's columns are null where there is none.
struct FlatAccountRow {
    AccountId id;
    std::string name;
    std::string sort_key;
    std::optional<std::string> industry;
    Locale locale;
    zone::ZoneName time_zone;
    bool archived = false;
    std::optional<ReviewId> current_id;
    std::optional<int> current_number;
    std::optional<std::string> current_state;
    std::optional<zone::WallClock> current_starts_at;
    std::optional<zone::ZoneName> current_time_zone;
    std::optional<Date> current_held_on;
    std::optional<std::string> current_facilitator_name;
    std::optional<Instant> current_shared_at;
    std::optional<ReviewId> last_id;
    std::optional<int> last_number;
    std::optional<std::string> last_state;
    std::optional<zone::WallClock> last_starts_at;
    std::optional<zone::ZoneName> last_time_zone;
    std::optional<Date> last_held_on;
    std::optional<std::string> last_facilitator_name;
    std::optional<Instant> last_shared_at;
};
BOOST_DESCRIBE_STRUCT(
    FlatAccountRow,
    (),
    (id,
     name,
     sort_key,
     industry,
     locale,
     time_zone,
     archived,
     current_id,
     current_number,
     current_state,
     current_starts_at,
     current_time_zone,
     current_held_on,
     current_facilitator_name,
     current_shared_at,
     last_id,
     last_number,
     last_state,
     last_starts_at,
     last_time_zone,
     last_held_on,
     last_facilitator_name,
     last_shared_at)
)

}  // namespace qvr::accounts
