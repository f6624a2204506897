// The quarter that a review judges, worked out: what both sides counted, what is proposed and agreed, the
// score, and how served the client's executives felt (R10-R12). Pure.
#pragma once

#include "features/reviews/counted_line.hpp"
#include "features/reviews/review.hpp"
#include "scoring/count.hpp"
#include "scoring/felt.hpp"
#include "scoring/quarter.hpp"
#include "scoring/score.hpp"

#include <optional>
#include <span>
#include <vector>

namespace qvr::reviews {

// One KPI of the quarter. The lists have an entry for each period. It points into its review.
struct EvaluatedKpi {
    Kpi const* kpi = nullptr;
    int weight = 0;  // the effective one, inside the factor
    std::vector<scoring::CutPeriod> periods;
    std::vector<scoring::Count> supplier;
    std::vector<scoring::Count> client;
    std::vector<scoring::Proposal> proposals;
    KpiResult const* result = nullptr;  // none: nothing is agreed yet
    bool is_outdated = false;           // agreed for a quarter that was cut otherwise: it does not count
};

struct EvaluatedFactor {
    Factor factor = {};
    int weight = 0;
    std::vector<EvaluatedKpi> kpis;
    std::optional<scoring::Felt> felt;
    bool is_green_but_red = false;  // measured green, and rated 1 or 2 by somebody (R12)
};

struct Evaluation {
    scoring::Quarter quarter;
    std::vector<EvaluatedFactor> factors;
    scoring::ReviewScore score;  // of what is agreed, factor by factor in the same order
    std::optional<scoring::Fraction> felt;
};

// The quarter that the review judges (R14). It has a last quarter.
scoring::Quarter quarter_of(Review const& review);

// A KPI's periods in it.
std::vector<scoring::CutPeriod> periods_of(Review const& review, Kpi const& kpi);

// What is agreed of a KPI, or nullptr.
KpiResult const* find_result(Review const& review, KpiId const& kpi_id);

// Whether a result was agreed for periods other than these.
bool is_outdated(KpiResult const& result, std::span<scoring::CutPeriod const> periods);

// lines: those that stand of the last quarter's KPIs, in the order of their places.
Evaluation evaluate(
    Review const& review, std::span<CountedLine const> lines, scoring::BandThresholds const& bands
);

}  // namespace qvr::reviews
