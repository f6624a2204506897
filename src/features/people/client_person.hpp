// People of a client who have a way in of their own (R28): a contact of one account, as an executive or a
// counter. What they see of themselves and what the supplier sees of them are types apart (R21).
#pragma once

#include "base/clock.hpp"
#include "base/id.hpp"
#include "base/language.hpp"
#include "base/text.hpp"
#include "features/people/organization.hpp"
#include "features/people/user.hpp"
#include "reflect/describe.hpp"
#include "web/principal.hpp"

#include <optional>
#include <string>

namespace qvr::people {

// A row of client_people.
struct ClientPerson {
    ClientPersonId id;
    OrganizationId organization_id;
    AccountId account_id;
    ContactId contact_id;
    web::ClientRole role = web::ClientRole::counter;
    UserId invited_by;
    Instant invited_at;
    std::optional<Instant> removed_at;
};
BOOST_DESCRIBE_STRUCT(
    ClientPerson, (), (id, organization_id, account_id, contact_id, role, invited_by, invited_at, removed_at)
)

// The same with what the contact says of them and how they stand with their links: what the supplier sees.
struct ClientPersonRow {
    ClientPersonId id;
    AccountId account_id;
    ContactId contact_id;
    std::string name;
    std::string title;
    std::optional<std::string> email;
    web::ClientRole role = web::ClientRole::counter;
    Locale locale;
    Instant invited_at;
    std::optional<Instant> link_expires_at;  // of a link that nobody used yet
    std::optional<Instant> link_asked_at;    // of a request for a new one
    std::int64_t sessions = 0;
    std::optional<Instant> last_used_at;
};
BOOST_DESCRIBE_STRUCT(
    ClientPersonRow,
    (),
    (id,
     account_id,
     contact_id,
     name,
     title,
     email,
     role,
     locale,
     invited_at,
     link_expires_at,
     link_asked_at,
     sessions,
     last_used_at)
)

// Who a client's person is, for themselves and for the person who invites: nothing that the supplier notes.
struct ClientIdentity {
    ClientPersonId id;
    OrganizationId organization_id;
    std::string organization_name;
    AccountId account_id;
    std::string account_name;
    ContactId contact_id;
    std::string name;
    std::string title;
    std::optional<std::string> email;
    web::ClientRole role = web::ClientRole::counter;
    Locale locale;
    zone::ZoneName time_zone;
};
BOOST_DESCRIBE_STRUCT(
    ClientIdentity,
    (),
    (id,
     organization_id,
     organization_name,
     account_id,
     account_name,
     contact_id,
     name,
     title,
     email,
     role,
     locale,
     time_zone)
)

// A row of client_sessions. The key is the hash of the token.
struct ClientSession {
    std::string token_hash;
    ClientPersonId client_person_id;
    std::string device;
    Instant created_at;
    Instant last_used_at;
};
BOOST_DESCRIBE_STRUCT(ClientSession, (), (token_hash, client_person_id, device, created_at, last_used_at))

// A client's session and its person, for authentication.
struct SessionWithClient {
    Instant session_last_used_at;
    ClientPersonId id;
    OrganizationId organization_id;
    AccountId account_id;
    ContactId contact_id;
    web::ClientRole role = web::ClientRole::counter;
    std::string name;
    Locale locale;
    std::string time_zone;  // of the organization, as for the supplier's people
};
BOOST_DESCRIBE_STRUCT(
    SessionWithClient,
    (),
    (session_last_used_at, id, organization_id, account_id, contact_id, role, name, locale, time_zone)
)

// A row of invitation_links.
struct InvitationLink {
    std::string token_hash;
    ClientPersonId client_person_id;
    Instant created_at;
    Instant expires_at;
};
BOOST_DESCRIBE_STRUCT(InvitationLink, (), (token_hash, client_person_id, created_at, expires_at))

struct AccountNameView {
    AccountId id;
    std::string name;
};
BOOST_DESCRIBE_STRUCT(AccountNameView, (), (id, name))

// A signed-in person of a client.
struct ClientMeView {
    PersonKind kind = PersonKind::client;
    ClientPersonId id;
    std::string name;
    std::string title;
    std::optional<std::string> email;
    web::ClientRole role = web::ClientRole::counter;
    Locale locale;
    zone::ZoneName time_zone;
    OrganizationName organization;
    AccountNameView account;
};
BOOST_DESCRIBE_STRUCT(
    ClientMeView, (), (kind, id, name, title, email, role, locale, time_zone, organization, account)
)

struct ClientMePatch {
    reflect::Patch<Locale> locale;
};
BOOST_DESCRIBE_STRUCT(ClientMePatch, (), (locale))

// What a client's people see of the supplier's organization.
struct ClientOrganizationView {
    OrganizationId id;
    Text<1, 120> name;
    PageSize page_size = PageSize::letter;
};
BOOST_DESCRIBE_STRUCT(ClientOrganizationView, (), (id, name, page_size))

ClientMeView me_of(ClientIdentity const& identity);

}  // namespace qvr::people
