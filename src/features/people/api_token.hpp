// A machine's token: it counts for one side of one account (R9), and does nothing else.
#pragma once

#include "base/clock.hpp"
#include "base/id.hpp"
#include "base/language.hpp"
#include "base/text.hpp"
#include "reflect/describe.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace qvr::people {

using ApiTokenId = Id<struct ApiTokenTag>;
using TokenName = Text<1, 80>;

// "qvr_", 256 random bits as 43 characters of base64url, and 6 hex digits of their SHA-256: a token is known
// by its beginning wherever it leaks, and one that was mistyped is refused before anything is looked up.
std::string make_api_token(Random& random);
bool is_api_token(std::string_view token);

// A row of api_tokens. The key of the secret is its hash.
struct ApiToken {
    ApiTokenId id;
    OrganizationId organization_id;
    AccountId account_id;
    std::string token_hash;
    TokenName name;
    bool counts_for_client = false;
    PersonId created_by;  // a user, or an executive of the client
    std::string created_by_name;
    Instant created_at;
    std::optional<Instant> expires_at;
    std::optional<Instant> last_used_at;
    std::optional<Instant> revoked_at;
};
BOOST_DESCRIBE_STRUCT(
    ApiToken,
    (),
    (id,
     organization_id,
     account_id,
     token_hash,
     name,
     counts_for_client,
     created_by,
     created_by_name,
     created_at,
     expires_at,
     last_used_at,
     revoked_at)
)

// A token that is not revoked, for authentication; locale and zone for what it is answered.
struct ActiveToken {
    ApiTokenId id;
    OrganizationId organization_id;
    AccountId account_id;
    std::string name;
    bool counts_for_client = false;
    Locale locale;
    std::string time_zone;
    std::optional<Instant> expires_at;
    std::optional<Instant> last_used_at;
};
BOOST_DESCRIBE_STRUCT(
    ActiveToken,
    (),
    (id, organization_id, account_id, name, counts_for_client, locale, time_zone, expires_at, last_used_at)
)

}  // namespace qvr::people
