#include "web/origin.hpp"
#include "web/route.hpp"

namespace qvr::web {

Handling const* Route::handling_for(Call const& call) const {
    if (!call.is_signed_in() || !needs_sign_in) {
        return &for_supplier;
    }
    switch (call.principal().kind) {
        case PrincipalKind::supplier_user:
            return &for_supplier;
        case PrincipalKind::client_person:
            return for_client ? &*for_client : nullptr;
        case PrincipalKind::api_token:
            return for_token ? &*for_token : nullptr;
    }
    QVR_CHECK(false);
}

Result<Anyone> anyone(Call&) {
    return Anyone{};
}

Result<Anyone> anyone_in_private(Call& call) {
    if (needs_https(call.request())) {
        return make_error(Code::forbidden, IssueCode::https_required);
    }
    return Anyone{};
}

Result<SignedIn> signed_in(Call&) {
    return SignedIn{};
}

Result<OwnerOnly> owner_only(Call& call) {
    if (call.principal().role != Role::owner) {
        return forbidden();
    }
    return OwnerOnly{};
}

}  // namespace qvr::web
