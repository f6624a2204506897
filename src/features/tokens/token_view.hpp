// A token as people of its side see it, and what they may ask for.
#pragma once

#include "base/date.hpp"
#include "features/people/api_token.hpp"
#include "features/reviews/review_types.hpp"

#include <optional>
#include <string>

namespace qvr::tokens {

struct TokenInput {
    people::TokenName name;
    std::optional<reviews::Side> side;  // of no other than who asks
    std::optional<Date> expires_on;     // the last day on which it works, in the account's time zone
};
BOOST_DESCRIBE_STRUCT(TokenInput, (), (name, side, expires_on))

struct TokenView {
    people::ApiTokenId id;
    people::TokenName name;
    reviews::Side side = reviews::Side::supplier;
    std::string created_by;
    Instant created_at;
    std::string created_at_text;
    std::optional<Date> expires_on;
    std::optional<std::string> expires_on_text;
    std::optional<Instant> last_used_at;
    std::optional<std::string> last_used_at_text;
};
BOOST_DESCRIBE_STRUCT(
    TokenView,
    (),
    (id,
     name,
     side,
     created_by,
     created_at,
     created_at_text,
     expires_on,
     expires_on_text,
     last_used_at,
     last_used_at_text)
)

// The secret is told once, and never again.
struct NewTokenView {
    TokenView token;
    std::string secret;
};
BOOST_DESCRIBE_STRUCT(NewTokenView, (), (token, secret))

}  // namespace qvr::tokens
