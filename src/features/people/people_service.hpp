// Signing in and staying signed in: sessions, set-up code, throttling. Shared by all workers; outlives them.
#pragma once

#include "features/people/password.hpp"
#include "features/people/people_store.hpp"
#include "features/people/throttle.hpp"
#include "web/call.hpp"
#include "web/principal.hpp"
#include "zone/texts.hpp"

#include <string>

namespace qvr::people {

inline constexpr std::string_view kSessionCookie = "__Host-qvr";
inline constexpr std::int64_t kSessionIdleMs = 12LL * 3600 * 1000;
inline constexpr std::int64_t kSessionTotalMs = 30LL * 24 * 3600 * 1000;
// A client's device stays signed in as long as it comes by once in this time.
inline constexpr std::int64_t kClientSessionIdleMs = 120LL * 24 * 3600 * 1000;
inline constexpr std::int64_t kInvitationMs = 14LL * 24 * 3600 * 1000;
inline constexpr std::int64_t kPasswordLinkMs = 7LL * 24 * 3600 * 1000;

// "XXXX-XXXX-XXXX" of digits and capital letters that cannot be mistaken for one another.
std::string make_setup_code(Random& random);

class PeopleService : public web::Authenticator {
  public:
    PeopleService(HashCost cost, std::string_view setup_code);

    // A supplier's or a client's person, or a machine. Error: unauthenticated.
    Result<web::Principal> authenticate(http::Request const& request, db::Reader& reader, Instant now)
        override;
    void note_use(web::Principal const& principal, db::Database& database, Instant now) override;

    // Whether the code is the one the server printed; dashes and case do not matter.
    bool is_setup_code(std::string_view code) const;

    PasswordHasher& hasher() { return hasher_; }
    // By the name that is typed, or by the device of somebody who is known.
    Throttle& guesses_by_name() { return guesses_by_name_; }
    // By place_of() the address.
    Throttle& guesses_by_place() { return guesses_by_place_; }

  private:
    std::string setup_code_;
    PasswordHasher hasher_;
    Throttle guesses_by_name_{10, 60'000};
    Throttle guesses_by_place_{30, 60'000};
};

// Counts a guess that is about to be made. Error: too_many, with the seconds to wait, if it may not be.
Result<void> take_guess(Throttle& guesses, std::string const& key, Instant now);
// Says in the log that a password, a link or a code was not the right one: from where, never what it was.
void log_wrong_guess(std::string_view event, http::Request const& request);

// The key of the session whose cookie a request shows, be it over or not; "" if it shows none.
std::string shown_session_key(http::Request const& request);

// Starts a session for the caller's device and answers its cookie.
std::string start_session(db::Writer& writer, UserId const& user_id, web::Call& call);
std::string start_client_session(db::Writer& writer, ClientPersonId const& id, web::Call& call);
// The cookie of a client's request once more, so that the browser keeps it for another kClientSessionIdleMs.
std::string renewed_client_cookie(http::Request const& request);
// The Set-Cookie value that ends the session in the browser.
std::string ended_session_cookie();

// A session as it is listed. zone: of the texts.
template <typename AnySession>
SessionView view_of(AnySession const& session, web::Call const& call, zone::ZoneName const& zone) {
    return {
        session.token_hash,
        session.device,
        session.created_at,
        zone::instant_text(session.created_at, zone, call.locale()),
        session.last_used_at,
        zone::instant_text(session.last_used_at, zone, call.locale()),
        session.token_hash == call.principal().session_key
    };
}

// The zone of the caller's organization.
zone::ZoneName zone_of(web::Call const& call);

// Makes a one-time link, in place of any earlier one of the person.
LinkView make_password_link(
    db::Writer& writer,
    UserId const& user_id,
    Instant now,
    Random& random,
    Locale locale,
    zone::ZoneName const& zone
);

}  // namespace qvr::people
