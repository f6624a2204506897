// The codecs of this feature's types, made once here.
#include "features/portfolio/portfolio.hpp"
#include "features/portfolio/saved_view.hpp"
#include "reflect/codec_impl.hpp"
#include "reflect/sql_impl.hpp"
#include "web/route.hpp"

QVR_ROW(qvr::portfolio::FactorRow)
QVR_ROW(qvr::portfolio::FactorSumsRow)
QVR_ROW(qvr::portfolio::LineRow)
QVR_ROW(qvr::portfolio::SavedView)
QVR_ROW(qvr::portfolio::TotalsRow)
QVR_ROW(qvr::portfolio::TrendRow)

QVR_CODEC(qvr::portfolio::PortfolioFigures)
QVR_CODEC(qvr::portfolio::PortfolioItem)
QVR_CODEC(qvr::portfolio::SavedViewInput)
QVR_CODEC(qvr::portfolio::SavedViewView)
QVR_CODEC(qvr::web::Page<qvr::portfolio::PortfolioItem>)
QVR_CODEC(qvr::web::Page<qvr::portfolio::SavedViewView>)
