#include "features/people/token_store.hpp"

namespace qvr::people {
namespace {

constexpr db::Query kFindActiveToken{
    "kFindActiveToken",
    "SELECT t.id, t.organization_id, t.account_id, t.name, t.counts_for_client, a.locale, o.time_zone, "
    "t.expires_at, t.last_used_at FROM api_tokens t JOIN accounts a ON a.id = t.account_id "
    "JOIN organizations o ON o.id = t.organization_id "
    "WHERE t.token_hash = :token_hash AND t.revoked_at IS NULL AND a.archived = 0"
};
constexpr db::Query kNoteTokenUse{
    "kNoteTokenUse", "UPDATE api_tokens SET last_used_at = :now WHERE token_hash = :token_hash"
};
constexpr db::Query kListTokens{
    "kListTokens",
    "SELECT {columns} FROM api_tokens WHERE account_id = :account_id "
    "AND counts_for_client = :counts_for_client AND revoked_at IS NULL ORDER BY name, id"
};
constexpr db::Query kFindToken{
    "kFindToken",
    "SELECT {columns} FROM api_tokens WHERE id = :id AND organization_id = :organization_id "
    "AND revoked_at IS NULL"
};

}  // namespace

std::optional<ActiveToken> find_active_token(db::Reader& reader, std::string const& token_hash) {
    return reader.find<ActiveToken>(kFindActiveToken, {{"token_hash", token_hash}});
}

void note_token_use(db::Writer& writer, std::string const& token_hash, Instant now) {
    writer.execute(kNoteTokenUse, {{"now", now.unix_ms()}, {"token_hash", token_hash}});
}

std::vector<ApiToken> list_tokens(db::Reader& reader, AccountId const& account_id, bool counts_for_client) {
    return reader.list<ApiToken>(
        kListTokens, {{"account_id", account_id}, {"counts_for_client", counts_for_client}}
    );
}

std::optional<ApiToken> find_token(
    db::Reader& reader, OrganizationId const& organization_id, ApiTokenId const& id
) {
    return reader.find<ApiToken>(kFindToken, {{"id", id}, {"organization_id", organization_id}});
}

}  // namespace qvr::people
