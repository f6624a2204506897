// The codecs of this feature's types, made once here.
#include "features/tokens/token_view.hpp"
#include "reflect/codec_impl.hpp"
#include "web/route.hpp"

QVR_CODEC(qvr::tokens::NewTokenView)
QVR_CODEC(qvr::tokens::TokenInput)
QVR_CODEC(qvr::tokens::TokenView)
QVR_CODEC(qvr::web::Page<qvr::tokens::TokenView>)
