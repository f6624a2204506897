// The codecs of the preparation, made once here.
#include "features/reviews/preparation.hpp"
#include "reflect/codec_impl.hpp"
#include "reflect/sql_impl.hpp"

QVR_ROW(qvr::reviews::Preparation)

QVR_CODEC(qvr::reviews::PreparationInput)
QVR_CODEC(qvr::reviews::PreparationView)
