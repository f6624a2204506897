#include "note.hpp"
#include "reflect/codec_impl.hpp"

QVR_ROW(qvr::store_test::Note)
