#include "features/tokens/token_routes.hpp"

#include "base/digest.hpp"
#include "features/accounts/account_access.hpp"
#include "features/accounts/client_account.hpp"
#include "features/people/token_store.hpp"
#include "features/tokens/token_view.hpp"
#include "reflect/codec.hpp"
#include "zone/local_time.hpp"
#include "zone/texts.hpp"

namespace qvr::tokens {
namespace {

using people::ApiToken;
using reviews::Side;
using web::Call;
using web::Created;
using web::NoContent;
using web::Page;

// An account whose tokens of one side the caller keeps.
struct KeeperScope {
    AccountId account_id;
    zone::ZoneName time_zone;
    Side side = Side::supplier;
};

// Tokens count: whoever may not count does not read them either.
Result<KeeperScope> team_of(Call& call, AccountId const& id) {
    QVR_TRY(auto const scope, accounts::account_in_reach(call, id));
    if (!scope.may_write) {
        return forbidden();
    }
    return KeeperScope{scope.account.id, scope.account.time_zone, Side::supplier};
}

Result<KeeperScope> executive_of(Call& call, AccountId const& id) {
    QVR_TRY(auto const scope, accounts::own_account_in_reach(call, id));
    if (scope.role != web::ClientRole::executive) {
        return forbidden();
    }
    return KeeperScope{scope.account.id, scope.account.time_zone, Side::client};
}

using FindKeeper = Result<KeeperScope> (*)(Call&, AccountId const&);

template <FindKeeper Find>
Result<KeeperScope> keeper(Call& call) {
    QVR_TRY(auto const id, call.path_id<AccountId>("id"));
    return Find(call, id);
}

// A token of the caller's side.
struct TokenScope : KeeperScope {
    ApiToken token;
};

template <FindKeeper Find>
Result<TokenScope> kept_token(Call& call) {
    QVR_TRY(auto const id, call.path_id<people::ApiTokenId>("id"));
    auto token = people::find_token(call.reader(), call.principal().organization_id, id);
    if (!token || token->counts_for_client != call.principal().client.has_value()) {
        return not_found();
    }
    QVR_TRY(auto scope, Find(call, token->account_id));
    return TokenScope{std::move(scope), *std::move(token)};
}

// The first instant at which a token does not work any more.
Instant end_of(Date day, zone::ZoneName const& zone) {
    return zone::to_instant(*zone::WallClock::from_text((day + 1).to_text() + "T00:00"), zone);
}

TokenView view_of(ApiToken const& token, KeeperScope const& scope, Locale locale) {
    auto const text_of = [&](std::optional<Instant> const& at) -> std::optional<std::string> {
        return at ? std::optional{zone::instant_text(*at, scope.time_zone, locale)} : std::nullopt;
    };
    auto const last_day = token.expires_at
                              ? std::optional{zone::today(token.expires_at->plus_ms(-1), scope.time_zone)}
                              : std::nullopt;
    return {
        token.id,
        token.name,
        token.counts_for_client ? Side::client : Side::supplier,
        token.created_by_name,
        token.created_at,
        zone::instant_text(token.created_at, scope.time_zone, locale),
        last_day,
        last_day ? std::optional{zone::date_text(*last_day, locale)} : std::nullopt,
        token.last_used_at,
        text_of(token.last_used_at)
    };
}

Result<Page<TokenView>> list(Call& call, KeeperScope& scope) {
    std::vector<TokenView> tokens;
    for (auto const& token :
         people::list_tokens(call.reader(), scope.account_id, scope.side == Side::client)) {
        tokens.push_back(view_of(token, scope, call.locale()));
    }
    return web::page_of(call, std::move(tokens));
}

Result<Created<NewTokenView>> create(Call& call, KeeperScope& scope, TokenInput const& input) {
    if (input.side && *input.side != scope.side) {
        return make_error(Code::forbidden, Issue{IssueCode::other_side, "/side"});
    }
    if (input.expires_on && *input.expires_on < zone::today(call.now(), scope.time_zone)) {
        return make_error(Code::invalid, Issue{IssueCode::token_expires_in_past, "/expires_on"});
    }
    auto const secret = people::make_api_token(call.services().random);
    ApiToken token;
    token.id = call.new_id<people::ApiTokenId>();
    token.organization_id = call.principal().organization_id;
    token.account_id = scope.account_id;
    token.token_hash = sha256_hex(secret);
    token.name = input.name;
    token.counts_for_client = scope.side == Side::client;
    token.created_by = call.principal().person_id;
    token.created_by_name = call.principal().name;
    token.created_at = call.now();
    if (input.expires_on) {
        token.expires_at = end_of(*input.expires_on, scope.time_zone);
    }
    call.writer().insert("api_tokens", token);
    auto view = view_of(token, scope, call.locale());
    call.record("token.create", scope.account_id, token.id.to_text(), {}, reflect::encode(view));
    return Created<NewTokenView>{{std::move(view), secret}};
}

Result<NoContent> revoke(Call& call, TokenScope& scope) {
    auto const before = reflect::encode(view_of(scope.token, scope, call.locale()));
    scope.token.revoked_at = call.now();
    call.writer().update("api_tokens", scope.token);
    call.record("token.revoke", scope.account_id, scope.token.id.to_text(), before, {});
    return NoContent{};
}

}  // namespace

std::vector<web::Route> token_routes() {
    return {
        web::get<&keeper<&team_of>, &list>(
            "/api/v1/accounts/{id}/tokens", "The tokens of one's side, by name"
        )
            .for_clients<&keeper<&executive_of>, &list>()
            .with_query({"limit", "cursor"}),
        web::post<&keeper<&team_of>, &create>(
            "/api/v1/accounts/{id}/tokens", "Make a token for a machine that counts: told once"
        )
            .for_clients<&keeper<&executive_of>, &create>()
            .without_kept_reply(),
        web::del<&kept_token<&team_of>, &revoke>("/api/v1/tokens/{id}", "Revoke a token, at once")
            .for_clients<&kept_token<&executive_of>, &revoke>(),
    };
}

}  // namespace qvr::tokens
