// The codecs of what a review lists, made once here.
#include "features/reviews/action_rules.hpp"
#include "features/reviews/idea_rules.hpp"
#include "features/reviews/impact_rules.hpp"
#include "features/reviews/kpi_rules.hpp"
#include "features/reviews/kpi_trial.hpp"
#include "features/reviews/obstacle_rules.hpp"
#include "features/reviews/view.hpp"
#include "reflect/codec_impl.hpp"

QVR_CODEC(qvr::reviews::ActionInput)
QVR_CODEC(qvr::reviews::ActionPatch)
QVR_CODEC(qvr::reviews::ActionView)
QVR_CODEC(qvr::reviews::IdeaView)
QVR_CODEC(qvr::reviews::IdeaInput)
QVR_CODEC(qvr::reviews::IdeaPatch)
QVR_CODEC(qvr::reviews::ImpactInput)
QVR_CODEC(qvr::reviews::ImpactPatch)
QVR_CODEC(qvr::reviews::ImpactView)
QVR_CODEC(qvr::reviews::KpiInput)
QVR_CODEC(qvr::reviews::KpiPatch)
QVR_CODEC(qvr::reviews::KpiView)
QVR_CODEC(qvr::reviews::KpiTrialInput)
QVR_CODEC(qvr::reviews::KpiTrialView)
QVR_CODEC(qvr::reviews::ObstacleInput)
QVR_CODEC(qvr::reviews::ObstaclePatch)
QVR_CODEC(qvr::reviews::ObstacleView)
