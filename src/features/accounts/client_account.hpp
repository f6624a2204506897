// A client's account as its own people may know it (R21): a type and queries apart from the supplier's, and
// the guards of their routes.
#pragma once

#include "base/date.hpp"
#include "base/id.hpp"
#include "base/language.hpp"
#include "features/accounts/account.hpp"
#include "reflect/describe.hpp"
#include "web/call.hpp"
#include "zone/zone_name.hpp"

#include <optional>
#include <vector>

namespace qvr::accounts {

// What a client is answered of its account.
struct ClientAccountView {
    AccountId id;
    AccountName name;
    Locale locale;
    zone::ZoneName time_zone;
    std::vector<Date> closed_on;
};
BOOST_DESCRIBE_STRUCT(ClientAccountView, (), (id, name, locale, time_zone, closed_on))

std::optional<ClientAccountView> find_client_account(
    db::Reader& reader, OrganizationId const& organization_id, AccountId const& id
);

// For whom a client's view is made: the account, and the caller's contact where they are of the client.
struct ClientAccountScope {
    ClientAccountView account;
    web::ClientRole role = web::ClientRole::counter;
    ContactId contact_id;
    std::int64_t last_entry = 0;  // the account's last in the audit log
};

// The account of the client's person who asks. Error: not_found for every other.
Result<ClientAccountScope> own_account_in_reach(web::Call& call, AccountId const& id);

// Guards for routes with {id} in the path: for every person of the client, and for executives alone. Errors:
// not_found; forbidden for a counter at what executives see of an account that is theirs.
Result<ClientAccountScope> own_account(web::Call& call);
Result<ClientAccountScope> own_account_of_executive(web::Call& call);

// Whether a client's person sees the account that the path names, for web::seen_by_clients.
Result<void> client_sees_account(web::Call& call);

}  // namespace qvr::accounts
