// All SQL of the clients' people, their links, their sessions and their requests for a new link. A person
// whose access or contact or account is gone is found by none of the functions that say `active`.
#pragma once

#include "db/database.hpp"
#include "features/people/client_person.hpp"

#include <optional>
#include <string>
#include <vector>

namespace qvr::people {

ClientOrganizationView get_client_organization(db::Reader& reader, OrganizationId const& id);

std::optional<ClientPerson> find_client_person(
    db::Reader& reader, OrganizationId const& organization_id, ClientPersonId const& id
);
// Somebody removed earlier too.
std::optional<ClientPerson> find_client_person_of_contact(db::Reader& reader, ContactId const& contact_id);
// Those who have access to an account, by name. now: which links are still good.
std::vector<ClientPersonRow> list_client_people(db::Reader& reader, AccountId const& account_id, Instant now);
ClientPersonRow get_client_person_row(db::Reader& reader, ClientPersonId const& id, Instant now);
std::optional<ClientIdentity> find_active_identity(db::Reader& reader, ClientPersonId const& id);
void set_client_locale(db::Writer& writer, ContactId const& contact_id, Locale locale);

void replace_invitation_link(db::Writer& writer, InvitationLink const& link);
std::optional<InvitationLink> find_invitation_link(db::Reader& reader, std::string const& token_hash);
void remove_invitation_links_of(db::Writer& writer, ClientPersonId const& id);
void remove_link_requests_of(db::Writer& writer, ClientPersonId const& id);
void remove_client_sessions_of(db::Writer& writer, ClientPersonId const& id);

// Of a person who is active.
std::optional<SessionWithClient> find_client_session(db::Reader& reader, std::string const& token_hash);
std::optional<ClientSession> find_client_session_row(db::Reader& reader, std::string const& token_hash);
// The latest used first.
std::vector<ClientSession> list_client_sessions(db::Reader& reader, ClientPersonId const& id);
void note_client_session_use(db::Writer& writer, std::string const& token_hash, Instant now);
// Whether there was one.
bool remove_client_session(db::Writer& writer, ClientPersonId const& id, std::string const& token_hash);
void remove_client_sessions_unused_since(db::Writer& writer, Instant last_used_at);

// A row of link_requests.
struct LinkRequest {
    std::string id;
    std::string email;  // in lower case; whether it is anybody's is not asked
    Instant asked_at;
};
BOOST_DESCRIBE_STRUCT(LinkRequest, (), (id, email, asked_at))
// In place of an earlier one of that address. Requests older than kLinkRequestMs are dropped.
inline constexpr std::int64_t kLinkRequestMs = 14LL * 24 * 3600 * 1000;
void note_link_request(db::Writer& writer, LinkRequest const& request);

// A request for a new link, as the account's team is told of it.
struct LinkRequestRow {
    ClientPersonId id;
    AccountId account_id;
    std::string account_name;
    std::string name;
    Instant asked_at;
};
BOOST_DESCRIBE_STRUCT(LinkRequestRow, (), (id, account_id, account_name, name, asked_at))
// Of the accounts whose team a user is on (none: of all), the earliest first.
std::vector<LinkRequestRow> list_link_requests(
    db::Reader& reader, OrganizationId const& organization_id, std::optional<UserId> const& only_team_of
);

}  // namespace qvr::people
