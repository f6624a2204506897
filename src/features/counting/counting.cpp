#include "features/counting/counting.hpp"

#include "features/reviews/count_texts.hpp"
#include "features/reviews/kpi_rules.hpp"
#include "features/reviews/kpi_sentence.hpp"
#include "scoring/score.hpp"
#include "zone/texts.hpp"

#include <algorithm>

namespace qvr::counting {
namespace {

using scoring::Combine;
using scoring::Count;
using scoring::CountState;
using scoring::CutPeriod;
using scoring::ProposalKind;

constexpr int kSunday = 7;

std::optional<std::string> text_of(std::optional<scoring::Fraction> const& number) {
    return number ? std::optional{number->to_text()} : std::nullopt;
}

std::optional<std::string> text_of(std::optional<reviews::Line> const& line) {
    return line ? std::optional{line->str()} : std::nullopt;
}

CountingPeriodView make_period_view(
    reviews::Kpi const& kpi,
    CutPeriod const& period,
    Count const& supplier,
    Count const& client,
    Locale locale
) {
    auto const proposal = scoring::propose(supplier, client);
    auto const attained = proposal.value
                              ? std::optional{scoring::attained(kpi.direction, period, *proposal.value)}
                              : std::nullopt;
    return {
        period.from,
        period.to,
        zone::short_window_text(period.from, period.to, locale),
        text_of(period.target),
        text_of(period.low),
        text_of(period.high),
        target_text(kpi, period, locale),
        make_count_view(kpi, supplier, locale),
        make_count_view(kpi, client, locale),
        proposal.kind,
        text_of(proposal.value),
        text_of(attained),
    };
}

// Whether a count of the period is waited for: it is over, or has begun and ends by the Sunday of this week.
bool is_due(CutPeriod const& period, Date today) {
    auto const sunday = today + (kSunday - today.weekday());
    return period.from <= today && period.to <= sunday;
}

std::vector<int> owed_of(
    CountedQuarter const& quarter, std::span<CutPeriod const> periods, std::vector<Count> const& counts
) {
    std::vector<int> owed;
    for (std::size_t i = 0; i < periods.size(); ++i) {
        if (counts[i].state == CountState::not_counted && is_due(periods[i], quarter.today) &&
            !is_over(quarter)) {
            owed.push_back(static_cast<int>(i));
        }
    }
    return owed;
}

}  // namespace

std::vector<CutPeriod> periods_of(CountedQuarter const& quarter, reviews::Kpi const& kpi) {
    return scoring::cut_quarter(days_of(quarter), reviews::terms_of(kpi), quarter.closed_on);
}

CountView make_count_view(reviews::Kpi const& kpi, Count const& count, Locale locale) {
    return {
        count.state,
        text_of(count.value),
        count.value ? std::optional{value_text(kpi, *count.value, locale)} : std::nullopt
    };
}

QuarterView make_quarter_view(scoring::Quarter const& quarter, Date today, Locale locale) {
    int const of = quarter.to - quarter.from + 1;
    return {
        quarter.from,
        quarter.to,
        zone::date_text(quarter.from, locale),
        zone::date_text(quarter.to, locale),
        std::clamp(today - quarter.from + 1, 1, of),
        of
    };
}

CountingKpiView make_kpi_view(
    CountedQuarter const& quarter,
    reviews::Kpi const& kpi,
    std::span<reviews::CountedLine const> lines,
    Locale account_locale,
    CountingReader const& reader
) {
    auto const periods = periods_of(quarter, kpi);
    auto const supplier = reviews::counts_of(kpi, Side::supplier, periods, lines);
    auto const client = reviews::counts_of(kpi, Side::client, periods, lines);

    CountingKpiView view;
    view.id = kpi.id;
    view.factor = kpi.factor;
    view.statement = kpi.statement;
    view.sentence = reviews::kpi_sentence(kpi, account_locale);
    view.noun = kpi.noun;
    view.counts_when = kpi.counts_when ? std::optional{kpi.counts_when->str()} : std::nullopt;
    view.unit = kpi.unit;
    view.currency = kpi.currency ? std::optional{kpi.currency->to_text()} : std::nullopt;
    view.scale_max = kpi.scale_max ? std::optional{static_cast<int>(kpi.scale_max->value())} : std::nullopt;
    view.direction = kpi.direction;
    view.combine = kpi.combine;
    view.period = kpi.period;
    view.target = kpi.target;
    view.low = kpi.low;
    view.high = kpi.high;
    view.source = text_of(kpi.source);
    view.supplier_counter = text_of(kpi.supplier_counter);
    view.client_counter = text_of(kpi.client_counter);
    view.takes_out_of = kpi.combine == Combine::ratio;
    view.takes_nothing = kpi.combine == Combine::sum || kpi.combine == Combine::ratio;
    for (std::size_t i = 0; i < periods.size(); ++i) {
        view.periods.push_back(make_period_view(kpi, periods[i], supplier[i], client[i], reader.locale));
        if (view.periods.back().proposal == ProposalKind::different) {
            view.differing.push_back(static_cast<int>(i));
        }
    }
    if (auto const current = scoring::find_period(periods, quarter.today)) {
        view.current = static_cast<int>(*current);
    }
    view.owed = {owed_of(quarter, periods, supplier), owed_of(quarter, periods, client)};
    return view;
}

}  // namespace qvr::counting
