// The codecs of this feature's types, made once here.
#include "features/roadmap/roadmap.hpp"
#include "reflect/codec_impl.hpp"
#include "reflect/sql_impl.hpp"

QVR_ROW(qvr::roadmap::ChoiceRow)
QVR_ROW(qvr::roadmap::FactorRow)
QVR_ROW(qvr::roadmap::FiguresRow)
QVR_ROW(qvr::roadmap::HeaderRow)
QVR_ROW(qvr::roadmap::MadeRow)
QVR_ROW(qvr::roadmap::MissingRow)
QVR_ROW(qvr::roadmap::ValueRow)

QVR_CODEC(qvr::roadmap::RoadmapView)
QVR_CODEC(qvr::roadmap::SharedRoadmapView)
