// The codecs of this feature's types, made once here.
#include "features/counting/counting.hpp"
#include "features/counting/differences.hpp"
#include "features/counting/import.hpp"
#include "features/counting/observation.hpp"
#include "reflect/codec_impl.hpp"
#include "reflect/sql_impl.hpp"
#include "web/route.hpp"

QVR_ROW(qvr::counting::Import)
QVR_ROW(qvr::counting::ImportLine)
QVR_ROW(qvr::counting::KeptMapping)
QVR_ROW(qvr::counting::Observation)
QVR_ROW(qvr::counting::ObservationLine)

QVR_CODEC(qvr::counting::CountingView)
QVR_CODEC(qvr::counting::DifferencesView)
QVR_CODEC(qvr::counting::ImportInput)
QVR_CODEC(qvr::counting::ImportPreviewView)
QVR_CODEC(qvr::counting::ImportView)
QVR_CODEC(qvr::counting::ObservationInput)
QVR_CODEC(qvr::counting::ObservationView)
QVR_CODEC(qvr::web::Page<qvr::counting::ImportView>)
QVR_CODEC(qvr::web::Page<qvr::counting::ObservationView>)
