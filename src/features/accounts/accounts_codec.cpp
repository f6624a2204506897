// The codecs of this feature's types, made once here.
#include "features/accounts/account.hpp"
#include "features/accounts/account_rows.hpp"
#include "features/accounts/account_store.hpp"
#include "features/accounts/client_account.hpp"
#include "features/accounts/contact.hpp"
#include "reflect/codec_impl.hpp"
#include "reflect/sql_impl.hpp"
#include "web/route.hpp"

QVR_ROW(qvr::accounts::Account)
QVR_ROW(qvr::accounts::AccountForUser)
QVR_ROW(qvr::accounts::Bridge)
QVR_ROW(qvr::accounts::ClientAccountView)
QVR_ROW(qvr::accounts::Contact)
QVR_ROW(qvr::accounts::FlatAccountRow)
QVR_ROW(qvr::accounts::Objective)
QVR_ROW(qvr::accounts::ObjectiveRow)
QVR_ROW(qvr::accounts::OwnAccountRow)
QVR_ROW(qvr::accounts::ReviewRow)
QVR_ROW(qvr::accounts::TeamMember)
QVR_ROW(qvr::accounts::TeamRow)

QVR_CODEC(qvr::accounts::AccountInput)
QVR_CODEC(qvr::accounts::AccountPatch)
QVR_CODEC(qvr::accounts::AccountSummary)
QVR_CODEC(qvr::accounts::AccountView)
QVR_CODEC(qvr::accounts::BridgeInput)
QVR_CODEC(qvr::accounts::BridgeView)
QVR_CODEC(qvr::accounts::ClientAccountView)
QVR_CODEC(qvr::accounts::ContactInput)
QVR_CODEC(qvr::accounts::ContactPatch)
QVR_CODEC(qvr::accounts::ContactView)
QVR_CODEC(qvr::accounts::ReviewSummary)
QVR_CODEC(qvr::web::Page<qvr::accounts::AccountSummary>)
QVR_CODEC(qvr::web::Page<qvr::accounts::ClientAccountView>)
QVR_CODEC(qvr::web::Page<qvr::accounts::ContactView>)
QVR_CODEC(qvr::web::Page<qvr::accounts::ReviewSummary>)
