#include "features/reviews/evaluation.hpp"

#include "features/reviews/kpi_rules.hpp"
#include "scoring/weights.hpp"

#include <algorithm>
#include <unordered_map>

namespace qvr::reviews {
namespace {

using scoring::CutPeriod;

using LinesOfKpis = std::unordered_map<KpiId, std::vector<CountedLine>>;

LinesOfKpis by_kpi(std::span<CountedLine const> lines) {
    LinesOfKpis sorted;
    for (auto const& line : lines) {
        sorted[line.kpi_id].push_back(line);
    }
    return sorted;
}

EvaluatedKpi evaluate_kpi(Review const& review, Kpi const& kpi, int weight, LinesOfKpis const& lines) {
    EvaluatedKpi evaluated;
    evaluated.kpi = &kpi;
    evaluated.weight = weight;
    evaluated.periods = periods_of(review, kpi);
    auto const found = lines.find(kpi.id);
    auto const counted = found == lines.end() ? std::span<CountedLine const>{} : std::span{found->second};
    evaluated.supplier = counts_of(kpi, Side::supplier, evaluated.periods, counted);
    evaluated.client = counts_of(kpi, Side::client, evaluated.periods, counted);
    for (std::size_t i = 0; i < evaluated.periods.size(); ++i) {
        evaluated.proposals.push_back(scoring::propose(evaluated.supplier[i], evaluated.client[i]));
    }
    evaluated.result = find_result(review, kpi.id);
    evaluated.is_outdated = evaluated.result != nullptr && is_outdated(*evaluated.result, evaluated.periods);
    return evaluated;
}

std::vector<EvaluatedKpi> evaluate_kpis(Review const& review, Factor factor, LinesOfKpis const& lines) {
    auto const& kpis = review.last_quarter->kpis;
    auto const weights = effective_weights(kpis, factor);
    std::vector<EvaluatedKpi> evaluated;
    for (auto const& kpi : kpis) {
        if (kpi.factor == factor) {
            evaluated.push_back(evaluate_kpi(review, kpi, weights[evaluated.size()], lines));
        }
    }
    return evaluated;
}

std::optional<scoring::Felt> felt_of(Review const& review, Factor factor) {
    std::vector<int> given;
    for (auto const& person : review.ratings) {
        for (auto const& rating : person.ratings) {
            if (rating.factor == factor) {
                given.push_back(rating.rating.value());
            }
        }
    }
    return scoring::felt_from(given);
}

scoring::KpiResult result_of(EvaluatedKpi const& evaluated) {
    scoring::KpiResult result{evaluated.weight, evaluated.kpi->direction, {}};
    bool const counts = evaluated.result != nullptr && !evaluated.is_outdated;
    for (std::size_t i = 0; i < evaluated.periods.size(); ++i) {
        scoring::PeriodResult period{evaluated.periods[i]};
        if (counts && !evaluated.result->not_measured && evaluated.result->per_period[i].value) {
            period.value = evaluated.result->per_period[i].value->value();
        }
        result.periods.push_back(std::move(period));
    }
    return result;
}

}  // namespace

scoring::Quarter quarter_of(Review const& review) {
    return scoring::make_quarter(review.last_quarter.value().held_on, review.held_on);
}

std::vector<CutPeriod> periods_of(Review const& review, Kpi const& kpi) {
    return scoring::cut_quarter(quarter_of(review), terms_of(kpi), review.last_quarter->closed_on);
}

KpiResult const* find_result(Review const& review, KpiId const& kpi_id) {
    auto const found = std::ranges::find(review.results, kpi_id, &KpiResult::kpi_id);
    return found == review.results.end() ? nullptr : &*found;
}

bool is_outdated(KpiResult const& result, std::span<CutPeriod const> periods) {
    return !result.not_measured &&
           !std::ranges::equal(result.per_period, periods, [](PeriodValue const& a, CutPeriod const& b) {
               return a.from == b.from && a.to == b.to;
           });
}

Evaluation evaluate(
    Review const& review, std::span<CountedLine const> lines, scoring::BandThresholds const& bands
) {
    auto const lines_of = by_kpi(lines);
    Evaluation evaluation;
    evaluation.quarter = quarter_of(review);
    std::vector<scoring::FactorResult> results;
    std::vector<scoring::WeightedMark> marks;
    for (auto const& choice : review.last_quarter->choices) {
        EvaluatedFactor factor;
        factor.factor = choice.factor;
        factor.weight = choice.weight.value();
        factor.kpis = evaluate_kpis(review, choice.factor, lines_of);
        factor.felt = felt_of(review, choice.factor);
        if (factor.felt) {
            marks.push_back({factor.weight, factor.felt->mark});
        }
        scoring::FactorResult result{factor.weight, {}};
        std::ranges::transform(factor.kpis, std::back_inserter(result.kpis), &result_of);
        results.push_back(std::move(result));
        evaluation.factors.push_back(std::move(factor));
    }
    evaluation.score = scoring::score_review(results, bands);
    evaluation.felt = scoring::felt_of_review(marks);
    for (std::size_t i = 0; i < evaluation.factors.size(); ++i) {
        auto& factor = evaluation.factors[i];
        auto const& score = evaluation.score.factors[i].score;
        factor.is_green_but_red = score && scoring::band_of(*score, bands) == scoring::Band::green &&
                                  factor.felt && factor.felt->is_red;
    }
    return evaluation;
}

}  // namespace qvr::reviews
