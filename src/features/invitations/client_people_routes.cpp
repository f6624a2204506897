#include "features/invitations/client_people_routes.hpp"

#include "base/digest.hpp"
#include "features/accounts/account_access.hpp"
#include "features/accounts/account_store.hpp"
#include "features/invitations/client_person_view.hpp"
#include "features/people/people_service.hpp"
#include "reflect/codec.hpp"
#include "zone/texts.hpp"

namespace qvr::invitations {
namespace {

using accounts::AccountScope;
using people::ClientPerson;
using people::ClientPersonRow;
using web::Call;
using web::Created;
using web::NoContent;
using web::Page;
using web::SignedIn;

ClientPersonView view_of(ClientPersonRow row, zone::ZoneName const& zone, Locale locale) {
    auto const text_of = [&](std::optional<Instant> const& instant) -> std::optional<std::string> {
        return instant ? std::optional{zone::instant_text(*instant, zone, locale)} : std::nullopt;
    };
    ClientPersonView view;
    view.invited_at_text = zone::instant_text(row.invited_at, zone, locale);
    view.link_expires_at_text = text_of(row.link_expires_at);
    view.link_asked_at_text = text_of(row.link_asked_at);
    view.last_used_at_text = text_of(row.last_used_at);
    static_cast<ClientPersonRow&>(view) = std::move(row);
    return view;
}

// A client's person who has access, and their account.
struct PersonScope {
    ClientPerson person;
    AccountScope account;
};

ClientPersonView view_of(Call& call, PersonScope const& scope) {
    return view_of(
        people::get_client_person_row(call.reader(), scope.person.id, call.now()),
        scope.account.account.time_zone,
        call.locale()
    );
}

Result<PersonScope> visible_person(Call& call) {
    QVR_TRY(auto const id, call.path_id<ClientPersonId>("id"));
    auto person = people::find_client_person(call.reader(), call.principal().organization_id, id);
    if (!person) {
        return not_found();
    }
    QVR_TRY(auto account, accounts::account_in_reach(call, person->account_id));
    return PersonScope{*std::move(person), std::move(account)};
}

Result<PersonScope> writable_person(Call& call) {
    QVR_TRY(auto scope, visible_person(call));
    if (!scope.account.may_write) {
        return forbidden();
    }
    return scope;
}

people::LinkView make_link(Call& call, PersonScope const& scope) {
    auto const token = make_token(call.services().random);
    auto const expires_at = call.now().plus_ms(people::kInvitationMs);
    people::replace_invitation_link(
        call.writer(), {sha256_hex(token), scope.person.id, call.now(), expires_at}
    );
    people::remove_link_requests_of(call.writer(), scope.person.id);
    return {
        "/bienvenue#" + token,
        expires_at,
        zone::instant_text(expires_at, scope.account.account.time_zone, call.locale())
    };
}

Result<Page<ClientPersonView>> list(Call& call, AccountScope& scope) {
    std::vector<ClientPersonView> people;
    for (auto& row : people::list_client_people(call.reader(), scope.account.id, call.now())) {
        people.push_back(view_of(std::move(row), scope.account.time_zone, call.locale()));
    }
    return web::page_of(call, std::move(people));
}

// Somebody removed earlier comes back as who they were.
Result<Created<InvitedView>> invite(Call& call, AccountScope& account, ClientPersonInput const& input) {
    auto const contact = accounts::find_contact(call.reader(), input.contact_id);
    if (!contact || contact->account_id != account.account.id || contact->archived) {
        return make_error(Code::invalid, Issue{IssueCode::unknown_contact, "/contact_id"});
    }
    auto earlier = people::find_client_person_of_contact(call.reader(), contact->id);
    if (earlier && !earlier->removed_at) {
        return make_error(Code::conflict, Issue{IssueCode::already_invited, "/contact_id"});
    }
    PersonScope scope{
        ClientPerson{
            earlier ? earlier->id : call.new_id<ClientPersonId>(),
            account.account.organization_id,
            account.account.id,
            contact->id,
            input.role,
            call.principal().user_id,
            call.now(),
            std::nullopt
        },
        std::move(account)
    };
    if (earlier) {
        call.writer().update("client_people", scope.person);
    } else {
        call.writer().insert("client_people", scope.person);
    }
    auto link = make_link(call, scope);
    auto view = view_of(call, scope);
    call.record(
        "client_person.invite", scope.person.account_id, scope.person.id.to_text(), {}, reflect::encode(view)
    );
    call.set_location("/api/v1/client-people/" + scope.person.id.to_text());
    return Created<InvitedView>{{std::move(view), std::move(link)}};
}

Result<ClientPersonView> read(Call& call, PersonScope& scope) {
    return view_of(call, scope);
}

Result<ClientPersonView> change(Call& call, PersonScope& scope, ClientPersonPatch const& input) {
    auto const before = reflect::encode(view_of(call, scope));
    input.role.apply_to(scope.person.role);
    call.writer().update("client_people", scope.person);
    auto view = view_of(call, scope);
    call.record(
        "client_person.update",
        scope.person.account_id,
        scope.person.id.to_text(),
        before,
        reflect::encode(view)
    );
    return view;
}

Result<NoContent> remove(Call& call, PersonScope& scope) {
    auto const before = reflect::encode(view_of(call, scope));
    scope.person.removed_at = call.now();
    call.writer().update("client_people", scope.person);
    people::remove_client_sessions_of(call.writer(), scope.person.id);
    people::remove_invitation_links_of(call.writer(), scope.person.id);
    people::remove_link_requests_of(call.writer(), scope.person.id);
    call.record("client_person.remove", scope.person.account_id, scope.person.id.to_text(), before, {});
    return NoContent{};
}

Result<people::LinkView> renew_link(Call& call, PersonScope& scope) {
    auto link = make_link(call, scope);
    call.record("client_person.new_link", scope.person.account_id, scope.person.id.to_text(), {}, {});
    return link;
}

Result<Page<people::SessionView>> list_sessions(Call& call, PersonScope& scope) {
    std::vector<people::SessionView> sessions;
    for (auto const& session : people::list_client_sessions(call.reader(), scope.person.id)) {
        sessions.push_back(people::view_of(session, call, scope.account.account.time_zone));
    }
    return Page<people::SessionView>{std::move(sessions), {}};
}

// Owners read them all; others those of the accounts whose team they are on.
Result<Page<LinkRequestView>> list_requests(Call& call, SignedIn&) {
    auto const& principal = call.principal();
    auto const only_team_of =
        principal.role == web::Role::owner ? std::nullopt : std::optional{principal.user_id};
    std::vector<LinkRequestView> requests;
    for (auto& row : people::list_link_requests(call.reader(), principal.organization_id, only_team_of)) {
        LinkRequestView view;
        view.asked_at_text = zone::instant_text(row.asked_at, people::zone_of(call), call.locale());
        static_cast<people::LinkRequestRow&>(view) = std::move(row);
        requests.push_back(std::move(view));
    }
    return web::page_of(call, std::move(requests));
}

}  // namespace

std::vector<web::Route> client_people_routes() {
    return {
        web::get<&accounts::visible_account, &list>(
            "/api/v1/accounts/{id}/client-people", "The client's people who have a way in, by name"
        )
            .with_query({"limit", "cursor"}),
        web::post<&accounts::writable_account, &invite>(
            "/api/v1/accounts/{id}/client-people", "Invite a contact: answers a single-use link"
        )
            .without_kept_reply(),
        web::get<&visible_person, &read>("/api/v1/client-people/{id}", "A client's person"),
        web::patch<&writable_person, &change>("/api/v1/client-people/{id}", "Change their role"),
        web::del<&writable_person, &remove>("/api/v1/client-people/{id}", "Take their way in away, at once"),
        web::post<&writable_person, &renew_link>(
            "/api/v1/client-people/{id}/link", "A fresh single-use link, in place of earlier ones"
        )
            .without_kept_reply(),
        web::get<&visible_person, &list_sessions>(
            "/api/v1/client-people/{id}/sessions", "Where they are signed in"
        ),
        web::get<&web::signed_in, &list_requests>(
            "/api/v1/link-requests", "Who asked for a new link, the earliest first"
        )
            .with_query({"limit", "cursor"}),
    };
}

}  // namespace qvr::invitations
