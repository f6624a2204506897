// The codecs of what a review judges, made once here.
#include "features/reviews/judgement_rules.hpp"
#include "features/reviews/rating_rules.hpp"
#include "features/reviews/result_kind.hpp"
#include "features/reviews/view.hpp"
#include "reflect/codec_impl.hpp"

QVR_CODEC(qvr::reviews::ActionJudgement)
QVR_CODEC(qvr::reviews::ImpactOutcome)
QVR_CODEC(qvr::reviews::ObstacleJudgement)
QVR_CODEC(qvr::reviews::RatingsInput)
QVR_CODEC(qvr::reviews::RatingsView)
QVR_CODEC(qvr::reviews::ResultInput)
