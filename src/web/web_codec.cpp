// The codecs of this room's types, made once here.
#include "reflect/codec_impl.hpp"
#include "reflect/sql_impl.hpp"
#include "web/kept_reply.hpp"
#include "web/problem.hpp"

QVR_ROW(qvr::web::KeptReply)

QVR_CODEC(qvr::web::IssueView)
QVR_CODEC(qvr::web::Problem)
