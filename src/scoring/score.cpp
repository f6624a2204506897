#include "scoring/score.hpp"

#include "base/error.hpp"
#include "scoring/rational.hpp"

#include <algorithm>

namespace qvr::scoring {
namespace {

// A member that the period's direction always has.
Rational term(std::optional<Fraction> const& member) {
    QVR_CHECK(member.has_value());
    return to_rational(*member);
}

Rational at_least_attained(CutPeriod const& period, Rational const& value) {
    auto const target = term(period.target);
    if (value >= target) {
        return 1;
    }
    auto const zero = term(period.zero_at);
    // Also where Z is not below T, which a prorated target can bring about: all or nothing.
    if (value <= zero) {
        return 0;
    }
    return (value - zero) / (target - zero);
}

Rational at_most_attained(CutPeriod const& period, Rational const& value) {
    auto const target = term(period.target);
    if (value <= target) {
        return 1;
    }
    // No Z: a target of 0 without one, where any excess is worth nothing.
    if (!period.zero_at) {
        return 0;
    }
    auto const zero = to_rational(*period.zero_at);
    if (value >= zero) {
        return 0;
    }
    return (zero - value) / (zero - target);
}

Rational between_attained(CutPeriod const& period, Rational const& value) {
    auto const low = term(period.low);
    auto const high = term(period.high);
    if (value >= low && value <= high) {
        return 1;
    }
    Rational const distance = value < low ? Rational{low - value} : Rational{value - high};
    Rational const width = high - low;
    return distance >= width ? Rational{0} : Rational{1 - distance / width};
}

Rational exact_attained(Direction direction, CutPeriod const& period, Rational const& value) {
    switch (direction) {
        case Direction::at_least:
            return at_least_attained(period, value);
        case Direction::at_most:
            return at_most_attained(period, value);
        case Direction::between:
            return between_attained(period, value);
        case Direction::yes_no:
            return value == 0 ? 0 : 1;
    }
    fail_check("a Direction", __FILE__, __LINE__);
}

Band exact_band(Rational const& score, BandThresholds const& thresholds) {
    Rational const percent = score * 100;
    if (percent >= to_rational(thresholds.green_from)) {
        return Band::green;
    }
    return percent >= to_rational(thresholds.amber_from) ? Band::amber : Band::red;
}

// Halves first: denominators with nothing in common grow with every sum, and most sums stay short this way.
Rational sum_of(std::span<Rational const> parts) {
    if (parts.size() < 2) {
        return parts.empty() ? Rational{0} : parts.front();
    }
    auto const half = parts.size() / 2;
    return sum_of(parts.first(half)) + sum_of(parts.subspan(half));
}

// A mean whose parts have weights; those without a value are left out of both sums.
class WeightedMean {
  public:
    void add(int weight, std::optional<Rational> const& value) {
        if (value) {
            parts_.emplace_back(*value * weight);
            weights_ += weight;
        }
    }
    int weights() const { return weights_; }
    std::optional<Rational> value() const {
        return weights_ == 0 ? std::nullopt : std::optional{Rational{sum_of(parts_) / weights_}};
    }

  private:
    std::vector<Rational> parts_;
    int weights_ = 0;
};

std::optional<Fraction> as_fraction(std::optional<Rational> const& number) {
    return number ? std::optional{to_fraction(*number)} : std::nullopt;
}

struct ExactKpi {
    std::optional<Rational> score;
    KpiScore shown;
};

ExactKpi score_exactly(KpiResult const& kpi) {
    ExactKpi result;
    WeightedMean mean;
    for (auto const& [period, value] : kpi.periods) {
        std::optional<Rational> part;
        if (value) {
            part = exact_attained(kpi.direction, period, to_rational(*value));
            result.shown.met += *part == 1 ? 1 : 0;
        }
        mean.add(1, part);
        result.shown.attained.push_back(as_fraction(part));
    }
    result.score = mean.value();
    result.shown.of = mean.weights();
    result.shown.score = as_fraction(result.score);
    return result;
}

struct ExactFactor {
    std::optional<Rational> score;
    int measured_weight = 0;  // of its 100
    FactorScore shown;
};

ExactFactor score_exactly(FactorResult const& factor) {
    ExactFactor result;
    WeightedMean mean;
    for (auto const& kpi : factor.kpis) {
        auto scored = score_exactly(kpi);
        mean.add(kpi.weight, scored.score);
        result.shown.kpis.push_back(std::move(scored.shown));
    }
    result.score = mean.value();
    result.measured_weight = mean.weights();
    result.shown.score = as_fraction(result.score);
    return result;
}

}  // namespace

bool are_sound(BandThresholds const& thresholds) {
    return Decimal{} < thresholds.amber_from && thresholds.amber_from < thresholds.green_from &&
           thresholds.green_from <= Decimal::from_ten_thousandths(100 * 10'000);
}

Band band_of(Fraction const& score, BandThresholds const& thresholds) {
    return exact_band(to_rational(score), thresholds);
}

Fraction attained(Direction direction, CutPeriod const& period, Fraction const& value) {
    return to_fraction(exact_attained(direction, period, to_rational(value)));
}

KpiScore score_kpi(KpiResult const& kpi) {
    return score_exactly(kpi).shown;
}

ReviewScore score_review(std::span<FactorResult const> factors, BandThresholds const& thresholds) {
    ReviewScore review;
    std::vector<std::optional<Rational>> scores;
    WeightedMean mean;
    int measured = 0;  // ten-thousandths of the whole
    for (auto const& factor : factors) {
        auto scored = score_exactly(factor);
        mean.add(factor.weight, scored.score);
        measured += factor.weight * scored.measured_weight;
        scores.push_back(std::move(scored.score));
        review.factors.push_back(std::move(scored.shown));
    }
    auto const score = mean.value();
    review.score = as_fraction(score);
    review.coverage = (measured + 50) / 100;
    if (score && review.coverage >= kMinCoverage) {
        review.band = exact_band(*score, thresholds);
    }
    Rational most_lost = 0;
    for (std::size_t index = 0; index < factors.size(); ++index) {
        if (!scores[index]) {
            continue;
        }
        Rational const points{factors[index].weight * 100, mean.weights()};
        Rational const lost = points * (1 - *scores[index]);
        review.factors[index].won = to_fraction(points - lost);
        review.factors[index].lost = to_fraction(lost);
        if (lost > most_lost) {
            most_lost = lost;
            review.lost_most = index;
        }
    }
    return review;
}

}  // namespace qvr::scoring
