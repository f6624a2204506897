// The codecs of this feature's types, made once here.
#include "features/library/built_in_examples.hpp"
#include "features/library/example.hpp"
#include "reflect/codec_impl.hpp"
#include "reflect/sql_impl.hpp"
#include "web/route.hpp"

QVR_ROW(qvr::library::HiddenKpiExample)
QVR_ROW(qvr::library::OwnKpiExample)

QVR_CODEC(qvr::library::BuiltInExamples)
QVR_CODEC(qvr::library::HiddenInput)
QVR_CODEC(qvr::library::KpiExampleInput)
QVR_CODEC(qvr::library::KpiExamplePatch)
QVR_CODEC(qvr::library::KpiExampleView)
QVR_CODEC(qvr::web::Page<qvr::library::KpiExampleView>)
