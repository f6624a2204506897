// The five lines as the counts and promises of the day say them (R26). Pure. A person rereads and shares
// them.
#pragma once

#include "base/date.hpp"
#include "base/language.hpp"
#include "features/checkpoints/checkpoint.hpp"
#include "features/counting/counting.hpp"
#include "features/reviews/review.hpp"

#include <optional>
#include <string>
#include <vector>

namespace qvr::checkpoints {

struct ProposalFacts {
    std::vector<counting::CountingKpiView> kpis;  // with the texts of `locale`
    reviews::Review review;                       // that agreed them, and what was promised in it
    std::optional<std::string> next;              // when both sides meet next, and where
    Date today;
    Locale locale;  // of the account
};

// Facts alone: a KPI with the periods that are over and in how many the target was met, who promised what by
// when, what is still owed. Our actions are empty where none was promised: that line is for people to write.
// No line is longer than it may be.
Lines propose(ProposalFacts const& facts);

}  // namespace qvr::checkpoints
