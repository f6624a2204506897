// Who is asking. A supplier's user today; a client's person is a kind of its own from the start, so that
// nothing is ever written for "the user" that a client must not do or see.
#pragma once

#include "base/clock.hpp"
#include "base/id.hpp"
#include "base/language.hpp"
#include "db/database.hpp"
#include "http/message.hpp"

#include <boost/describe/enum.hpp>

#include <string>

namespace qvr::web {

enum class PrincipalKind { supplier_user, client_person };
enum class Role { owner, leader, member };
BOOST_DESCRIBE_ENUM(Role, owner, leader, member)

struct Principal {
    PrincipalKind kind = PrincipalKind::supplier_user;
    OrganizationId organization_id;
    UserId user_id;
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
