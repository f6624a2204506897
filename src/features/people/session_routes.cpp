// Set-up, sign-in, sign-out, and whatever sets a password. None of these handlers hashes inside a
// transaction.
#include "features/people/session_routes.hpp"

#include "base/digest.hpp"
#include "features/people/client_store.hpp"
#include "features/people/people_service.hpp"
#include "reflect/codec.hpp"
#include "web/origin.hpp"

#include <chrono>
#include <thread>

namespace qvr::people {
namespace {

using web::Anyone;
using web::Call;
using web::Created;
using web::NoContent;
using web::Page;
using web::SignedIn;

// The authenticator that app wires in is the service of this feature.
PeopleService& people_of(Call& call) {
    return dynamic_cast<PeopleService&>(call.services().authenticator);
}

MeView me_of(User const& user, Organization const& organization) {
    return {
        PersonKind::supplier,
        user.id,
        user.name,
        user.email.to_text(),
        user.role,
        user.locale,
        {organization.id, organization.name}
    };
}

void set_cookie(Call& call, std::string cookie) {
    call.add_header("set-cookie", std::move(cookie));
}

web::JournalEntry entry_by(User const& user, Instant at, std::string action, std::string after) {
    return {
        user.organization_id,
        user.id.as<PersonId>(),
        user.name,
        at,
        std::move(action),
        {},
        user.id.to_text(),
        {},
        std::move(after)
    };
}

Result<InstallationState> get_state(Call& call, Anyone&) {
    return InstallationState{find_organization(call.reader()).has_value(), web::needs_https(call.request())};
}

zone::ZoneName usual_zone(Locale locale) {
    return *zone::ZoneName::from_text(
        locale.name() == Locale::Name::fr_fr   ? "Europe/Paris"
        : locale.name() == Locale::Name::en_us ? "America/New_York"
                                               : "America/Toronto"
    );
}

Result<Created<MeView>> set_up(Call& call, Anyone&, SetupInput const& input) {
    auto& people = people_of(call);
    auto& services = call.services();
    auto const place = place_of(call.request().remote_address);
    bool const is_set_up =
        services.database.read([](db::Reader& reader) { return find_organization(reader).has_value(); });
    if (is_set_up) {
        return make_error(Code::conflict, IssueCode::already_set_up);
    }
    QVR_TRY_VOID(take_guess(people.guesses_by_place(), place, call.now()));
    if (!people.is_setup_code(input.setup_code)) {
        log_wrong_guess("setup_code_refused", call.request());
        return make_error(Code::forbidden, Issue{IssueCode::setup_code_wrong, "/setup_code"});
    }
    people.guesses_by_place().give_back(place);
    QVR_TRY(auto hash, people.hasher().hash(input.password));

    Organization organization;
    organization.id = call.new_id<OrganizationId>();
    organization.name = input.organization;
    organization.time_zone = usual_zone(input.locale);
    organization.created_at = call.now();
    User owner{
        call.new_id<UserId>(),
        organization.id,
        input.name,
        input.email,
        input.email.key(),
        web::Role::owner,
        input.locale,
        false,
        std::move(hash),
        call.now()
    };
    QVR_TRY(auto cookie, services.database.write([&](db::Writer& writer) -> Result<std::string> {
        if (find_organization(writer)) {
            return make_error(Code::conflict, IssueCode::already_set_up);
        }
        writer.insert("organizations", organization);
        QVR_TRY_VOID(insert_user(writer, owner));
        services.journal.record(
            writer, entry_by(owner, call.now(), "organization.set_up", reflect::encode(organization))
        );
        services.journal.record(
            writer,
            entry_by(
                owner,
                call.now(),
                "user.create",
                reflect::encode(view_of(owner, owner.locale, organization.time_zone))
            )
        );
        return start_session(writer, owner.id, call);
    }));
    set_cookie(call, std::move(cookie));
    return Created<MeView>{me_of(owner, organization)};
}

// A guess at a password, counted before it is made: so many at one name, so many from one place. A browser
// that still shows a session of that person, over or not, is no stranger's and has guesses of its own: nobody
// locks people out of the devices that they use by guessing at their names.
class PasswordGuess {
  public:
    PasswordGuess(PeopleService& people, std::string key, std::string place)
        : people_(people), key_(std::move(key)), place_(std::move(place)) {}

    // Error: too_many.
    Result<void> take(Instant now) {
        QVR_TRY_VOID(take_guess(people_.guesses_by_name(), key_, now));
        auto may_guess = take_guess(people_.guesses_by_place(), place_, now);
        if (!may_guess) {
            people_.guesses_by_name().give_back(key_);
        }
        return may_guess;
    }
    void give_back() {
        people_.guesses_by_name().give_back(key_);
        people_.guesses_by_place().give_back(place_);
    }
    void was_right() {
        people_.guesses_by_name().forget(key_);
        people_.guesses_by_place().give_back(place_);
    }

  private:
    PeopleService& people_;
    std::string key_;
    std::string place_;
};

// A wrong guess is answered on the beat: whether its name was somebody's, found in one row or another, is a
// matter of microseconds, which do not show (T24).
void wait_for_beat(std::chrono::steady_clock::time_point since) {
    constexpr std::chrono::milliseconds kBeat{1};
    auto const beats = (std::chrono::steady_clock::now() - since) / kBeat + 1;
    std::this_thread::sleep_until(since + beats * kBeat);
}

Result<Created<MeView>> sign_in(Call& call, Anyone&, SessionInput const& input) {
    auto const since = std::chrono::steady_clock::now();
    auto& people = people_of(call);
    auto& services = call.services();
    auto const name_key = fold_for_search(trim_typed(input.email));
    auto const now = call.now();
    auto const shown = shown_session_key(call.request());
    auto guess_key = name_key;
    auto const user = services.database.read([&](db::Reader& reader) {
        auto found = find_user_to_sign_in(reader, name_key);
        if (found && !shown.empty() && find_session_of(reader, found->id, shown)) {
            guess_key = shown;
        }
        return found;
    });
    PasswordGuess guess{people, guess_key, place_of(call.request().remote_address)};
    auto may_guess = guess.take(now);
    if (!may_guess) {
        log_wrong_guess("sign_in_held_up", call.request());
        return std::move(may_guess).error();
    }
    bool const may_sign_in = user && !user->disabled;
    auto const is_right = people.hasher().verify(input.password, may_sign_in ? user->password_hash : "");
    if (!is_right) {
        guess.give_back();
        return is_right.error();
    }
    if (!*is_right) {
        // Not the name: people type their password there.
        log_wrong_guess("sign_in_failed", call.request());
        wait_for_beat(since);
        return make_error(Code::unauthenticated, IssueCode::sign_in_failed);
    }
    guess.was_right();
    struct Started {
        std::string cookie;
        Organization organization;
    };
    QVR_TRY(auto started, services.database.write([&](db::Writer& writer) -> Result<Started> {
        // Looked up again: a password changed meanwhile ends every session, this one must not slip through.
        auto const current = find_user_by_email(writer, name_key);
        if (!current || current->disabled || current->password_hash != user->password_hash) {
            return make_error(Code::unauthenticated, IssueCode::sign_in_failed);
        }
        services.journal.record(writer, entry_by(*current, now, "session.start", {}));
        return Started{
            start_session(writer, user->id, call), get_organization(writer, user->organization_id)
        };
    }));
    set_cookie(call, std::move(started.cookie));
    return Created<MeView>{me_of(*user, started.organization)};
}

void note_signed_out(Call& call) {
    call.record("session.end", {}, call.principal().person_id.to_text(), {}, {});
    set_cookie(call, ended_session_cookie());
    call.add_header("clear-site-data", "\"cache\", \"storage\"");
}

Result<NoContent> sign_out(Call& call, SignedIn&) {
    remove_session(call.writer(), call.principal().user_id, call.principal().session_key);
    note_signed_out(call);
    return NoContent{};
}

Result<NoContent> sign_out_client(Call& call, SignedIn&) {
    remove_client_session(
        call.writer(), call.principal().person_id.as<ClientPersonId>(), call.principal().session_key
    );
    note_signed_out(call);
    return NoContent{};
}

User get_me(Call& call, db::Reader& reader) {
    auto user = find_user(reader, call.principal().organization_id, call.principal().user_id);
    QVR_CHECK(user.has_value());
    return *std::move(user);
}

Result<MeView> read_me(Call& call, SignedIn&) {
    return me_of(
        get_me(call, call.reader()), get_organization(call.reader(), call.principal().organization_id)
    );
}

Result<MeView> change_me(Call& call, SignedIn&, MePatch const& input) {
    auto user = get_me(call, call.writer());
    auto const before = reflect::encode(view_of(user, call.locale(), zone_of(call)));
    input.name.apply_to(user.name);
    input.locale.apply_to(user.locale);
    QVR_TRY_VOID(update_user(call.writer(), user));
    call.record(
        "user.update",
        {},
        user.id.to_text(),
        before,
        reflect::encode(view_of(user, call.locale(), zone_of(call)))
    );
    return me_of(user, get_organization(call.reader(), user.organization_id));
}

ClientIdentity get_client_me(Call& call) {
    auto identity = find_active_identity(call.reader(), call.principal().person_id.as<ClientPersonId>());
    QVR_CHECK(identity.has_value());
    return *std::move(identity);
}

// Every start of the interface asks who one is: that renews the cookie of a device that comes by.
Result<ClientMeView> read_client_me(Call& call, SignedIn&) {
    set_cookie(call, renewed_client_cookie(call.request()));
    return me_of(get_client_me(call));
}

Result<ClientMeView> change_client_me(Call& call, SignedIn&, ClientMePatch const& input) {
    auto identity = get_client_me(call);
    auto const before = reflect::encode(me_of(identity));
    input.locale.apply_to(identity.locale);
    set_client_locale(call.writer(), identity.contact_id, identity.locale);
    auto me = me_of(identity);
    call.record(
        "client_person.update", identity.account_id, identity.id.to_text(), before, reflect::encode(me)
    );
    return me;
}

Result<Page<SessionView>> list_my_sessions(Call& call, SignedIn&) {
    std::vector<SessionView> sessions;
    for (auto const& session : list_sessions(call.reader(), call.principal().user_id)) {
        sessions.push_back(view_of(session, call, zone_of(call)));
    }
    return Page<SessionView>{std::move(sessions), {}};
}

Result<Page<SessionView>> list_my_client_sessions(Call& call, SignedIn&) {
    auto const me = get_client_me(call);
    std::vector<SessionView> sessions;
    for (auto const& session : list_client_sessions(call.reader(), me.id)) {
        sessions.push_back(view_of(session, call, me.time_zone));
    }
    return Page<SessionView>{std::move(sessions), {}};
}

Result<MeView> change_password(Call& call, SignedIn&, PasswordInput const& input) {
    auto& people = people_of(call);
    auto& services = call.services();
    auto user = services.database.read([&](db::Reader& reader) { return get_me(call, reader); });
    // Whoever guesses at the name from outside must not keep its owner from changing the password.
    auto const guess_key = user.id.to_text();
    QVR_TRY_VOID(take_guess(people.guesses_by_name(), guess_key, call.now()));
    QVR_TRY(auto const is_right, people.hasher().verify(input.current, user.password_hash));
    if (!is_right) {
        log_wrong_guess("current_password_wrong", call.request());
        return make_error(Code::invalid, Issue{IssueCode::current_password_wrong, "/current"});
    }
    people.guesses_by_name().forget(guess_key);
    QVR_TRY(auto hash, people.hasher().hash(input.password));
    return services.database.write([&](db::Writer& writer) -> Result<MeView> {
        auto current = get_me(call, writer);
        if (current.password_hash != user.password_hash) {
            return make_error(Code::invalid, Issue{IssueCode::current_password_wrong, "/current"});
        }
        current.password_hash = hash;
        QVR_TRY_VOID(update_user(writer, current));
        remove_password_links_of(writer, current.id);
        remove_sessions_of(writer, current.id, call.principal().session_key);
        services.journal.record(writer, entry_by(current, call.now(), "user.change_password", {}));
        return me_of(current, get_organization(writer, current.organization_id));
    });
}

Result<MeView> use_password_link(Call& call, Anyone&, PasswordLinkInput const& input) {
    auto& people = people_of(call);
    auto& services = call.services();
    auto const token_hash = sha256_hex(input.token);
    auto const is_valid = [&](db::Reader& reader) {
        auto const link = find_password_link(reader, token_hash);
        return link && link->expires_at > call.now() ? link : std::nullopt;
    };
    auto const place = place_of(call.request().remote_address);
    QVR_TRY_VOID(take_guess(people.guesses_by_place(), place, call.now()));
    if (!services.database.read(is_valid)) {
        log_wrong_guess("link_refused", call.request());
        return make_error(Code::forbidden, Issue{IssueCode::link_not_valid, "/token"});
    }
    people.guesses_by_place().give_back(place);
    QVR_TRY(auto hash, people.hasher().hash(input.password));
    struct Started {
        std::string cookie;
        MeView me;
    };
    QVR_TRY(auto started, services.database.write([&](db::Writer& writer) -> Result<Started> {
        // Looked up again: another tab may have used the link meanwhile.
        auto const link = is_valid(writer);
        auto const organization = find_organization(writer);
        auto user = link && organization ? find_user(writer, organization->id, link->user_id) : std::nullopt;
        if (!user || user->disabled) {
            return make_error(Code::forbidden, Issue{IssueCode::link_not_valid, "/token"});
        }
        user->password_hash = hash;
        QVR_TRY_VOID(update_user(writer, *user));
        remove_password_links_of(writer, user->id);
        remove_sessions_of(writer, user->id, {});
        services.journal.record(writer, entry_by(*user, call.now(), "user.choose_password", {}));
        return Started{start_session(writer, user->id, call), me_of(*user, *organization)};
    }));
    set_cookie(call, std::move(started.cookie));
    return std::move(started.me);
}

}  // namespace

std::vector<web::Route> session_routes() {
    return {
        web::get<&web::anyone, &get_state>("/api/v1/state", "Whether set-up is done").anonymous(),
        web::post<&web::anyone_in_private, &set_up>(
            "/api/v1/setup", "Make the organization and its first owner, once"
        )
            .anonymous()
            .without_transaction(),
        web::post<&web::anyone_in_private, &sign_in>("/api/v1/session", "Sign in")
            .anonymous()
            .without_transaction(),
        web::del<&web::signed_in, &sign_out>("/api/v1/session", "Sign out")
            .for_clients<&web::signed_in, &sign_out_client>(),
        web::get<&web::signed_in, &read_me>("/api/v1/me", "The signed-in person")
            .for_clients<&web::signed_in, &read_client_me>(),
        web::patch<&web::signed_in, &change_me>("/api/v1/me", "Change one's own name or language")
            .for_clients<&web::signed_in, &change_client_me>(),
        web::get<&web::signed_in, &list_my_sessions>("/api/v1/me/sessions", "Where one is signed in")
            .for_clients<&web::signed_in, &list_my_client_sessions>(),
        web::put<&web::signed_in, &change_password>("/api/v1/me/password", "Change one's own password")
            .without_transaction(),
        web::post<&web::anyone_in_private, &use_password_link>(
            "/api/v1/password-link", "Choose a password with a one-time link"
        )
            .anonymous()
            .without_transaction(),
    };
}

}  // namespace qvr::people
