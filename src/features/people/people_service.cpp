#include "features/people/people_service.hpp"

#include "base/ascii.hpp"
#include "base/digest.hpp"
#include "base/log.hpp"
#include "features/people/client_store.hpp"
#include "features/people/device.hpp"
#include "features/people/token_store.hpp"
#include "web/origin.hpp"
#include "zone/texts.hpp"

#include <array>

namespace qvr::people {
namespace {

// How old the last noted use may become before it is written again.
constexpr std::int64_t kNoteUseAfterMs = 5LL * 60 * 1000;
// The last use of a token is shown to people.
constexpr std::int64_t kNoteTokenUseAfterMs = 60LL * 1000;

// The token of a client's session begins with it: one look-up each, in a table of its own. The full stop is
// no character of base64url, so that no other token ever does.
constexpr std::string_view kClientPrefix = "c.";

std::string_view cookie_value(std::string_view cookies, std::string_view name) {
    while (!cookies.empty()) {
        auto cookie = cookies.substr(0, cookies.find(';'));
        cookies.remove_prefix(std::min(cookies.size(), cookie.size() + 1));
        cookie.remove_prefix(std::min(cookie.find_first_not_of(' '), cookie.size()));
        if (cookie.starts_with(name) && cookie.size() > name.size() && cookie[name.size()] == '=') {
            return cookie.substr(name.size() + 1);
        }
    }
    return {};
}

std::string letters_and_digits(std::string_view code) {
    std::string kept;
    for (char c : code) {
        if (c >= 'a' && c <= 'z') {
            c = static_cast<char>(c - 'a' + 'A');
        }
        if ((c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9')) {
            kept += c;
        }
    }
    return kept;
}

std::string session_cookie(std::string_view token, std::int64_t seconds) {
    std::string cookie{kSessionCookie};
    cookie += '=';
    cookie += token;
    cookie += "; Path=/; Secure; HttpOnly; SameSite=Strict; Max-Age=" + std::to_string(seconds);
    return cookie;
}

bool is_older(Instant since, std::int64_t ms, Instant now) {
    return now.unix_ms() - since.unix_ms() > ms;
}

std::optional<web::Principal> user_of(std::string_view token, db::Reader& reader, Instant now) {
    if (token.empty()) {
        return std::nullopt;
    }
    auto key = sha256_hex(token);
    auto session = find_session(reader, key);
    if (!session || session->disabled || is_older(session->session_last_used_at, kSessionIdleMs, now) ||
        is_older(session->session_created_at, kSessionTotalMs, now)) {
        return std::nullopt;
    }
    return web::Principal{
        web::PrincipalKind::supplier_user,
        session->organization_id,
        session->id.as<PersonId>(),
        session->id,
        {},
        {},
        std::move(session->name),
        session->role,
        session->locale,
        std::move(key),
        std::move(session->time_zone),
        is_older(session->session_last_used_at, kNoteUseAfterMs, now)
    };
}

// The token of a machine, if the request shows one: then it counts and no cookie does.
std::string_view bearer_token(http::Request const& request) {
    auto const value = request.header("authorization");
    auto const scheme = value.substr(0, value.find(' '));
    if (!equal_ignoring_case(scheme, "bearer") || scheme.size() == value.size()) {
        return {};
    }
    return trim(value.substr(scheme.size()));
}

std::optional<web::Principal> machine_of(std::string_view token, db::Reader& reader, Instant now) {
    if (!is_api_token(token)) {
        return std::nullopt;
    }
    auto key = sha256_hex(token);
    auto found = find_active_token(reader, key);
    if (!found || (found->expires_at && *found->expires_at <= now)) {
        return std::nullopt;
    }
    return web::Principal{
        web::PrincipalKind::api_token,
        found->organization_id,
        found->id.as<PersonId>(),
        {},
        {},
        web::TokenAccess{found->account_id, found->counts_for_client},
        std::move(found->name),
        web::Role::member,
        found->locale,
        std::move(key),
        std::move(found->time_zone),
        !found->last_used_at || is_older(*found->last_used_at, kNoteTokenUseAfterMs, now)
    };
}

std::optional<web::Principal> client_of(std::string_view token, db::Reader& reader, Instant now) {
    auto key = sha256_hex(token);
    auto session = find_client_session(reader, key);
    if (!session || is_older(session->session_last_used_at, kClientSessionIdleMs, now)) {
        return std::nullopt;
    }
    return web::Principal{
        web::PrincipalKind::client_person,
        session->organization_id,
        session->id.as<PersonId>(),
        {},
        web::ClientAccess{session->account_id, session->contact_id, session->role},
        {},
        std::move(session->name),
        web::Role::member,
        session->locale,
        std::move(key),
        std::move(session->time_zone),
        is_older(session->session_last_used_at, kNoteUseAfterMs, now)
    };
}

}  // namespace

std::string make_setup_code(Random& random) {
    constexpr std::string_view kLetters = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";  // Crockford's base 32
    static_assert(kLetters.size() == 32);
    std::array<unsigned char, 12> bytes{};
    random.fill(bytes);
    std::string code;
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        if (i == 4 || i == 8) {
            code += '-';
        }
        code += kLetters[bytes[i] % kLetters.size()];
    }
    return code;
}

PeopleService::PeopleService(HashCost cost, std::string_view setup_code)
    : setup_code_(letters_and_digits(setup_code)), hasher_(cost) {}

bool PeopleService::is_setup_code(std::string_view code) const {
    return equal_in_constant_time(letters_and_digits(code), setup_code_);
}

Result<web::Principal> PeopleService::authenticate(
    http::Request const& request, db::Reader& reader, Instant now
) {
    auto const token = cookie_value(request.header("cookie"), kSessionCookie);
    auto const bearer = bearer_token(request);
    if (web::needs_https(request) && !(token.empty() && bearer.empty())) {
        // Whoever listens has it now. Refused, it is noticed and replaced.
        return make_error(Code::forbidden, IssueCode::https_required);
    }
    auto principal = !bearer.empty()                    ? machine_of(bearer, reader, now)
                     : token.starts_with(kClientPrefix) ? client_of(token, reader, now)
                                                        : user_of(token, reader, now);
    if (!principal) {
        if (!bearer.empty()) {
            log_wrong_guess("token_refused", request);
        }
        return make_error(Code::unauthenticated, IssueCode::unauthenticated);
    }
    return *std::move(principal);
}

void PeopleService::note_use(web::Principal const& principal, db::Database& database, Instant now) {
    try {
        static_cast<void>(database.write([&](db::Writer& writer) -> Result<void> {
            if (principal.token) {
                note_token_use(writer, principal.session_key, now);
            } else if (principal.client) {
                note_client_session_use(writer, principal.session_key, now);
            } else {
                note_session_use(writer, principal.session_key, now);
            }
            return {};
        }));
    } catch (db::Unavailable const& error) {
        // The request itself is done and is answered; the next one notes the use.
        log_info("session_use_not_noted", {{"reason", error.what()}});
    }
}

Result<void> take_guess(Throttle& guesses, std::string const& key, Instant now) {
    if (auto const seconds = guesses.take(key, now)) {
        return make_error(
            Code::too_many, Issue{IssueCode::too_many_attempts, {}, {{"seconds", std::to_string(*seconds)}}}
        );
    }
    return {};
}

void log_wrong_guess(std::string_view event, http::Request const& request) {
    log_info(event, {{"request", request.id}, {"address", request.remote_address}});
}

std::string shown_session_key(http::Request const& request) {
    auto const token = cookie_value(request.header("cookie"), kSessionCookie);
    return token.empty() ? "" : sha256_hex(token);
}

std::string start_session(db::Writer& writer, UserId const& user_id, web::Call& call) {
    remove_sessions_older_than(writer, call.now().plus_ms(-kSessionTotalMs));
    auto const token = make_token(call.services().random);
    writer.insert(
        "sessions",
        Session{
            sha256_hex(token), user_id, call.now(), call.now(), device_of(call.request().header("user-agent"))
        }
    );
    return session_cookie(token, kSessionTotalMs / 1000);
}

std::string start_client_session(db::Writer& writer, ClientPersonId const& id, web::Call& call) {
    remove_client_sessions_unused_since(writer, call.now().plus_ms(-kClientSessionIdleMs));
    auto const token = std::string{kClientPrefix} + make_token(call.services().random);
    writer.insert(
        "client_sessions",
        ClientSession{
            sha256_hex(token), id, device_of(call.request().header("user-agent")), call.now(), call.now()
        }
    );
    return session_cookie(token, kClientSessionIdleMs / 1000);
}

std::string renewed_client_cookie(http::Request const& request) {
    return session_cookie(
        cookie_value(request.header("cookie"), kSessionCookie), kClientSessionIdleMs / 1000
    );
}

std::string ended_session_cookie() {
    return session_cookie("", 0);
}

zone::ZoneName zone_of(web::Call const& call) {
    return zone::ZoneName::from_text(call.principal().time_zone).value_or(zone::ZoneName{});
}

LinkView make_password_link(
    db::Writer& writer,
    UserId const& user_id,
    Instant now,
    Random& random,
    Locale locale,
    zone::ZoneName const& zone
) {
    remove_password_links_of(writer, user_id);
    auto const token = make_token(random);
    auto const expires_at = now.plus_ms(kPasswordLinkMs);
    writer.insert("password_links", PasswordLink{sha256_hex(token), user_id, now, expires_at});
    return {"/mot-de-passe#" + token, expires_at, zone::instant_text(expires_at, zone, locale)};
}

}  // namespace qvr::people
