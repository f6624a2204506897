// The supplier's people: who they are, what they may be asked for and given. No SQL, no HTTP.
#pragma once

#include "base/clock.hpp"
#include "base/id.hpp"
#include "base/language.hpp"
#include "base/text.hpp"
#include "reflect/describe.hpp"
#include "web/principal.hpp"
#include "zone/zone_name.hpp"

#include <optional>
#include <string>
#include <vector>

namespace qvr::people {

using PersonName = Text<1, 120>;

// A row of users.
struct User {
    UserId id;
    OrganizationId organization_id;
    PersonName name;
    Email email;
    std::string email_key;  // Email::key() of email
    web::Role role = web::Role::member;
    Locale locale;
    bool disabled = false;
    std::string password_hash;  // libsodium's text form of Argon2id; empty until a password is chosen
    Instant created_at;
};
BOOST_DESCRIBE_STRUCT(
    User, (), (id, organization_id, name, email, email_key, role, locale, disabled, password_hash, created_at)
)

// What others see of a person. It simply has no password hash.
struct UserView {
    UserId id;
    std::string name;
    std::string email;
    web::Role role = web::Role::member;
    Locale locale;
    bool disabled = false;
    bool has_password = false;
    Instant created_at;
    std::string created_at_text;
};
BOOST_DESCRIBE_STRUCT(
    UserView, (), (id, name, email, role, locale, disabled, has_password, created_at, created_at_text)
)

// A one-time link to choose a password. The token stands behind '#', which browsers never send to a server.
struct LinkView {
    std::string path;
    Instant expires_at;
    std::string expires_at_text;
};
BOOST_DESCRIBE_STRUCT(LinkView, (), (path, expires_at, expires_at_text))

struct UserWithLinkView : UserView {
    LinkView link;
};
BOOST_DESCRIBE_STRUCT(UserWithLinkView, (UserView), (link))

struct OrganizationName {
    OrganizationId id;
    std::string name;
};
BOOST_DESCRIBE_STRUCT(OrganizationName, (), (id, name))

// Whose side a signed-in person is on.
enum class PersonKind { supplier, client };
BOOST_DESCRIBE_ENUM(PersonKind, supplier, client)

// The signed-in person of the supplier.
struct MeView {
    PersonKind kind = PersonKind::supplier;
    UserId id;
    std::string name;
    std::string email;
    web::Role role = web::Role::member;
    Locale locale;
    OrganizationName organization;
};
BOOST_DESCRIBE_STRUCT(MeView, (), (kind, id, name, email, role, locale, organization))

// A session of one's own, or of a client's person.
struct SessionView {
    std::string id;      // names it; not a secret
    std::string device;  // "Safari, iPhone"; may be empty
    Instant started_at;
    std::string started_at_text;
    Instant last_used_at;
    std::string last_used_at_text;
    bool is_this_one = false;
};
BOOST_DESCRIBE_STRUCT(
    SessionView, (), (id, device, started_at, started_at_text, last_used_at, last_used_at_text, is_this_one)
)

struct UserInput {
    PersonName name;
    Email email;
    web::Role role = web::Role::member;
    std::optional<Locale> locale;
};
BOOST_DESCRIBE_STRUCT(UserInput, (), (name, email, role, locale))

struct UserPatch {
    reflect::Patch<PersonName> name;
    reflect::Patch<Email> email;
    reflect::Patch<web::Role> role;
    reflect::Patch<Locale> locale;
    reflect::Patch<bool> disabled;
};
BOOST_DESCRIBE_STRUCT(UserPatch, (), (name, email, role, locale, disabled))

struct MePatch {
    reflect::Patch<PersonName> name;
    reflect::Patch<Locale> locale;
};
BOOST_DESCRIBE_STRUCT(MePatch, (), (name, locale))

// What every input that sets a password has. 8 to 200 characters, nothing more is asked of it (OWASP
// ASVS 5.0 6.2).
struct NewPassword {
    std::string password;
};
BOOST_DESCRIBE_STRUCT(NewPassword, (), (password))
void check(NewPassword const& input, Issues& issues);

// POST /setup: makes the organization and its first owner, once.
struct SetupInput : NewPassword {
    std::string setup_code;
    Text<1, 120> organization;
    PersonName name;
    Email email;
    Locale locale;
};
BOOST_DESCRIBE_STRUCT(SetupInput, (NewPassword), (setup_code, organization, name, email, locale))

// POST /session. Any text is taken: a failed sign-in is 401 whatever the form of its parts.
struct SessionInput {
    std::string email;
    std::string password;
};
BOOST_DESCRIBE_STRUCT(SessionInput, (), (email, password))

struct PasswordInput : NewPassword {
    std::string current;
};
BOOST_DESCRIBE_STRUCT(PasswordInput, (NewPassword), (current))

struct PasswordLinkInput : NewPassword {
    std::string token;
};
BOOST_DESCRIBE_STRUCT(PasswordLinkInput, (NewPassword), (token))

// What anybody may know before signing in: whether to show set-up or sign-in.
struct InstallationState {
    bool is_set_up = false;
    bool https_required = false;  // no session can begin the way the request came
};
BOOST_DESCRIBE_STRUCT(InstallationState, (), (is_set_up, https_required))

UserView view_of(User const& user, Locale reader_locale, zone::ZoneName const& zone);

}  // namespace qvr::people
