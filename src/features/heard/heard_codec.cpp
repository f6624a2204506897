// The codecs of this feature's types, made once here.
#include "features/heard/heard_mark.hpp"
#include "reflect/codec_impl.hpp"

QVR_CODEC(qvr::heard::HeardView)
QVR_ROW(qvr::heard::HeardMark)
