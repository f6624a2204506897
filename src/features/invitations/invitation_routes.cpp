#include "features/invitations/invitation_routes.hpp"

#include "base/ascii.hpp"
#include "base/digest.hpp"
#include "base/text.hpp"
#include "features/invitations/invitation.hpp"
#include "features/people/client_store.hpp"
#include "features/people/people_service.hpp"
#include "reflect/codec.hpp"
#include "zone/texts.hpp"

namespace qvr::invitations {
namespace {

using web::Anyone;
using web::Call;
using web::Created;

people::PeopleService& people_of(Call& call) {
    return dynamic_cast<people::PeopleService&>(call.services().authenticator);
}

// A link that is still good, and its person.
struct GoodLink {
    people::InvitationLink link;
    people::ClientIdentity person;
};

std::optional<GoodLink> find_good_link(db::Reader& reader, std::string const& token, Instant now) {
    auto link = people::find_invitation_link(reader, sha256_hex(token));
    if (!link || link->expires_at <= now) {
        return std::nullopt;
    }
    auto person = people::find_active_identity(reader, link->client_person_id);
    return person ? std::optional{GoodLink{*std::move(link), *std::move(person)}} : std::nullopt;
}

// Guessing tokens is hopeless; that it is tried is slowed down all the same.
Result<GoodLink> get_good_link(Call& call, std::string const& token) {
    auto& guesses = people_of(call).guesses_by_place();
    auto const place = people::place_of(call.request().remote_address);
    QVR_TRY_VOID(people::take_guess(guesses, place, call.now()));
    auto good = find_good_link(call.reader(), token, call.now());
    if (!good) {
        people::log_wrong_guess("link_refused", call.request());
        return make_error(Code::forbidden, Issue{IssueCode::invitation_not_valid, "/token"});
    }
    guesses.give_back(place);
    return *std::move(good);
}

Result<InvitationView> read(Call& call, Anyone&, LinkTokenInput const& input) {
    QVR_TRY(auto const good, get_good_link(call, input.token));
    auto const& person = good.person;
    return InvitationView{
        person.organization_name,
        person.account_name,
        person.name,
        person.title,
        person.locale,
        zone::instant_text(good.link.expires_at, person.time_zone, person.locale)
    };
}

Result<Created<people::ClientMeView>> accept(Call& call, Anyone&, LinkTokenInput const& input) {
    QVR_TRY(auto const good, get_good_link(call, input.token));
    auto const& person = good.person;
    people::remove_invitation_links_of(call.writer(), person.id);
    people::remove_link_requests_of(call.writer(), person.id);
    call.add_header("set-cookie", people::start_client_session(call.writer(), person.id, call));
    call.services().journal.record(
        call.writer(),
        {person.organization_id,
         person.id.as<PersonId>(),
         person.name,
         call.now(),
         "session.start",
         person.account_id,
         person.id.to_text(),
         {},
         {}}
    );
    return Created<people::ClientMeView>{me_of(person)};
}

// Whether the address is anybody's is not looked up here: the answer and its time tell nothing (T24). Each
// request counts as a guess, so that asking for many addresses is slowed down.
Result<NothingTold> request(Call& call, Anyone&, AddressInput const& input) {
    QVR_TRY_VOID(people::take_guess(
        people_of(call).guesses_by_place(), people::place_of(call.request().remote_address), call.now()
    ));
    auto const organization = people::find_organization(call.reader());
    auto const email = Email::from_text(trim_typed(input.email));
    if (!organization || !email) {
        return NothingTold{};
    }
    auto const id = call.services().random.make_uuid_v7(call.now());
    people::note_link_request(call.writer(), {id, to_lower(email->to_text()), call.now()});
    call.services().journal.record(
        call.writer(), {organization->id, {}, {}, call.now(), "link.request", {}, id, {}, {}}
    );
    return NothingTold{};
}

}  // namespace

std::vector<web::Route> invitation_routes() {
    return {
        web::post<&web::anyone_in_private, &read>(
            "/api/v1/invitations/read", "For whom a link is; uses nothing up"
        )
            .anonymous()
            .without_kept_reply(),
        web::post<&web::anyone_in_private, &accept>("/api/v1/invitations/accept", "Come in with a link, once")
            .anonymous()
            .without_kept_reply(),
        web::post<&web::anyone_in_private, &request>(
            "/api/v1/invitations/request", "Ask for a new link; always the same answer"
        )
            .anonymous()
            .without_kept_reply(),
    };
}

}  // namespace qvr::invitations
