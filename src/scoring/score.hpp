// R11: from the agreed values of the periods to the score of a review. Exact throughout: nothing is rounded
// before it is printed, and bands compare the exact value.
#pragma once

#include "base/decimal.hpp"
#include "scoring/fraction.hpp"
#include "scoring/kpi_terms.hpp"
#include "scoring/quarter.hpp"

#include <boost/describe/enum.hpp>

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

namespace qvr::scoring {

enum class Band { green, amber, red };
BOOST_DESCRIBE_ENUM(Band, green, amber, red)

// In percent. green from green_from on, amber from amber_from to below green_from, red below.
struct BandThresholds {
    Decimal green_from = Decimal::from_ten_thousandths(85 * 10'000);
    Decimal amber_from = Decimal::from_ten_thousandths(70 * 10'000);
};

// 0 < amber_from < green_from <= 100, so that each band exists and 100 is green.
bool are_sound(BandThresholds const& thresholds);

// score: 0 to 1.
Band band_of(Fraction const& score, BandThresholds const& thresholds);

// What a period attained, 0 to 1, by a value that is not negative. period: cut from a KPI of this direction.
Fraction attained(Direction direction, CutPeriod const& period, Fraction const& value);

// One period and the value agreed for it; none where nothing was measured or a ratio had no case.
struct PeriodResult {
    CutPeriod period;
    std::optional<Fraction> value = {};
};

struct KpiResult {
    int weight = 100;  // effective, inside the factor: 1-100, those of a factor sum to 100
    Direction direction = Direction::at_least;
    std::vector<PeriodResult> periods = {};
};

struct FactorResult {
    int weight = 0;  // 1-100, those of a review sum to 100
    std::vector<KpiResult> kpis = {};
};

struct KpiScore {
    std::optional<Fraction> score = {};                  // 0 to 1; empty: not measured
    int met = 0;                                         // scored periods that attained 1
    int of = 0;                                          // scored periods
    std::vector<std::optional<Fraction>> attained = {};  // of each period; empty: not scored
};

struct FactorScore {
    std::optional<Fraction> score = {};  // 0 to 1; empty: no KPI measured
    // Points of the review's 100: those won by all factors sum to the score × 100, those lost to the rest.
    // Where a factor is not measured the others share its points in proportion to their weights.
    std::optional<Fraction> won = {};
    std::optional<Fraction> lost = {};
    std::vector<KpiScore> kpis = {};
};

struct ReviewScore {
    std::optional<Fraction> score = {};  // 0 to 1; empty: nothing measured
    int coverage = 0;                    // whole percent, half up
    std::optional<Band> band = {};       // none where too little is measured
    std::vector<FactorScore> factors = {};
    // The factor that lost most, the earlier of two that lost the same; none where nothing was lost.
    std::optional<std::size_t> lost_most = {};
};

// Below this printed coverage there is no band and no point in the trend.
inline constexpr int kMinCoverage = 50;

// Source: R11.
KpiScore score_kpi(KpiResult const& kpi);
ReviewScore score_review(std::span<FactorResult const> factors, BandThresholds const& thresholds);

}  // namespace qvr::scoring
