#include "features/people/client_store.hpp"

namespace qvr::people {
namespace {

constexpr db::Query kGetClientOrganization{
    "kGetClientOrganization", "SELECT {columns} FROM organizations WHERE id = :id"
};
constexpr db::Query kFindClientPerson{
    "kFindClientPerson",
    "SELECT {columns} FROM client_people WHERE id = :id AND organization_id = :organization_id "
    "AND removed_at IS NULL"
};
constexpr db::Query kFindClientPersonOfContact{
    "kFindClientPersonOfContact", "SELECT {columns} FROM client_people WHERE contact_id = :contact_id"
};
// The grouped joins read each table once by its index, whatever the number of people.
constexpr db::Query kListClientPeople{
    "kListClientPeople",
    "SELECT p.id, p.account_id, p.contact_id, c.name, c.title, c.email, p.role, c.locale, p.invited_at, "
    "MAX(l.expires_at) AS link_expires_at, MAX(r.asked_at) AS link_asked_at, "
    "COUNT(DISTINCT s.token_hash) AS sessions, MAX(s.last_used_at) AS last_used_at "
    "FROM client_people p JOIN contacts c ON c.id = p.contact_id "
    "LEFT JOIN invitation_links l ON l.client_person_id = p.id AND l.expires_at > :now "
    "LEFT JOIN link_requests r ON r.email = lower(c.email) "
    "LEFT JOIN client_sessions s ON s.client_person_id = p.id "
    "WHERE p.account_id = :account_id AND p.removed_at IS NULL "
    "GROUP BY p.id, p.account_id, p.contact_id, c.name, c.title, c.email, p.role, c.locale, p.invited_at "
    "ORDER BY c.name, p.id"
};
constexpr db::Query kGetClientPersonRow{
    "kGetClientPersonRow",
    "SELECT p.id, p.account_id, p.contact_id, c.name, c.title, c.email, p.role, c.locale, p.invited_at, "
    "(SELECT MAX(expires_at) FROM invitation_links WHERE client_person_id = :id AND expires_at > :now) "
    "AS link_expires_at, "
    "(SELECT MAX(asked_at) FROM link_requests WHERE email = lower(c.email)) AS link_asked_at, "
    "(SELECT COUNT(*) FROM client_sessions WHERE client_person_id = :id) AS sessions, "
    "(SELECT MAX(last_used_at) FROM client_sessions WHERE client_person_id = :id) AS last_used_at "
    "FROM client_people p JOIN contacts c ON c.id = p.contact_id WHERE p.id = :id"
};
constexpr db::Query kFindActiveIdentity{
    "kFindActiveIdentity",
    "SELECT p.id, p.organization_id, o.name AS organization_name, p.account_id, a.name AS account_name, "
    "p.contact_id, c.name, c.title, c.email, p.role, c.locale, a.time_zone FROM client_people p "
    "JOIN contacts c ON c.id = p.contact_id JOIN accounts a ON a.id = p.account_id "
    "JOIN organizations o ON o.id = p.organization_id "
    "WHERE p.id = :id AND p.removed_at IS NULL AND c.archived = 0 AND a.archived = 0"
};
constexpr db::Query kSetClientLocale{
    "kSetClientLocale", "UPDATE contacts SET locale = :locale WHERE id = :contact_id"
};
constexpr db::Query kFindInvitationLink{
    "kFindInvitationLink", "SELECT {columns} FROM invitation_links WHERE token_hash = :token_hash"
};
constexpr db::Query kRemoveInvitationLinksOf{
    "kRemoveInvitationLinksOf", "DELETE FROM invitation_links WHERE client_person_id = :id"
};
constexpr db::Query kRemoveLinkRequestsOf{
    "kRemoveLinkRequestsOf",
    "DELETE FROM link_requests WHERE email = (SELECT lower(c.email) FROM client_people p "
    "JOIN contacts c ON c.id = p.contact_id WHERE p.id = :id)"
};
constexpr db::Query kRemoveEarlierLinkRequests{
    "kRemoveEarlierLinkRequests", "DELETE FROM link_requests WHERE email = :email OR asked_at < :oldest"
};
constexpr db::Query kRemoveClientSessionsOf{
    "kRemoveClientSessionsOf", "DELETE FROM client_sessions WHERE client_person_id = :id"
};
constexpr db::Query kFindClientSession{
    "kFindClientSession",
    "SELECT s.last_used_at AS session_last_used_at, p.id, p.organization_id, p.account_id, p.contact_id, "
    "p.role, c.name, c.locale, o.time_zone FROM client_sessions s "
    "JOIN client_people p ON p.id = s.client_person_id JOIN contacts c ON c.id = p.contact_id "
    "JOIN accounts a ON a.id = p.account_id JOIN organizations o ON o.id = p.organization_id "
    "WHERE s.token_hash = :token_hash AND p.removed_at IS NULL AND c.archived = 0 AND a.archived = 0"
};
constexpr db::Query kFindClientSessionRow{
    "kFindClientSessionRow", "SELECT {columns} FROM client_sessions WHERE token_hash = :token_hash"
};
constexpr db::Query kListClientSessions{
    "kListClientSessions",
    "SELECT {columns} FROM client_sessions WHERE client_person_id = :id "
    "ORDER BY last_used_at DESC, token_hash"
};
constexpr db::Query kNoteClientSessionUse{
    "kNoteClientSessionUse", "UPDATE client_sessions SET last_used_at = :now WHERE token_hash = :token_hash"
};
constexpr db::Query kRemoveClientSession{
    "kRemoveClientSession",
    "DELETE FROM client_sessions WHERE token_hash = :token_hash AND client_person_id = :id"
};
constexpr db::Query kRemoveUnusedClientSessions{
    "kRemoveUnusedClientSessions", "DELETE FROM client_sessions WHERE last_used_at < :last_used_at"
};
constexpr db::Query kListLinkRequests{
    "kListLinkRequests",
    "SELECT p.id, p.account_id, a.name AS account_name, c.name, r.asked_at FROM link_requests r "
    "JOIN contacts c ON lower(c.email) = r.email JOIN client_people p ON p.contact_id = c.id "
    "JOIN accounts a ON a.id = p.account_id "
    "WHERE p.organization_id = :organization_id AND p.removed_at IS NULL AND c.archived = 0 "
    "AND a.archived = 0 AND (:sees_all = 1 OR EXISTS (SELECT 1 FROM account_team t "
    "WHERE t.account_id = p.account_id AND t.user_id = :user_id)) ORDER BY r.asked_at, p.id"
};

}  // namespace

ClientOrganizationView get_client_organization(db::Reader& reader, OrganizationId const& id) {
    return reader.get<ClientOrganizationView>(kGetClientOrganization, {{"id", id}});
}

std::optional<ClientPerson> find_client_person(
    db::Reader& reader, OrganizationId const& organization_id, ClientPersonId const& id
) {
    return reader.find<ClientPerson>(kFindClientPerson, {{"id", id}, {"organization_id", organization_id}});
}

std::optional<ClientPerson> find_client_person_of_contact(db::Reader& reader, ContactId const& contact_id) {
    return reader.find<ClientPerson>(kFindClientPersonOfContact, {{"contact_id", contact_id}});
}

std::vector<ClientPersonRow> list_client_people(
    db::Reader& reader, AccountId const& account_id, Instant now
) {
    return reader.list<ClientPersonRow>(
        kListClientPeople, {{"now", now.unix_ms()}, {"account_id", account_id}}
    );
}

ClientPersonRow get_client_person_row(db::Reader& reader, ClientPersonId const& id, Instant now) {
    return reader.get<ClientPersonRow>(kGetClientPersonRow, {{"id", id}, {"now", now.unix_ms()}});
}

std::optional<ClientIdentity> find_active_identity(db::Reader& reader, ClientPersonId const& id) {
    return reader.find<ClientIdentity>(kFindActiveIdentity, {{"id", id}});
}

void set_client_locale(db::Writer& writer, ContactId const& contact_id, Locale locale) {
    writer.execute(kSetClientLocale, {{"locale", locale}, {"contact_id", contact_id}});
}

void replace_invitation_link(db::Writer& writer, InvitationLink const& link) {
    remove_invitation_links_of(writer, link.client_person_id);
    writer.insert("invitation_links", link);
}

std::optional<InvitationLink> find_invitation_link(db::Reader& reader, std::string const& token_hash) {
    return reader.find<InvitationLink>(kFindInvitationLink, {{"token_hash", token_hash}});
}

void remove_invitation_links_of(db::Writer& writer, ClientPersonId const& id) {
    writer.execute(kRemoveInvitationLinksOf, {{"id", id}});
}

void remove_link_requests_of(db::Writer& writer, ClientPersonId const& id) {
    writer.execute(kRemoveLinkRequestsOf, {{"id", id}});
}

void remove_client_sessions_of(db::Writer& writer, ClientPersonId const& id) {
    writer.execute(kRemoveClientSessionsOf, {{"id", id}});
}

std::optional<SessionWithClient> find_client_session(db::Reader& reader, std::string const& token_hash) {
    return reader.find<SessionWithClient>(kFindClientSession, {{"token_hash", token_hash}});
}

std::optional<ClientSession> find_client_session_row(db::Reader& reader, std::string const& token_hash) {
    return reader.find<ClientSession>(kFindClientSessionRow, {{"token_hash", token_hash}});
}

std::vector<ClientSession> list_client_sessions(db::Reader& reader, ClientPersonId const& id) {
    return reader.list<ClientSession>(kListClientSessions, {{"id", id}});
}

void note_client_session_use(db::Writer& writer, std::string const& token_hash, Instant now) {
    writer.execute(kNoteClientSessionUse, {{"now", now.unix_ms()}, {"token_hash", token_hash}});
}

bool remove_client_session(db::Writer& writer, ClientPersonId const& id, std::string const& token_hash) {
    return writer.execute(kRemoveClientSession, {{"token_hash", token_hash}, {"id", id}}) > 0;
}

void remove_client_sessions_unused_since(db::Writer& writer, Instant last_used_at) {
    writer.execute(kRemoveUnusedClientSessions, {{"last_used_at", last_used_at.unix_ms()}});
}

void note_link_request(db::Writer& writer, LinkRequest const& request) {
    writer.execute(
        kRemoveEarlierLinkRequests,
        {{"email", request.email}, {"oldest", request.asked_at.unix_ms() - kLinkRequestMs}}
    );
    writer.insert("link_requests", request);
}

std::vector<LinkRequestRow> list_link_requests(
    db::Reader& reader, OrganizationId const& organization_id, std::optional<UserId> const& only_team_of
) {
    return reader.list<LinkRequestRow>(
        kListLinkRequests,
        {{"organization_id", organization_id},
         {"sees_all", only_team_of ? 0 : 1},
         {"user_id", only_team_of.value_or(UserId{})}}
    );
}

}  // namespace qvr::people
