#include "features/reviews/evaluation_view.hpp"

#include "features/reviews/count_texts.hpp"
#include "features/reviews/kpi_sentence.hpp"
#include "zone/texts.hpp"

#include <algorithm>

namespace qvr::reviews {
namespace {

using MaybeNumber = std::optional<scoring::Fraction>;

MaybeText exact_text(MaybeNumber const& number) {
    return number ? std::optional{number->to_text()} : std::nullopt;
}
MaybeText percent_text(MaybeNumber const& number) {
    return number ? std::optional{scoring::percent_text(*number)} : std::nullopt;
}
MaybeText points_text(MaybeNumber const& number) {
    return number ? std::optional{scoring::one_decimal_text(*number)} : std::nullopt;
}
MaybeText value_text(Kpi const& kpi, MaybeNumber const& number, Locale locale) {
    return number ? std::optional{value_text(kpi, *number, locale)} : std::nullopt;
}

MaybeNumber agreed_value(EvaluatedKpi const& evaluated, std::size_t period) {
    auto const* result = evaluated.result;
    if (result == nullptr || evaluated.is_outdated || result->not_measured ||
        !result->per_period[period].value) {
        return std::nullopt;
    }
    return result->per_period[period].value->value();
}

EvaluatedPeriodView make_period_view(
    EvaluatedKpi const& evaluated, std::size_t i, MaybeNumber const& attained, Locale locale
) {
    auto const& kpi = *evaluated.kpi;
    auto const& period = evaluated.periods[i];
    auto const& supplier = evaluated.supplier[i];
    auto const& client = evaluated.client[i];
    auto const& proposal = evaluated.proposals[i];
    auto const agreed = agreed_value(evaluated, i);
    return {
        period.from,
        period.to,
        zone::short_window_text(period.from, period.to, locale),
        exact_text(period.target),
        exact_text(period.low),
        exact_text(period.high),
        target_text(kpi, period, locale),
        exact_text(supplier.value),
        supplier.state,
        value_text(kpi, supplier.value, locale),
        exact_text(client.value),
        client.state,
        value_text(kpi, client.value, locale),
        proposal.kind,
        exact_text(proposal.value),
        value_text(kpi, proposal.value, locale),
        exact_text(agreed),
        value_text(kpi, agreed, locale),
        exact_text(attained),
    };
}

std::optional<ResultView> make_result_view(Review const& review, KpiResult const* result, Locale locale) {
    if (result == nullptr) {
        return std::nullopt;
    }
    return ResultView{
        result->not_measured,
        result->reason,
        result->agreed_by,
        result->agreed_at,
        zone::instant_text(result->agreed_at, review.time_zone, locale),
    };
}

EvaluatedKpiView make_kpi_view(
    Review const& review,
    EvaluatedKpi const& evaluated,
    scoring::KpiScore const& score,
    ViewContext const& context
) {
    auto const& kpi = *evaluated.kpi;
    EvaluatedKpiView view;
    view.id = kpi.id;
    view.statement = kpi.statement;
    view.sentence = kpi_sentence(kpi, context.account.locale);
    view.noun = kpi.noun;
    view.unit = kpi.unit;
    view.currency = kpi.currency;
    view.direction = kpi.direction;
    view.combine = kpi.combine;
    view.period = kpi.period;
    view.weight = evaluated.weight;
    view.measured = score.score.has_value();
    view.percent = percent_text(score.score);
    view.exact = exact_text(score.score);
    view.met = score.met;
    view.of = score.of;
    view.result = make_result_view(review, evaluated.result, context.locale);
    view.outdated = evaluated.is_outdated;
    for (std::size_t i = 0; i < evaluated.periods.size(); ++i) {
        view.periods.push_back(make_period_view(evaluated, i, score.attained[i], context.locale));
    }
    return view;
}

EvaluatedFactorView make_factor_view(
    Review const& review,
    EvaluatedFactor const& factor,
    scoring::FactorScore const& score,
    ViewContext const& context
) {
    EvaluatedFactorView view;
    view.factor = factor.factor;
    view.weight = factor.weight;
    view.percent = percent_text(score.score);
    view.exact = exact_text(score.score);
    view.won = points_text(score.won);
    view.lost = points_text(score.lost);
    if (factor.felt) {
        view.felt = FeltView{factor.felt->mark, factor.felt->low, factor.felt->high, factor.felt->is_red};
        view.gap = score.score ? std::optional{scoring::one_decimal_text(gap(*score.score, *factor.felt))}
                               : std::nullopt;
    }
    for (std::size_t i = 0; i < factor.kpis.size(); ++i) {
        view.kpis.push_back(make_kpi_view(review, factor.kpis[i], score.kpis[i], context));
    }
    return view;
}

bool is_complete(Evaluation const& evaluation) {
    return std::ranges::all_of(evaluation.factors, [](EvaluatedFactor const& factor) {
        return std::ranges::all_of(factor.kpis, [](EvaluatedKpi const& kpi) {
            return kpi.result != nullptr && !kpi.is_outdated;
        });
    });
}

}  // namespace

EvaluationView make_evaluation_view(
    Review const& review, Evaluation const& evaluation, ViewContext const& context
) {
    auto const& quarter = evaluation.quarter;
    auto const& score = evaluation.score;
    EvaluationView view;
    view.quarter = {quarter.from, quarter.to, zone::window_text(quarter.from, quarter.to, context.locale)};
    view.score = {percent_text(score.score), exact_text(score.score), score.coverage, score.band};
    if (evaluation.felt) {
        view.felt = FeltScoreView{scoring::percent_text(*evaluation.felt), evaluation.felt->to_text()};
        view.gap = score.score ? std::optional{scoring::one_decimal_text(gap(*score.score, *evaluation.felt))}
                               : std::nullopt;
    }
    if (score.lost_most) {
        view.lost_most = evaluation.factors[*score.lost_most].factor;
    }
    view.complete = is_complete(evaluation);
    for (std::size_t i = 0; i < evaluation.factors.size(); ++i) {
        view.factors.push_back(make_factor_view(review, evaluation.factors[i], score.factors[i], context));
    }
    return view;
}

}  // namespace qvr::reviews
