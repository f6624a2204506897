#include "web/route.hpp"

namespace qvr::web {

Result<Anyone> anyone(Call&) {
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
