// All SQL of the machines' tokens.
#pragma once

#include "db/database.hpp"
#include "features/people/api_token.hpp"

#include <optional>
#include <string>
#include <vector>

namespace qvr::people {

// Of an account that is not archived.
std::optional<ActiveToken> find_active_token(db::Reader& reader, std::string const& token_hash);
void note_token_use(db::Writer& writer, std::string const& token_hash, Instant now);

// Those of one side that are not revoked, by name.
std::vector<ApiToken> list_tokens(db::Reader& reader, AccountId const& account_id, bool counts_for_client);
// One that is not revoked.
std::optional<ApiToken> find_token(
    db::Reader& reader, OrganizationId const& organization_id, ApiTokenId const& id
);

}  // namespace qvr::people
