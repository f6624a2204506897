// All SQL of accounts, teams, objectives, contacts and bridges.
#pragma once

#include "db/database.hpp"
#include "features/accounts/account.hpp"
#include "features/accounts/account_search.hpp"
#include "features/accounts/contact.hpp"

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace qvr::accounts {

std::optional<Account> find_account(
    db::Reader& reader, OrganizationId const& organization_id, AccountId const& id
);
// An account and what decides how the user may use it, in one question to the database: many routes begin
// with it.
struct AccountForUser : Account {
    bool is_on_team = false;
    std::int64_t last_entry = 0;  // the account's last in the audit log; 0: none
};
BOOST_DESCRIBE_STRUCT(AccountForUser, (Account), (is_on_team, last_entry))

std::optional<AccountForUser> find_account_for(
    db::Reader& reader, OrganizationId const& organization_id, AccountId const& id, UserId const& user_id
);
void insert_account(db::Writer& writer, Account const& account);
// An account with what lies under it.
struct NewAccount {
    Account account;
    std::vector<TeamMemberInput> team;
    std::vector<Objective> objectives;
    std::vector<Contact> contacts;
};
// Any number of them; renew_standings() is called once all and their reviews are written.
void insert_accounts(db::Writer& writer, std::span<NewAccount const> accounts);
void update_account(db::Writer& writer, Account const& account);

bool is_on_team(db::Reader& reader, AccountId const& account_id, UserId const& user_id);
std::vector<TeamMember> list_team(db::Reader& reader, AccountId const& account_id);
void replace_team(db::Writer& writer, AccountId const& account_id, std::vector<TeamMemberInput> const& team);

std::vector<Objective> list_objectives(db::Reader& reader, AccountId const& account_id);
void replace_objectives(
    db::Writer& writer, AccountId const& account_id, std::vector<Objective> const& objectives
);

// What a list of accounts is asked for.
struct AccountListRequest {
    OrganizationId organization_id;
    std::optional<UserId> only_team_of;  // a member sees the accounts of their team
    std::string words;                   // search_words of what is looked for; empty: all
    bool archived = false;
    AccountCursor after;  // the last line given before; an empty key with a nil id: from the start
    int limit = 50;
};

// An account with its open and its latest closed review, in one row.
struct AccountListRow {
    AccountId id;
    std::string name;
    std::string sort_key;
    std::optional<std::string> industry;
    Locale locale;
    zone::ZoneName time_zone;
    bool archived = false;
    std::optional<ReviewRow> current_review;
    std::optional<ReviewRow> last_review;
};
std::vector<AccountListRow> list_accounts(db::Reader& reader, AccountListRequest const& request);

std::optional<ReviewRow> find_review_row(db::Reader& reader, std::optional<ReviewId> const& id);
// The reviews of an account, newest first.
std::vector<ReviewRow> list_review_rows(db::Reader& reader, AccountId const& account_id);

std::optional<Contact> find_contact(db::Reader& reader, ContactId const& id);
std::vector<Contact> list_contacts(db::Reader& reader, AccountId const& account_id);
std::optional<Bridge> find_bridge(db::Reader& reader, ContactId const& id);
void replace_bridge(db::Writer& writer, Bridge const& bridge);

}  // namespace qvr::accounts
