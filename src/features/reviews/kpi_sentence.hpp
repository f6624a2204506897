// A KPI read back aloud as one sentence, so that both sides hear what they are going to count (R8). Pure.
#pragma once

#include "base/language.hpp"
#include "features/reviews/kpi.hpp"

#include <string>

namespace qvr::reviews {

// "Autonomie, « Points d’étape » : au moins 6 appels vidéo toutes les deux semaines."
// "Autonomy, “Checkpoints”: at least 6 video calls every two weeks."
std::string kpi_sentence(Kpi const& kpi, Locale locale);

}  // namespace qvr::reviews
