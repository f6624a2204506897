// The client's people as the supplier knows them, their counterparts in our management, and the bridges built
// to them before a first review. All of it is the supplier's own (R21).
#pragma once

#include "base/clock.hpp"
#include "base/date.hpp"
#include "base/id.hpp"
#include "base/language.hpp"
#include "base/text.hpp"
#include "reflect/describe.hpp"

#include <optional>
#include <string>
#include <vector>

namespace qvr::accounts {

using PersonLine = Text<1, 200>;
using Phone = Text<1, 40>;

// A row of contacts.
struct Contact {
    ContactId id;
    AccountId account_id;
    PersonLine name;
    PersonLine title;
    std::optional<Email> email;
    std::optional<Phone> phone;
    bool is_executive = false;
    Locale locale;
    std::optional<UserId> counterpart_user_id;
    std::optional<Date> last_contact_on;
    bool archived = false;
    Instant created_at;
};
BOOST_DESCRIBE_STRUCT(
    Contact,
    (),
    (id,
     account_id,
     name,
     title,
     email,
     phone,
     is_executive,
     locale,
     counterpart_user_id,
     last_contact_on,
     archived,
     created_at)
)

struct ContactInput {
    PersonLine name;
    PersonLine title;
    std::optional<Email> email;
    std::optional<Phone> phone;
    std::optional<bool> is_executive;
    std::optional<Locale> locale;
    std::optional<UserId> counterpart_user_id;
    std::optional<Date> last_contact_on;
};
BOOST_DESCRIBE_STRUCT(
    ContactInput, (), (name, title, email, phone, is_executive, locale, counterpart_user_id, last_contact_on)
)

struct ContactPatch {
    reflect::Patch<PersonLine> name;
    reflect::Patch<PersonLine> title;
    reflect::Patch<std::optional<Email>> email;
    reflect::Patch<std::optional<Phone>> phone;
    reflect::Patch<bool> is_executive;
    reflect::Patch<Locale> locale;
    reflect::Patch<std::optional<UserId>> counterpart_user_id;
    reflect::Patch<std::optional<Date>> last_contact_on;
    reflect::Patch<bool> archived;
};
BOOST_DESCRIBE_STRUCT(
    ContactPatch,
    (),
    (name, title, email, phone, is_executive, locale, counterpart_user_id, last_contact_on, archived)
)

// What the API answers: the row, and what follows from it.
struct ContactView : Contact {
    std::optional<std::string> counterpart_name;
    std::optional<std::string> last_contact_on_text;
};
BOOST_DESCRIBE_STRUCT(ContactView, (Contact), (counterpart_name, last_contact_on_text))

struct BridgeStep {
    Date on;
    Prose<1, 500> what;
};
BOOST_DESCRIBE_STRUCT(BridgeStep, (), (on, what))

// A row of bridges: who of us builds the relation with a contact, and what was done when.
struct Bridge {
    ContactId contact_id;
    std::optional<UserId> builder_user_id;
    std::vector<BridgeStep> steps;
};
BOOST_DESCRIBE_STRUCT(Bridge, (), (contact_id, builder_user_id, steps))

struct BridgeInput {
    std::optional<UserId> builder_user_id;
    std::vector<BridgeStep> steps;
};
BOOST_DESCRIBE_STRUCT(BridgeInput, (), (builder_user_id, steps))

struct BridgeStepView {
    Date on;
    std::string on_text;
    std::string what;
};
BOOST_DESCRIBE_STRUCT(BridgeStepView, (), (on, on_text, what))

struct BridgeView {
    std::optional<UserId> builder_user_id;
    std::optional<std::string> builder_name;
    std::vector<BridgeStepView> steps;
};
BOOST_DESCRIBE_STRUCT(BridgeView, (), (builder_user_id, builder_name, steps))

}  // namespace qvr::accounts
