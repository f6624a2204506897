// What the holder of a link sends and is told.
#pragma once

#include "base/language.hpp"
#include "reflect/describe.hpp"

#include <string>

namespace qvr::invitations {

// Any text: one that is no token of ours is simply not valid.
struct LinkTokenInput {
    std::string token;
};
BOOST_DESCRIBE_STRUCT(LinkTokenInput, (), (token))

// For whom a link is: enough to know that it is oneself.
struct InvitationView {
    std::string organization;
    std::string account;
    std::string name;
    std::string title;
    Locale locale;
    std::string expires_at_text;
};
BOOST_DESCRIBE_STRUCT(InvitationView, (), (organization, account, name, title, locale, expires_at_text))

// Any text, for the answer is always the same.
struct AddressInput {
    std::string email;
};
BOOST_DESCRIBE_STRUCT(AddressInput, (), (email))

struct NothingTold {
    bool noted = true;
};
BOOST_DESCRIBE_STRUCT(NothingTold, (), (noted))

}  // namespace qvr::invitations
