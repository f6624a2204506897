// The codecs of this feature's types, made once here.
#include "features/invitations/client_person_view.hpp"
#include "features/invitations/invitation.hpp"
#include "reflect/codec_impl.hpp"
#include "web/route.hpp"

QVR_CODEC(qvr::invitations::AddressInput)
QVR_CODEC(qvr::invitations::ClientPersonInput)
QVR_CODEC(qvr::invitations::ClientPersonPatch)
QVR_CODEC(qvr::invitations::ClientPersonView)
QVR_CODEC(qvr::invitations::InvitationView)
QVR_CODEC(qvr::invitations::InvitedView)
QVR_CODEC(qvr::invitations::LinkRequestView)
QVR_CODEC(qvr::invitations::NothingTold)
QVR_CODEC(qvr::invitations::LinkTokenInput)
QVR_CODEC(qvr::web::Page<qvr::invitations::ClientPersonView>)
QVR_CODEC(qvr::web::Page<qvr::invitations::LinkRequestView>)
