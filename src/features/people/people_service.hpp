// Signing in and staying signed in: sessions, set-up code, throttling. Shared by all workers; outlives them.
#pragma once

#include "features/people/password.hpp"
#include "features/people/people_store.hpp"
#include "features/people/throttle.hpp"
#include "web/call.hpp"
#include "web/principal.hpp"

#include <string>

namespace qvr::people {

inline constexpr std::string_view kSessionCookie = "__Host-qvr";
inline constexpr std::int64_t kSessionIdleMs = 12LL * 3600 * 1000;
inline constexpr std::int64_t kSessionTotalMs = 30LL * 24 * 3600 * 1000;
inline constexpr std::int64_t kPasswordLinkMs = 7LL * 24 * 3600 * 1000;

// "XXXX-XXXX-XXXX" of digits and capital letters that cannot be mistaken for one another.
std::string make_setup_code(Random& random);

class PeopleService : public web::Authenticator {
  public:
    PeopleService(HashCost cost, std::string_view setup_code);

    Result<web::Principal> authenticate(http::Request const& request, db::Reader& reader, Instant now)
        override;
    void note_use(web::Principal const& principal, db::Database& database, Instant now) override;

    // Whether the code is the one the server printed; dashes and case do not matter.
    bool is_setup_code(std::string_view code) const;

    PasswordHasher& hasher() { return hasher_; }
    Throttle& guesses_by_name() { return guesses_by_name_; }
    Throttle& guesses_by_address() { return guesses_by_address_; }

  private:
    std::string setup_code_;
    PasswordHasher hasher_;
    Throttle guesses_by_name_{10, 60'000};
    Throttle guesses_by_address_{30, 60'000};
};

// Starts a session for a person and answers its cookie.
std::string start_session(db::Writer& writer, UserId const& user_id, Instant now, Random& random);
// The Set-Cookie value that ends the session in the browser.
std::string ended_session_cookie();

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
