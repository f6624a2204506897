// The codecs of this room's types, made once here.
#include "calendar/answer.hpp"
#include "calendar/match.hpp"
#include "calendar/occurrence.hpp"
#include "reflect/codec_impl.hpp"

QVR_CODEC(qvr::calendar::Window)
QVR_CODEC(qvr::calendar::Occurrence)
QVR_CODEC(qvr::calendar::Answer)
QVR_CODEC(qvr::calendar::Match)
