// A client's person as the account's team sees them, and what the team may ask for.
#pragma once

#include "features/people/client_person.hpp"
#include "features/people/client_store.hpp"
#include "features/people/user.hpp"

#include <optional>
#include <string>

namespace qvr::invitations {

// The row, and what follows from it.
struct ClientPersonView : people::ClientPersonRow {
    std::string invited_at_text;
    std::optional<std::string> link_expires_at_text;
    std::optional<std::string> link_asked_at_text;
    std::optional<std::string> last_used_at_text;
};
BOOST_DESCRIBE_STRUCT(
    ClientPersonView,
    (people::ClientPersonRow),
    (invited_at_text, link_expires_at_text, link_asked_at_text, last_used_at_text)
)

struct ClientPersonInput {
    ContactId contact_id;
    web::ClientRole role = web::ClientRole::counter;
};
BOOST_DESCRIBE_STRUCT(ClientPersonInput, (), (contact_id, role))

struct ClientPersonPatch {
    reflect::Patch<web::ClientRole> role;
};
BOOST_DESCRIBE_STRUCT(ClientPersonPatch, (), (role))

// The token stands in the link alone, and nowhere again.
struct InvitedView {
    ClientPersonView person;
    people::LinkView link;
};
BOOST_DESCRIBE_STRUCT(InvitedView, (), (person, link))

struct LinkRequestView : people::LinkRequestRow {
    std::string asked_at_text;
};
BOOST_DESCRIBE_STRUCT(LinkRequestView, (people::LinkRequestRow), (asked_at_text))

}  // namespace qvr::invitations
