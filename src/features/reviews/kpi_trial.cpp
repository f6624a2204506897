#include "features/reviews/kpi_trial.hpp"

#include "features/reviews/count_texts.hpp"
#include "features/reviews/quarter_ahead.hpp"
#include "scoring/count.hpp"
#include "scoring/score.hpp"
#include "zone/texts.hpp"

namespace qvr::reviews {
namespace {

MaybeText exact_text(std::optional<scoring::Fraction> const& number) {
    return number ? std::optional{number->to_text()} : std::nullopt;
}

Issues check_values(Kpi const& kpi, std::size_t periods, KpiTrialInput const& input) {
    Issues issues;
    if (!input.values) {
        return issues;
    }
    if (input.values->size() != periods) {
        issues.push_back({IssueCode::wrong_number_of_periods, "/values", {{"count", std::to_string(periods)}}}
        );
    }
    for (std::size_t i = 0; i < input.values->size(); ++i) {
        auto const& value = (*input.values)[i];
        if (value && !scoring::is_possible_value(terms_of(kpi), value->value())) {
            issues.push_back({IssueCode::impossible_result_value, "/values/" + std::to_string(i)});
        }
    }
    return issues;
}

}  // namespace

Result<KpiTrialView> try_out(
    Review const& review,
    Kpi const& kpi,
    KpiTrialInput const& input,
    std::vector<Date> const& closed_on,
    Locale locale
) {
    auto const quarter = scoring::make_quarter(review.held_on, end_of_quarter_ahead(review));
    auto const periods = scoring::cut_quarter(quarter, terms_of(kpi), closed_on);
    if (auto issues = check_values(kpi, periods.size(), input); !issues.empty()) {
        return Error{Code::invalid, std::move(issues)};
    }
    scoring::KpiResult imagined;
    imagined.direction = kpi.direction;
    for (std::size_t i = 0; i < periods.size(); ++i) {
        scoring::PeriodResult result{periods[i]};
        if (input.values && (*input.values)[i]) {
            result.value = (*input.values)[i]->value();
        }
        imagined.periods.push_back(std::move(result));
    }
    auto const score = scoring::score_kpi(imagined);
    KpiTrialView view;
    view.quarter = {quarter.from, quarter.to, zone::window_text(quarter.from, quarter.to, locale)};
    for (std::size_t i = 0; i < periods.size(); ++i) {
        auto const& period = periods[i];
        view.periods.push_back({
            period.from,
            period.to,
            zone::short_window_text(period.from, period.to, locale),
            exact_text(period.target),
            exact_text(period.low),
            exact_text(period.high),
            target_text(kpi, period, locale),
            exact_text(imagined.periods[i].value),
            exact_text(score.attained[i]),
        });
    }
    view.percent = score.score ? std::optional{scoring::percent_text(*score.score)} : std::nullopt;
    view.exact = exact_text(score.score);
    view.met = score.met;
    view.of = score.of;
    return view;
}

}  // namespace qvr::reviews
