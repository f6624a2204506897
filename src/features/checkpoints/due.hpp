// Which checkpoints of a team's accounts are due (R26).
#pragma once

#include "base/clock.hpp"
#include "base/language.hpp"
#include "features/checkpoints/checkpoint_store.hpp"
#include "features/checkpoints/checkpoint_view.hpp"

#include <vector>

namespace qvr::checkpoints {

// Those due within a week, or past, and not shared yet: one an account at most, the most urgent first.
std::vector<DueView> list_due(db::Reader& reader, TeamScope const& scope, Instant now, Locale locale);

}  // namespace qvr::checkpoints
