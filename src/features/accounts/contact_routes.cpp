#include "features/accounts/contact_routes.hpp"

#include "features/accounts/account_access.hpp"
#include "features/accounts/account_store.hpp"
#include "features/people/people_store.hpp"
#include "zone/texts.hpp"

#include <fmt/format.h>

#include <unordered_map>

namespace qvr::accounts {
namespace {

using web::Call;
using web::Created;
using web::Page;

using Names = std::unordered_map<UserId, std::string>;

Names names_of_users(Call& call) {
    Names names;
    for (auto const& user : people::list_users(call.reader(), call.principal().organization_id)) {
        names.emplace(user.id, user.name);
    }
    return names;
}

std::optional<std::string> name_of(Names const& names, std::optional<UserId> const& id) {
    auto const found = id ? names.find(*id) : names.end();
    return found == names.end() ? std::nullopt : std::optional{found->second};
}

Result<void> check_person(Names const& names, std::optional<UserId> const& id, std::string pointer) {
    if (id && !names.contains(*id)) {
        return make_error(Code::invalid, Issue{IssueCode::unknown_person, std::move(pointer)});
    }
    return {};
}

ContactView view_of(Contact const& contact, Names const& names, Locale locale) {
    return {
        contact,
        name_of(names, contact.counterpart_user_id),
        contact.last_contact_on ? std::optional{zone::date_text(*contact.last_contact_on, locale)}
                                : std::nullopt
    };
}

BridgeView view_of(Bridge const& bridge, Names const& names, Locale locale) {
    BridgeView view{bridge.builder_user_id, name_of(names, bridge.builder_user_id), {}};
    for (auto const& step : bridge.steps) {
        view.steps.push_back({step.on, zone::date_text(step.on, locale), step.what});
    }
    return view;
}

// A contact and its account, both in the caller's reach.
struct ContactScope {
    Contact contact;
    AccountScope account;
};

Result<ContactScope> visible_contact(Call& call) {
    QVR_TRY(auto const id, call.path_id<ContactId>("id"));
    auto contact = find_contact(call.reader(), id);
    if (!contact) {
        return not_found();
    }
    QVR_TRY(auto account, account_in_reach(call, contact->account_id));
    return ContactScope{*std::move(contact), std::move(account)};
}

Result<ContactScope> writable_contact(Call& call) {
    QVR_TRY(auto scope, visible_contact(call));
    if (!scope.account.may_write) {
        return forbidden();
    }
    return scope;
}

Result<Page<ContactView>> list(Call& call, AccountScope& scope) {
    auto const names = names_of_users(call);
    std::vector<ContactView> contacts;
    for (auto const& contact : list_contacts(call.reader(), scope.account.id)) {
        contacts.push_back(view_of(contact, names, call.locale()));
    }
    return web::page_of(call, std::move(contacts));
}

Result<Created<ContactView>> create(Call& call, AccountScope& scope, ContactInput const& input) {
    auto const names = names_of_users(call);
    QVR_TRY_VOID(check_person(names, input.counterpart_user_id, "/counterpart_user_id"));
    Contact const contact{
        call.new_id<ContactId>(),
        scope.account.id,
        input.name,
        input.title,
        input.email,
        input.phone,
        input.is_executive.value_or(false),
        input.locale.value_or(scope.account.locale),
        input.counterpart_user_id,
        input.last_contact_on,
        false,
        call.now()
    };
    call.writer().insert("contacts", contact);
    auto view = view_of(contact, names, call.locale());
    call.record("contact.create", scope.account.id, contact.id.to_text(), {}, reflect::encode(view));
    call.set_location("/api/v1/contacts/" + contact.id.to_text());
    return Created<ContactView>{std::move(view)};
}

Result<ContactView> read(Call& call, ContactScope& scope) {
    return view_of(scope.contact, names_of_users(call), call.locale());
}

Result<ContactView> change(Call& call, ContactScope& scope, ContactPatch const& input) {
    auto const names = names_of_users(call);
    auto& contact = scope.contact;
    auto const before = reflect::encode(view_of(contact, names, call.locale()));
    input.name.apply_to(contact.name);
    input.title.apply_to(contact.title);
    input.email.apply_to(contact.email);
    input.phone.apply_to(contact.phone);
    input.is_executive.apply_to(contact.is_executive);
    input.locale.apply_to(contact.locale);
    input.counterpart_user_id.apply_to(contact.counterpart_user_id);
    input.last_contact_on.apply_to(contact.last_contact_on);
    input.archived.apply_to(contact.archived);
    QVR_TRY_VOID(check_person(names, contact.counterpart_user_id, "/counterpart_user_id"));
    call.writer().update("contacts", contact);
    auto view = view_of(contact, names, call.locale());
    call.record("contact.update", contact.account_id, contact.id.to_text(), before, reflect::encode(view));
    return view;
}

Bridge bridge_of(Call& call, Contact const& contact) {
    return find_bridge(call.reader(), contact.id).value_or(Bridge{contact.id, {}, {}});
}

Result<BridgeView> read_bridge(Call& call, ContactScope& scope) {
    return view_of(bridge_of(call, scope.contact), names_of_users(call), call.locale());
}

Result<BridgeView> put_bridge(Call& call, ContactScope& scope, BridgeInput const& input) {
    auto const names = names_of_users(call);
    QVR_TRY_VOID(check_person(names, input.builder_user_id, "/builder_user_id"));
    auto const before = reflect::encode(view_of(bridge_of(call, scope.contact), names, call.locale()));
    Bridge const bridge{scope.contact.id, input.builder_user_id, input.steps};
    replace_bridge(call.writer(), bridge);
    auto view = view_of(bridge, names, call.locale());
    call.record(
        "bridge.update", scope.contact.account_id, scope.contact.id.to_text(), before, reflect::encode(view)
    );
    return view;
}

}  // namespace

std::vector<web::Route> contact_routes() {
    return {
        web::get<&visible_account, &list>("/api/v1/accounts/{id}/contacts", "The contacts of an account")
            .with_query({"limit", "cursor"}),
        web::post<&writable_account, &create>("/api/v1/accounts/{id}/contacts", "Add a contact"),
        web::get<&visible_contact, &read>("/api/v1/contacts/{id}", "A contact"),
        web::patch<&writable_contact, &change>("/api/v1/contacts/{id}", "Change or archive a contact"),
        web::get<&visible_contact, &read_bridge>(
            "/api/v1/contacts/{id}/bridge", "How the relation with a contact is built"
        ),
        web::put<&writable_contact, &put_bridge>(
            "/api/v1/contacts/{id}/bridge", "Write the plan of building the relation"
        ),
    };
}

}  // namespace qvr::accounts
