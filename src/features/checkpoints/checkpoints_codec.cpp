// The codecs of this feature's types, made once here.
#include "features/checkpoints/checkpoint_store.hpp"
#include "features/checkpoints/checkpoint_view.hpp"
#include "reflect/codec_impl.hpp"
#include "reflect/sql_impl.hpp"
#include "web/route.hpp"

QVR_CODEC(qvr::checkpoints::Lines)
QVR_CODEC(qvr::checkpoints::NewCheckpoint)
QVR_CODEC(qvr::checkpoints::LinesPatch)
QVR_CODEC(qvr::checkpoints::AnswerInput)
QVR_CODEC(qvr::checkpoints::Answer)
QVR_CODEC(qvr::checkpoints::AnswerView)
QVR_CODEC(qvr::checkpoints::AccountCheckpointsView)
QVR_CODEC(qvr::checkpoints::CheckpointView)
QVR_CODEC(qvr::checkpoints::TeamCheckpointsView)
QVR_CODEC(qvr::checkpoints::SharedCheckpointView)
QVR_CODEC(qvr::web::Page<qvr::checkpoints::SharedCheckpointSummaryView>)
QVR_ROW(qvr::checkpoints::Checkpoint)
QVR_ROW(qvr::checkpoints::CountedCheckpoint)
QVR_ROW(qvr::checkpoints::Answer)
QVR_ROW(qvr::checkpoints::RunningAccount)
QVR_ROW(qvr::checkpoints::AnswerRow)
QVR_ROW(qvr::checkpoints::SharedCheckpoint)
