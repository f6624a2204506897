#include "features/portfolio/portfolio.hpp"

#include "scoring/score.hpp"
#include "scoring/tenths.hpp"
#include "zone/texts.hpp"

#include <algorithm>
#include <functional>
#include <span>
#include <unordered_map>

namespace qvr::portfolio {
namespace {

using scoring::tenths_text;

constexpr std::int64_t kSteepFallTenths = -100;

std::optional<std::string> text_of(std::optional<std::int64_t> tenths) {
    return tenths ? std::optional{tenths_text(*tenths)} : std::nullopt;
}

std::optional<std::string> mean_text(std::int64_t sum, std::int64_t count) {
    return count > 0 ? std::optional{tenths_text(scoring::mean(sum, count))} : std::nullopt;
}

// Rows that come grouped by a key, each group found by it.
template <typename Row, typename Key>
class Groups {
  public:
    Groups(std::vector<Row> const& rows, Key Row::* key) {
        for (auto begin = rows.begin(); begin != rows.end();) {
            auto const end =
                std::find_if(begin, rows.end(), [&](Row const& row) { return row.*key != (*begin).*key; });
            groups_.emplace((*begin).*key, std::span<Row const>{begin, end});
            begin = end;
        }
    }
    std::span<Row const> of(std::optional<Key> const& key) const {
        auto const found = key ? groups_.find(*key) : groups_.end();
        return found == groups_.end() ? std::span<Row const>{} : found->second;
    }

  private:
    std::unordered_map<Key, std::span<Row const>> groups_;
};

std::vector<PortfolioQuarter> trend_of(std::span<TrendRow const> rows) {
    std::vector<PortfolioQuarter> trend;
    for (auto const& row : rows.last(std::min(rows.size(), kTrendQuarters))) {
        bool const is_enough = row.coverage >= scoring::kMinCoverage;
        trend.push_back(
            {row.held_on,
             is_enough ? text_of(row.percent_tenths) : std::nullopt,
             text_of(row.felt_tenths),
             row.coverage}
        );
    }
    return trend;
}

void set_next(PortfolioItem& item, LineRow const& line, Date today, Locale locale) {
    if (!line.next_starts_at || !line.next_time_zone) {
        return;
    }
    auto const on = line.next_starts_at->date();
    int const days = on - today;
    item.next = PortfolioNext{
        zone::date_time_zone_text(*line.next_starts_at, *line.next_time_zone, locale), on, days
    };
    if (days < 0) {
        item.days_overdue = -days;
    }
}

std::vector<Reason> reasons_of(LineRow const& line, PortfolioItem const& item) {
    std::vector<Reason> reasons;
    auto const add = [&](Reason reason, bool is_one) {
        if (is_one) {
            reasons.push_back(reason);
        }
    };
    add(Reason::overdue, item.days_overdue.has_value());
    add(Reason::green_but_red, item.green_but_red);
    add(Reason::executives_missing, item.executives_missing_twice > 0);
    add(Reason::red, line.band == scoring::Band::red);
    add(Reason::falling, line.change_tenths.value_or(0) <= kSteepFallTenths);
    add(Reason::felt_red, line.is_felt_red && !item.green_but_red);
    add(Reason::actions_overdue, item.actions_overdue > 0);
    return reasons;
}

PortfolioItem item_of(LineRow const& line, Date today, Locale locale) {
    PortfolioItem item;
    item.account_id = line.id;
    item.account_name = line.name;
    item.industry = line.industry;
    if (line.review_id) {
        item.last_review = PortfolioReview{
            *line.review_id, *line.number, *line.held_on, zone::date_text(*line.held_on, locale)
        };
    }
    if (line.coverage) {
        item.score = PortfolioScore{text_of(line.percent_tenths), *line.coverage, line.band};
    }
    item.change = text_of(line.change_tenths);
    item.felt_percent = text_of(line.felt_tenths);
    item.gap = text_of(line.gap_tenths);
    item.lost_most = line.lost_most;
    item.green_but_red = line.is_green_but_red.value_or(false);
    set_next(item, line, today, locale);
    item.executives_missing_twice = line.executives_missing_twice.value_or(0);
    item.actions_overdue = line.actions_overdue;
    item.promises = {line.promises_judged.value_or(0), line.promises_kept.value_or(0)};
    return item;
}

}  // namespace

std::vector<PortfolioItem> make_items(PortfolioFacts const& facts, Date today, Locale locale) {
    Groups const trend{facts.trend, &TrendRow::account_id};
    Groups const factors{facts.factors, &FactorRow::review_id};
    std::vector<PortfolioItem> items;
    items.reserve(facts.lines.size());
    for (auto const& line : facts.lines) {
        auto& item = items.emplace_back(item_of(line, today, locale));
        item.trend = trend_of(trend.of(line.id));
        for (auto const& row : factors.of(line.review_id)) {
            item.factors.push_back(
                {row.factor, row.weight, text_of(row.percent_tenths), row.felt_mark, text_of(row.gap_tenths)}
            );
        }
        item.needs_leader = reasons_of(line, item);
    }
    return items;
}

PortfolioFigures make_figures(TotalsRow const& totals, std::vector<FactorSumsRow> const& factors) {
    auto const with_band = totals.green + totals.amber + totals.red;
    PortfolioFigures figures;
    figures.accounts = totals.accounts;
    figures.judged = totals.judged;
    figures.bands = {totals.green, totals.amber, totals.red, totals.accounts - with_band};
    figures.mean_percent = mean_text(totals.percent_tenths, with_band);
    figures.overdue = totals.overdue;
    figures.executives_missing_twice = totals.executives_missing_twice;
    figures.actions_overdue = totals.actions_overdue;
    figures.green_but_red = totals.green_but_red;
    // As all percents in tenths: 1000 × kept ÷ judged.
    figures.promises = {
        totals.promises_judged,
        totals.promises_kept,
        mean_text(1000 * totals.promises_kept, totals.promises_judged)
    };
    for (auto const& row : factors) {
        figures.factors.push_back(
            {row.factor,
             row.chosen,
             mean_text(10 * row.weight, row.chosen),
             mean_text(10 * row.drift, row.chosen_again),
             mean_text(row.percent_tenths, row.measured),
             mean_text(10 * row.felt_marks, row.felt),
             row.felt_red}
        );
    }
    std::ranges::sort(figures.factors, [](PortfolioFactorFigures const& a, PortfolioFactorFigures const& b) {
        return a.chosen != b.chosen ? a.chosen > b.chosen : a.factor < b.factor;
    });
    return figures;
}

}  // namespace qvr::portfolio
