#include "features/people/client_person.hpp"

namespace qvr::people {

ClientMeView me_of(ClientIdentity const& identity) {
    return {
        PersonKind::client,
        identity.id,
        identity.name,
        identity.title,
        identity.email,
        identity.role,
        identity.locale,
        identity.time_zone,
        {identity.organization_id, identity.organization_name},
        {identity.account_id, identity.account_name}
    };
}

}  // namespace qvr::people
