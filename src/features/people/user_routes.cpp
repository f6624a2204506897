#include "features/people/user_routes.hpp"

#include "features/people/client_store.hpp"
#include "features/people/people_service.hpp"

namespace qvr::people {
namespace {

using web::Call;
using web::Created;
using web::OwnerOnly;
using web::Page;
using web::SignedIn;

UserView view_of(User const& user, Call const& call) {
    return people::view_of(user, call.locale(), zone_of(call));
}

UserWithLinkView with_link(User const& user, Call& call) {
    return {
        view_of(user, call),
        make_password_link(
            call.writer(), user.id, call.now(), call.services().random, call.locale(), zone_of(call)
        )
    };
}

// The user named in the path.
struct UserScope {
    User user;
};

Result<UserScope> visible_user(Call& call) {
    QVR_TRY(auto const id, call.path_id<UserId>("id"));
    auto user = find_user(call.reader(), call.principal().organization_id, id);
    if (!user) {
        return not_found();
    }
    return UserScope{*std::move(user)};
}

Result<UserScope> writable_user(Call& call) {
    QVR_TRY(auto scope, visible_user(call));
    QVR_TRY_VOID(web::owner_only(call));
    return scope;
}

Result<Page<UserView>> list_all(Call& call, SignedIn&) {
    std::vector<UserView> users;
    for (auto const& user : list_users(call.reader(), call.principal().organization_id)) {
        users.push_back(view_of(user, call));
    }
    return web::page_of(call, std::move(users));
}

Result<Created<UserWithLinkView>> invite(Call& call, OwnerOnly&, UserInput const& input) {
    User const user{
        call.new_id<UserId>(),
        call.principal().organization_id,
        input.name,
        input.email,
        input.email.key(),
        input.role,
        input.locale.value_or(call.locale()),
        false,
        {},
        call.now()
    };
    QVR_TRY_VOID(insert_user(call.writer(), user));
    call.record("user.create", {}, user.id.to_text(), {}, reflect::encode(view_of(user, call)));
    call.set_location("/api/v1/users/" + user.id.to_text());
    return Created<UserWithLinkView>{with_link(user, call)};
}

Result<UserView> read_user(Call& call, UserScope& scope) {
    return view_of(scope.user, call);
}

Result<UserView> change_user(Call& call, UserScope& scope, UserPatch const& input) {
    auto& user = scope.user;
    auto const before = reflect::encode(view_of(user, call));
    input.name.apply_to(user.name);
    input.email.apply_to(user.email);
    user.email_key = user.email.key();
    input.role.apply_to(user.role);
    input.locale.apply_to(user.locale);
    input.disabled.apply_to(user.disabled);
    bool const is_active_owner = user.role == web::Role::owner && !user.disabled;
    if (!is_active_owner && count_other_owners(call.reader(), user.organization_id, user.id) == 0) {
        return make_error(Code::conflict, IssueCode::last_owner);
    }
    QVR_TRY_VOID(update_user(call.writer(), user));
    if (user.disabled) {
        remove_sessions_of(call.writer(), user.id, {});
        remove_password_links_of(call.writer(), user.id);
    }
    call.record("user.update", {}, user.id.to_text(), before, reflect::encode(view_of(user, call)));
    return view_of(user, call);
}

Result<UserWithLinkView> renew_link(Call& call, UserScope& scope) {
    if (scope.user.disabled) {
        return make_error(Code::conflict, IssueCode::user_is_disabled);
    }
    call.record("user.new_link", {}, scope.user.id.to_text(), {}, {});
    return with_link(scope.user, call);
}

Result<Organization> read_organization(Call& call, SignedIn&) {
    return get_organization(call.reader(), call.principal().organization_id);
}

Result<ClientOrganizationView> read_client_organization(Call& call, SignedIn&) {
    return get_client_organization(call.reader(), call.principal().organization_id);
}

Result<Page<FactorView>> read_factors(Call& call, SignedIn&) {
    return Page<FactorView>{
        list_factors(get_organization(call.reader(), call.principal().organization_id)), {}
    };
}

Result<Organization> change_organization(Call& call, OwnerOnly&, OrganizationPatch const& input) {
    auto organization = get_organization(call.reader(), call.principal().organization_id);
    auto const before = reflect::encode(organization);
    QVR_TRY_VOID(apply(input, organization));
    call.writer().update("organizations", organization);
    call.record("organization.update", {}, organization.id.to_text(), before, reflect::encode(organization));
    return organization;
}

}  // namespace

std::vector<web::Route> user_routes() {
    return {
        web::get<&web::signed_in, &list_all>("/api/v1/users", "The supplier's people, by name")
            .with_query({"limit", "cursor"}),
        web::post<&web::owner_only, &invite>("/api/v1/users", "Invite a person: answers a one-time link")
            .without_kept_reply(),
        web::get<&visible_user, &read_user>("/api/v1/users/{id}", "A person"),
        web::patch<&writable_user, &change_user>(
            "/api/v1/users/{id}", "Change a person, their role, or whether they may sign in"
        ),
        web::post<&writable_user, &renew_link>(
            "/api/v1/users/{id}/link", "A fresh one-time link to choose a password"
        )
            .without_kept_reply(),
        web::get<&web::signed_in, &read_organization>("/api/v1/organization", "The organization")
            .for_clients<&web::signed_in, &read_client_organization>(),
        web::get<&web::signed_in, &read_factors>(
            "/api/v1/factors", "The thirteen satisfaction factors, in the organization's words"
        )
            .for_clients<&web::signed_in, &read_factors>(),
        web::patch<&web::owner_only, &change_organization>(
            "/api/v1/organization", "Change the organization's name, bands, paper or wording"
        ),
    };
}

}  // namespace qvr::people
