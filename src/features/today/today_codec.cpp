// The codecs of this feature's types, made once here.
#include "features/today/today.hpp"
#include "reflect/codec_impl.hpp"

QVR_CODEC(qvr::today::TodayView)
QVR_ROW(qvr::today::OpenAction)
QVR_ROW(qvr::today::TeamAccount)
QVR_ROW(qvr::today::TeamKpi)
