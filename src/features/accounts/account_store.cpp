#include "features/accounts/account_store.hpp"

#include "features/accounts/account_rows.hpp"
#include "features/accounts/account_standing.hpp"

namespace qvr::accounts {
namespace {

constexpr db::Query kFindAccount{
    "kFindAccount", "SELECT {columns} FROM accounts WHERE id = :id AND organization_id = :organization_id"
};
constexpr db::Query kFindAccountFor{
    "kFindAccountFor",
    "SELECT {v.columns} FROM (SELECT a.*, "
    "(SELECT COUNT(*) FROM account_team t WHERE t.account_id = a.id AND t.user_id = :user_id) AS is_on_team, "
    "(SELECT COALESCE(MAX(e.seq), 0) FROM audit_entries e WHERE e.account_id = a.id) AS last_entry "
    "FROM accounts a WHERE a.id = :id AND a.organization_id = :organization_id) v"
};
constexpr db::Query kIsOnTeam{
    "kIsOnTeam", "SELECT COUNT(*) FROM account_team WHERE account_id = :account_id AND user_id = :user_id"
};
constexpr db::Query kListTeam{
    "kListTeam",
    "SELECT t.user_id, u.name, t.function FROM account_team t JOIN users u ON u.id = t.user_id "
    "WHERE t.account_id = :account_id ORDER BY t.position"
};
constexpr db::Query kRemoveTeam{"kRemoveTeam", "DELETE FROM account_team WHERE account_id = :account_id"};
constexpr db::Query kListObjectives{
    "kListObjectives", "SELECT {columns} FROM objectives WHERE account_id = :account_id ORDER BY position"
};
constexpr db::Query kRemoveObjectives{
    "kRemoveObjectives", "DELETE FROM objectives WHERE account_id = :account_id"
};
constexpr db::Query kListAccounts{
    "kListAccounts",
    "SELECT a.id, a.name, a.sort_key, a.industry, a.locale, a.time_zone, a.archived, "
    "c.id AS current_id, c.number AS current_number, c.state AS current_state, "
    "c.starts_at AS current_starts_at, c.time_zone AS current_time_zone, c.held_on AS current_held_on, "
    "cf.name AS current_facilitator_name, c.shared_at AS current_shared_at, "
    "l.id AS last_id, l.number AS last_number, l.state AS last_state, l.starts_at AS last_starts_at, "
    "l.time_zone AS last_time_zone, l.held_on AS last_held_on, lf.name AS last_facilitator_name, "
    "l.shared_at AS last_shared_at "
    "FROM accounts a "
    "LEFT JOIN reviews c ON c.id = a.current_review_id LEFT JOIN users cf ON cf.id = c.facilitator_id "
    "LEFT JOIN reviews l ON l.id = a.last_review_id LEFT JOIN users lf ON lf.id = l.facilitator_id "
    "WHERE a.organization_id = :organization_id AND a.archived = :archived "
    "AND (a.sort_key, a.id) > (:after_sort_key, :after_id) "
    "AND a.search_key LIKE :pattern ESCAPE '\\' "
    "AND (:sees_all = 1 OR EXISTS (SELECT 1 FROM account_team t WHERE t.account_id = a.id "
    "AND t.user_id = :user_id)) "
    "ORDER BY a.sort_key, a.id LIMIT :limit"
};
constexpr db::Query kFindReviewRow{
    "kFindReviewRow",
    "SELECT r.id, r.number, r.state, r.starts_at, r.time_zone, r.held_on, u.name AS facilitator_name, "
    "r.shared_at FROM reviews r LEFT JOIN users u ON u.id = r.facilitator_id WHERE r.id = :id"
};
constexpr db::Query kListReviewRows{
    "kListReviewRows",
    "SELECT r.id, r.number, r.state, r.starts_at, r.time_zone, r.held_on, u.name AS facilitator_name, "
    "r.shared_at FROM reviews r LEFT JOIN users u ON u.id = r.facilitator_id "
    "WHERE r.account_id = :account_id ORDER BY r.held_on DESC, r.created_at DESC"
};
constexpr db::Query kFindContact{"kFindContact", "SELECT {columns} FROM contacts WHERE id = :id"};
constexpr db::Query kListContacts{
    "kListContacts",
    "SELECT {columns} FROM contacts WHERE account_id = :account_id ORDER BY is_executive DESC, name, id"
};
constexpr db::Query kFindBridge{
    "kFindBridge", "SELECT {columns} FROM bridges WHERE contact_id = :contact_id"
};
constexpr db::Query kRemoveBridge{"kRemoveBridge", "DELETE FROM bridges WHERE contact_id = :contact_id"};

}  // namespace

std::optional<Account> find_account(
    db::Reader& reader, OrganizationId const& organization_id, AccountId const& id
) {
    return reader.find<Account>(kFindAccount, {{"id", id}, {"organization_id", organization_id}});
}

std::optional<AccountForUser> find_account_for(
    db::Reader& reader, OrganizationId const& organization_id, AccountId const& id, UserId const& user_id
) {
    return reader.find<AccountForUser>(
        kFindAccountFor, {{"id", id}, {"organization_id", organization_id}, {"user_id", user_id}}
    );
}

void insert_account(db::Writer& writer, Account const& account) {
    writer.insert("accounts", account);
    renew_standing(writer, account.id);
}

void insert_accounts(db::Writer& writer, std::span<NewAccount const> accounts) {
    std::vector<Account> rows;
    std::vector<TeamRow> teams;
    std::vector<ObjectiveRow> objectives;
    std::vector<Contact> contacts;
    for (auto const& made : accounts) {
        rows.push_back(made.account);
        int position = 0;
        for (auto const& member : made.team) {
            teams.push_back({made.account.id, member.user_id, member.function, position++});
        }
        position = 0;
        for (auto const& objective : made.objectives) {
            objectives.push_back({objective.id, made.account.id, objective.statement, position++});
        }
        contacts.insert(contacts.end(), made.contacts.begin(), made.contacts.end());
    }
    writer.insert_all<Account>("accounts", rows);
    writer.insert_all<TeamRow>("account_team", teams);
    writer.insert_all<ObjectiveRow>("objectives", objectives);
    writer.insert_all<Contact>("contacts", contacts);
}

void update_account(db::Writer& writer, Account const& account) {
    writer.update("accounts", account);
    renew_standing(writer, account.id);
}

bool is_on_team(db::Reader& reader, AccountId const& account_id, UserId const& user_id) {
    return reader.get_whole(kIsOnTeam, {{"account_id", account_id}, {"user_id", user_id}}) > 0;
}

std::vector<TeamMember> list_team(db::Reader& reader, AccountId const& account_id) {
    return reader.list<TeamMember>(kListTeam, {{"account_id", account_id}});
}

void replace_team(db::Writer& writer, AccountId const& account_id, std::vector<TeamMemberInput> const& team) {
    writer.execute(kRemoveTeam, {{"account_id", account_id}});
    int position = 0;
    for (auto const& member : team) {
        writer.insert("account_team", TeamRow{account_id, member.user_id, member.function, position++});
    }
}

std::vector<Objective> list_objectives(db::Reader& reader, AccountId const& account_id) {
    return reader.list<Objective>(kListObjectives, {{"account_id", account_id}});
}

void replace_objectives(
    db::Writer& writer, AccountId const& account_id, std::vector<Objective> const& objectives
) {
    writer.execute(kRemoveObjectives, {{"account_id", account_id}});
    int position = 0;
    for (auto const& objective : objectives) {
        writer.insert("objectives", ObjectiveRow{objective.id, account_id, objective.statement, position++});
    }
}

std::vector<AccountListRow> list_accounts(db::Reader& reader, AccountListRequest const& request) {
    auto flat_rows = reader.list<FlatAccountRow>(
        kListAccounts,
        {{"organization_id", request.organization_id},
         {"archived", request.archived},
         {"after_sort_key", request.after.sort_key},
         {"after_id", request.after.id},
         {"pattern", contains_pattern(request.words)},
         {"sees_all", !request.only_team_of.has_value()},
         {"user_id", request.only_team_of.value_or(UserId{})},
         {"limit", request.limit}}
    );
    std::vector<AccountListRow> rows;
    rows.reserve(flat_rows.size());
    for (auto& flat : flat_rows) {
        AccountListRow row{
            std::move(flat.id),
            std::move(flat.name),
            std::move(flat.sort_key),
            std::move(flat.industry),
            flat.locale,
            std::move(flat.time_zone),
            flat.archived,
            {},
            {}
        };
        if (flat.current_id) {
            row.current_review = ReviewRow{
                *std::move(flat.current_id),
                *flat.current_number,
                *std::move(flat.current_state),
                *flat.current_starts_at,
                *std::move(flat.current_time_zone),
                *flat.current_held_on,
                std::move(flat.current_facilitator_name),
                flat.current_shared_at
            };
        }
        if (flat.last_id) {
            row.last_review = ReviewRow{
                *std::move(flat.last_id),
                *flat.last_number,
                *std::move(flat.last_state),
                *flat.last_starts_at,
                *std::move(flat.last_time_zone),
                *flat.last_held_on,
                std::move(flat.last_facilitator_name),
                flat.last_shared_at
            };
        }
        rows.push_back(std::move(row));
    }
    return rows;
}

std::optional<ReviewRow> find_review_row(db::Reader& reader, std::optional<ReviewId> const& id) {
    return id ? reader.find<ReviewRow>(kFindReviewRow, {{"id", *id}}) : std::nullopt;
}

std::vector<ReviewRow> list_review_rows(db::Reader& reader, AccountId const& account_id) {
    return reader.list<ReviewRow>(kListReviewRows, {{"account_id", account_id}});
}

std::optional<Contact> find_contact(db::Reader& reader, ContactId const& id) {
    return reader.find<Contact>(kFindContact, {{"id", id}});
}

std::vector<Contact> list_contacts(db::Reader& reader, AccountId const& account_id) {
    return reader.list<Contact>(kListContacts, {{"account_id", account_id}});
}

std::optional<Bridge> find_bridge(db::Reader& reader, ContactId const& id) {
    return reader.find<Bridge>(kFindBridge, {{"contact_id", id}});
}

void replace_bridge(db::Writer& writer, Bridge const& bridge) {
    writer.execute(kRemoveBridge, {{"contact_id", bridge.contact_id}});
    writer.insert("bridges", bridge);
}

}  // namespace qvr::accounts
