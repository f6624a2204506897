// The codecs of this feature's types, made once here.
#include "features/people/client_store.hpp"
#include "features/people/organization.hpp"
#include "features/people/people_store.hpp"
#include "features/people/token_store.hpp"
#include "features/people/user.hpp"
#include "reflect/codec_impl.hpp"
#include "reflect/sql_impl.hpp"
#include "web/route.hpp"

QVR_ROW(qvr::people::ActiveToken)
QVR_ROW(qvr::people::ApiToken)
QVR_ROW(qvr::people::ClientIdentity)
QVR_ROW(qvr::people::ClientOrganizationView)
QVR_ROW(qvr::people::ClientPerson)
QVR_ROW(qvr::people::ClientPersonRow)
QVR_ROW(qvr::people::ClientSession)
QVR_ROW(qvr::people::InvitationLink)
QVR_ROW(qvr::people::LinkRequest)
QVR_ROW(qvr::people::LinkRequestRow)
QVR_ROW(qvr::people::Organization)
QVR_ROW(qvr::people::PasswordLink)
QVR_ROW(qvr::people::Session)
QVR_ROW(qvr::people::SessionWithClient)
QVR_ROW(qvr::people::SessionWithUser)
QVR_ROW(qvr::people::User)

QVR_CODEC(qvr::people::ClientMePatch)
QVR_CODEC(qvr::people::ClientMeView)
QVR_CODEC(qvr::people::ClientOrganizationView)
QVR_CODEC(qvr::people::InstallationState)
QVR_CODEC(qvr::people::LinkView)
QVR_CODEC(qvr::people::MePatch)
QVR_CODEC(qvr::people::MeView)
QVR_CODEC(qvr::people::Organization)
QVR_CODEC(qvr::people::OrganizationPatch)
QVR_CODEC(qvr::people::PasswordInput)
QVR_CODEC(qvr::people::PasswordLinkInput)
QVR_CODEC(qvr::people::SessionInput)
QVR_CODEC(qvr::people::SessionView)
QVR_CODEC(qvr::people::SetupInput)
QVR_CODEC(qvr::people::UserInput)
QVR_CODEC(qvr::people::UserPatch)
QVR_CODEC(qvr::people::UserView)
QVR_CODEC(qvr::people::UserWithLinkView)
QVR_CODEC(qvr::people::FactorView)
QVR_CODEC(qvr::web::Page<qvr::people::FactorView>)
QVR_CODEC(qvr::web::Page<qvr::people::SessionView>)
QVR_CODEC(qvr::web::Page<qvr::people::UserView>)
