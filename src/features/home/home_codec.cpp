// The codec of this feature's type, made once here.
#include "features/home/home.hpp"
#include "reflect/codec_impl.hpp"

QVR_CODEC(qvr::home::HomeView)
