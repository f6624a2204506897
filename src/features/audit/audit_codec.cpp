// The codecs of this feature's types, made once here.
#include "features/audit/audit_store.hpp"
#include "features/audit/audit_view.hpp"
#include "reflect/codec_impl.hpp"
#include "reflect/sql_impl.hpp"
#include "web/route.hpp"

QVR_ROW(qvr::audit::AuditEntry)
QVR_ROW(qvr::audit::AuditHead)
QVR_CODEC(qvr::audit::AuditEntryView)
QVR_CODEC(qvr::web::Page<qvr::audit::AuditEntryView>)
