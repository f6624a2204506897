#include "features/invitations/ending_sessions.hpp"

#include "features/accounts/account_access.hpp"
#include "features/people/client_store.hpp"
#include "features/people/people_store.hpp"

namespace qvr::invitations {
namespace {

using web::Call;
using web::NoContent;

// A session that the caller may end, and whose it is.
struct EndableSession {
    std::string token_hash;
    PersonId person_id;
    std::optional<AccountId> account_id;  // of a client's person
};

Result<EndableSession> session_in_reach(Call& call) {
    auto const& id = call.path_text("id");
    auto const& principal = call.principal();
    if (people::find_session_of(call.reader(), principal.user_id, id)) {
        return EndableSession{id, principal.person_id, {}};
    }
    auto const session = people::find_client_session_row(call.reader(), id);
    auto const person =
        session
            ? people::find_client_person(call.reader(), principal.organization_id, session->client_person_id)
            : std::nullopt;
    if (!person) {
        return not_found();
    }
    QVR_TRY(auto const account, accounts::account_in_reach(call, person->account_id));
    if (!account.may_write) {
        return forbidden();
    }
    return EndableSession{id, person->id.as<PersonId>(), person->account_id};
}

Result<EndableSession> own_session(Call& call) {
    auto const& id = call.path_text("id");
    auto const& principal = call.principal();
    auto const session = people::find_client_session_row(call.reader(), id);
    if (!session || session->client_person_id.as<PersonId>() != principal.person_id) {
        return not_found();
    }
    return EndableSession{id, principal.person_id, principal.client->account_id};
}

Result<NoContent> end(Call& call, EndableSession& session) {
    if (session.account_id) {
        people::remove_client_session(
            call.writer(), session.person_id.as<ClientPersonId>(), session.token_hash
        );
    } else {
        people::remove_session(call.writer(), session.person_id.as<UserId>(), session.token_hash);
    }
    call.record("session.end", session.account_id, session.person_id.to_text(), {}, {});
    return NoContent{};
}

}  // namespace

std::vector<web::Route> ending_sessions() {
    return {
        web::del<&session_in_reach, &end>(
            "/api/v1/sessions/{id}", "End a session: one's own, or that of a client's person"
        )
            .for_clients<&own_session, &end>(),
    };
}

}  // namespace qvr::invitations
