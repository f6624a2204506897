// The codecs of the review as a whole and of the parts that have no codec file of their own, made once here.
#include "features/reviews/answer_rules.hpp"
#include "features/reviews/attendee_rules.hpp"
#include "features/reviews/client_scope.hpp"
#include "features/reviews/next_rules.hpp"
#include "features/reviews/review_steps.hpp"
#include "features/reviews/satisfiers_rules.hpp"
#include "features/reviews/view.hpp"
#include "reflect/codec_impl.hpp"
#include "web/route.hpp"

QVR_CODEC(qvr::reviews::AttendeeInput)
QVR_CODEC(qvr::reviews::AttendeePatch)
QVR_CODEC(qvr::reviews::AttendeeView)
QVR_CODEC(qvr::reviews::BetterInput)
QVR_CODEC(qvr::reviews::NextInput)
QVR_CODEC(qvr::reviews::OpenQuestionInput)
QVR_CODEC(qvr::reviews::ReviewInput)
QVR_CODEC(qvr::reviews::ReviewPatch)
QVR_CODEC(qvr::reviews::ReviewView)
QVR_CODEC(qvr::reviews::SatisfiersInput)
QVR_CODEC(qvr::reviews::SatisfiersView)
QVR_CODEC(qvr::reviews::SharedReviewSummary)
QVR_CODEC(qvr::reviews::SheetInput)
QVR_CODEC(qvr::reviews::SheetView)
QVR_CODEC(qvr::reviews::ValueInput)
QVR_CODEC(qvr::web::Page<qvr::reviews::SharedReviewSummary>)
