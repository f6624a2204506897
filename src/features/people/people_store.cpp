#include "features/people/people_store.hpp"

namespace qvr::people {
namespace {

constexpr db::Query kFindOrganization{"kFindOrganization", "SELECT {columns} FROM organizations"};
constexpr db::Query kGetOrganization{
    "kGetOrganization", "SELECT {columns} FROM organizations WHERE id = :id"
};
constexpr db::Query kFindUser{
    "kFindUser", "SELECT {columns} FROM users WHERE id = :id AND organization_id = :organization_id"
};
constexpr db::Query kFindUserByEmail{
    "kFindUserByEmail", "SELECT {columns} FROM users WHERE email_key = :email_key"
};
constexpr db::Query kFindUserToSignIn{
    "kFindUserToSignIn",
    "SELECT {columns} FROM users WHERE email_key = :email_key OR id = (SELECT MIN(id) FROM users) "
    "ORDER BY CASE WHEN email_key = :email_key THEN 0 ELSE 1 END LIMIT 1"
};
constexpr db::Query kListUsers{
    "kListUsers", "SELECT {columns} FROM users WHERE organization_id = :organization_id ORDER BY name, id"
};
constexpr db::Query kCountOtherOwners{
    "kCountOtherOwners",
    "SELECT COUNT(*) FROM users WHERE organization_id = :organization_id AND role = 'owner' "
    "AND disabled = 0 AND id <> :id"
};
constexpr db::Query kFindSession{
    "kFindSession",
    "SELECT s.created_at AS session_created_at, s.last_used_at AS session_last_used_at, u.id, "
    "u.organization_id, u.name, u.role, u.locale, u.disabled, o.time_zone FROM sessions s JOIN users u ON "
    "u.id = s.user_id "
    "JOIN organizations o ON o.id = u.organization_id WHERE s.token_hash = :token_hash"
};
constexpr db::Query kNoteSessionUse{
    "kNoteSessionUse", "UPDATE sessions SET last_used_at = :now WHERE token_hash = :token_hash"
};
constexpr db::Query kFindSessionOf{
    "kFindSessionOf", "SELECT {columns} FROM sessions WHERE token_hash = :token_hash AND user_id = :user_id"
};
constexpr db::Query kListSessions{
    "kListSessions",
    "SELECT {columns} FROM sessions WHERE user_id = :user_id ORDER BY last_used_at DESC, token_hash"
};
constexpr db::Query kRemoveSession{
    "kRemoveSession", "DELETE FROM sessions WHERE token_hash = :token_hash AND user_id = :user_id"
};
constexpr db::Query kRemoveSessionsOf{
    "kRemoveSessionsOf", "DELETE FROM sessions WHERE user_id = :user_id AND token_hash <> :except"
};
constexpr db::Query kRemoveOldSessions{
    "kRemoveOldSessions", "DELETE FROM sessions WHERE created_at < :created_at"
};
constexpr db::Query kFindPasswordLink{
    "kFindPasswordLink", "SELECT {columns} FROM password_links WHERE token_hash = :token_hash"
};
constexpr db::Query kRemovePasswordLinksOf{
    "kRemovePasswordLinksOf", "DELETE FROM password_links WHERE user_id = :user_id"
};

}  // namespace

std::optional<Organization> find_organization(db::Reader& reader) {
    return reader.find<Organization>(kFindOrganization, {});
}

Organization get_organization(db::Reader& reader, OrganizationId const& id) {
    return reader.get<Organization>(kGetOrganization, {{"id", id.to_text()}});
}

std::optional<User> find_user(db::Reader& reader, OrganizationId const& organization_id, UserId const& id) {
    return reader.find<User>(
        kFindUser, {{"id", id.to_text()}, {"organization_id", organization_id.to_text()}}
    );
}

std::optional<User> find_user_by_email(db::Reader& reader, std::string const& email_key) {
    return reader.find<User>(kFindUserByEmail, {{"email_key", email_key}});
}

std::optional<User> find_user_to_sign_in(db::Reader& reader, std::string const& email_key) {
    auto user = reader.find<User>(kFindUserToSignIn, {{"email_key", email_key}});
    return user && user->email_key == email_key ? std::move(user) : std::nullopt;
}

std::vector<User> list_users(db::Reader& reader, OrganizationId const& organization_id) {
    return reader.list<User>(kListUsers, {{"organization_id", organization_id.to_text()}});
}

Result<void> insert_user(db::Writer& writer, User const& user) {
    if (find_user_by_email(writer, user.email_key)) {
        return make_error(Code::conflict, Issue{IssueCode::email_taken, "/email"});
    }
    writer.insert("users", user);
    return {};
}

Result<void> update_user(db::Writer& writer, User const& user) {
    auto const same_address = find_user_by_email(writer, user.email_key);
    if (same_address && same_address->id != user.id) {
        return make_error(Code::conflict, Issue{IssueCode::email_taken, "/email"});
    }
    writer.update("users", user);
    return {};
}

std::int64_t count_other_owners(
    db::Reader& reader, OrganizationId const& organization_id, UserId const& except
) {
    return reader.get_whole(
        kCountOtherOwners, {{"organization_id", organization_id.to_text()}, {"id", except.to_text()}}
    );
}

std::optional<SessionWithUser> find_session(db::Reader& reader, std::string const& token_hash) {
    return reader.find<SessionWithUser>(kFindSession, {{"token_hash", token_hash}});
}

void note_session_use(db::Writer& writer, std::string const& token_hash, Instant now) {
    writer.execute(kNoteSessionUse, {{"now", now.unix_ms()}, {"token_hash", token_hash}});
}

std::optional<Session> find_session_of(
    db::Reader& reader, UserId const& user_id, std::string const& token_hash
) {
    return reader.find<Session>(kFindSessionOf, {{"token_hash", token_hash}, {"user_id", user_id}});
}

std::vector<Session> list_sessions(db::Reader& reader, UserId const& user_id) {
    return reader.list<Session>(kListSessions, {{"user_id", user_id}});
}

bool remove_session(db::Writer& writer, UserId const& user_id, std::string const& token_hash) {
    return writer.execute(kRemoveSession, {{"token_hash", token_hash}, {"user_id", user_id}}) > 0;
}

void remove_sessions_of(db::Writer& writer, UserId const& user_id, std::string const& except) {
    writer.execute(kRemoveSessionsOf, {{"user_id", user_id.to_text()}, {"except", except}});
}

void remove_sessions_older_than(db::Writer& writer, Instant created_at) {
    writer.execute(kRemoveOldSessions, {{"created_at", created_at.unix_ms()}});
}

std::optional<PasswordLink> find_password_link(db::Reader& reader, std::string const& token_hash) {
    return reader.find<PasswordLink>(kFindPasswordLink, {{"token_hash", token_hash}});
}

void remove_password_links_of(db::Writer& writer, UserId const& user_id) {
    writer.execute(kRemovePasswordLinksOf, {{"user_id", user_id.to_text()}});
}

}  // namespace qvr::people
