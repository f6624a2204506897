// All SQL of organizations, users, sessions and one-time links.
#pragma once

#include "db/database.hpp"
#include "features/people/organization.hpp"
#include "features/people/user.hpp"

#include <optional>
#include <string>
#include <vector>

namespace qvr::people {

// A row of sessions. The key is the hash of the token.
struct Session {
    std::string token_hash;
    UserId user_id;
    Instant created_at;
    Instant last_used_at;
    std::string device;
};
BOOST_DESCRIBE_STRUCT(Session, (), (token_hash, user_id, created_at, last_used_at, device))

// A session and its person, for authentication.
struct SessionWithUser {
    Instant session_created_at;
    Instant session_last_used_at;
    UserId id;
    OrganizationId organization_id;
    std::string name;
    web::Role role = web::Role::member;
    Locale locale;
    bool disabled = false;
    std::string time_zone;
};
BOOST_DESCRIBE_STRUCT(
    SessionWithUser,
    (),
    (session_created_at, session_last_used_at, id, organization_id, name, role, locale, disabled, time_zone)
)

// A row of password_links.
struct PasswordLink {
    std::string token_hash;
    UserId user_id;
    Instant created_at;
    Instant expires_at;
};
BOOST_DESCRIBE_STRUCT(PasswordLink, (), (token_hash, user_id, created_at, expires_at))

// The one organization of this installation.
std::optional<Organization> find_organization(db::Reader& reader);
Organization get_organization(db::Reader& reader, OrganizationId const& id);

std::optional<User> find_user(db::Reader& reader, OrganizationId const& organization_id, UserId const& id);
std::optional<User> find_user_by_email(db::Reader& reader, std::string const& email_key);
// The same for signing in: where nobody has the address another row is read and left, so that the time taken
// does not tell.
std::optional<User> find_user_to_sign_in(db::Reader& reader, std::string const& email_key);
// Everybody, by name; the disabled ones too.
std::vector<User> list_users(db::Reader& reader, OrganizationId const& organization_id);
// Inserts or updates a user. Error: conflict if another person has the address.
Result<void> insert_user(db::Writer& writer, User const& user);
Result<void> update_user(db::Writer& writer, User const& user);
// Owners who are not disabled, other than `except`.
std::int64_t count_other_owners(
    db::Reader& reader, OrganizationId const& organization_id, UserId const& except
);

std::optional<SessionWithUser> find_session(db::Reader& reader, std::string const& token_hash);
void note_session_use(db::Writer& writer, std::string const& token_hash, Instant now);
std::optional<Session> find_session_of(
    db::Reader& reader, UserId const& user_id, std::string const& token_hash
);
// The latest used first.
std::vector<Session> list_sessions(db::Reader& reader, UserId const& user_id);
// Whether there was one.
bool remove_session(db::Writer& writer, UserId const& user_id, std::string const& token_hash);
// Ends all sessions of a person but `except` (empty: all).
void remove_sessions_of(db::Writer& writer, UserId const& user_id, std::string const& except);
void remove_sessions_older_than(db::Writer& writer, Instant created_at);

std::optional<PasswordLink> find_password_link(db::Reader& reader, std::string const& token_hash);
void remove_password_links_of(db::Writer& writer, UserId const& user_id);

}  // namespace qvr::people
