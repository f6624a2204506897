// Who is asking: a user of the supplier, a person of a client, or a machine that counts for one side. Each is
// a kind of its own, so that nothing is ever written for "the user" that a client must not do or see.
#pragma once

#include "base/clock.hpp"
#include "base/id.hpp"
#include "base/language.hpp"
#include "db/database.hpp"
#include "http/message.hpp"

#include <boost/describe/enum.hpp>

#include <optional>
#include <string>

namespace qvr::web {

enum class PrincipalKind { supplier_user, client_person, api_token };
BOOST_DESCRIBE_ENUM(PrincipalKind, supplier_user, client_person, api_token)

// Of the supplier's people (R28).
enum class Role { owner, leader, member };
BOOST_DESCRIBE_ENUM(Role, owner, leader, member)

// Of a client's people (R28): an executive marks, rates, acknowledges and counts; a counter counts.
enum class ClientRole { executive, counter };
BOOST_DESCRIBE_ENUM(ClientRole, executive, counter)

// What a client's person was invited to: one account, as one of its contacts.
struct ClientAccess {
    AccountId account_id;
    ContactId contact_id;
    ClientRole role = ClientRole::counter;
};

// What a machine was given a token for: to count the KPIs of one account, for one side.
struct TokenAccess {
    AccountId account_id;
    bool counts_for_client = false;
};

struct Principal {
    PrincipalKind kind = PrincipalKind::supplier_user;
    OrganizationId organization_id;
    PersonId person_id;  // of every kind
    UserId user_id;      // of a supplier's user; nil for all others, so that no row of a user is theirs
    std::optional<ClientAccess> client;  // exactly for a client's person
    std::optional<TokenAccess> token;    // exactly for a machine
    std::string name;
    Role role = Role::member;
    Locale locale;
    std::string session_key;        // hash of the session token: the name of the session, not a secret
    std::string time_zone;          // IANA name of the organization's zone
    bool session_is_stale = false;  // last use was not noted lately
};

// Knows people by their cookies. Implemented in features/people, wired in app; called on workers.
class Authenticator {
  public:
    virtual ~Authenticator() = default;
    // The person behind a request's session cookie. Error: unauthenticated.
    virtual Result<Principal> authenticate(http::Request const& request, db::Reader& reader, Instant now) = 0;
    // Notes that a stale session was used, which keeps it alive.
    virtual void note_use(Principal const& principal, db::Database& database, Instant now) = 0;
};

}  // namespace qvr::web
