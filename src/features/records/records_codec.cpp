// The codecs of this feature's types, made once here.
#include "features/records/addition.hpp"
#include "features/records/client_review.hpp"
#include "features/records/closed_review.hpp"
#include "features/records/record.hpp"
#include "features/records/record_check.hpp"
#include "reflect/codec_impl.hpp"
#include "reflect/sql_impl.hpp"

QVR_ROW(qvr::records::Acknowledgement)
QVR_ROW(qvr::records::Correction)
QVR_ROW(qvr::records::KeptRecord)
QVR_ROW(qvr::records::ReviewRecord)

QVR_CODEC(qvr::records::AcknowledgementInput)
QVR_CODEC(qvr::records::BesideRecordView)
QVR_CODEC(qvr::records::ClientBesideView)
QVR_CODEC(qvr::records::ClientReviewView)
QVR_CODEC(qvr::records::ClosedReviewView)
QVR_CODEC(qvr::records::CorrectionInput)
QVR_CODEC(qvr::records::RecordView)
QVR_CODEC(qvr::records::AcknowledgementView)
QVR_CODEC(qvr::records::CorrectionView)
