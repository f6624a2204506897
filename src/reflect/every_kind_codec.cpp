#include "reflect/codec_impl.hpp"
#include "reflect/every_kind.hpp"

QVR_CODEC(qvr::sample::EveryKind)
QVR_CODEC(qvr::sample::Values)
QVR_CODEC(qvr::sample::IdeaInput)
QVR_CODEC(qvr::sample::IdeaPatch)
QVR_CODEC(qvr::sample::Numbers)
QVR_CODEC(qvr::sample::Topic)
QVR_CODEC(qvr::sample::Page<qvr::sample::Topic>)
QVR_ROW(qvr::sample::Values)
QVR_ROW(qvr::sample::Numbers)
QVR_DIFF(qvr::sample::Plan)
