// The accounts of a supplier side by side (R24), as answers of the API. What is stored of reviews is put into
// words here; nothing is recomputed. Pure.
#pragma once

#include "base/date.hpp"
#include "base/id.hpp"
#include "base/language.hpp"
#include "features/portfolio/portfolio_store.hpp"
#include "features/portfolio/reason.hpp"
#include "reflect/describe.hpp"

#include <optional>
#include <string>
#include <vector>

namespace qvr::portfolio {

// Percents and points are texts of one decimal, "87.5", "-3.1".

struct PortfolioReview {
    ReviewId id;
    int number = 1;
    Date held_on;
    std::string held_on_text;
};
BOOST_DESCRIBE_STRUCT(PortfolioReview, (), (id, number, held_on, held_on_text))

struct PortfolioScore {
    std::optional<std::string> percent;
    int coverage = 0;
    std::optional<scoring::Band> band;  // none where too little is measured
};
BOOST_DESCRIBE_STRUCT(PortfolioScore, (), (percent, coverage, band))

// One quarter. Where too little was measured there is no percent: the line has a gap there.
struct PortfolioQuarter {
    Date held_on;
    std::optional<std::string> percent;
    std::optional<std::string> felt;
    int coverage = 0;
};
BOOST_DESCRIBE_STRUCT(PortfolioQuarter, (), (held_on, percent, felt, coverage))

struct PortfolioNext {
    std::string starts_at_text;
    Date on;
    int days = 0;  // from today, below 0 once it is past
};
BOOST_DESCRIBE_STRUCT(PortfolioNext, (), (starts_at_text, on, days))

struct PortfolioPromises {
    int judged = 0;
    int kept = 0;
};
BOOST_DESCRIBE_STRUCT(PortfolioPromises, (), (judged, kept))

struct PortfolioFactor {
    catalogue::Factor factor = {};
    int weight = 0;
    std::optional<std::string> percent;
    std::optional<int> felt_mark;  // whole percent
    std::optional<std::string> gap;
};
BOOST_DESCRIBE_STRUCT(PortfolioFactor, (), (factor, weight, percent, felt_mark, gap))

// An account: where its latest closed review stands, and what is due.
struct PortfolioItem {
    AccountId account_id;
    std::string account_name;
    std::optional<std::string> industry;
    std::vector<Reason> needs_leader;  // the weightiest reason first
    std::optional<PortfolioReview> last_review;
    std::optional<PortfolioScore> score;  // none: no quarter was judged yet
    std::optional<std::string> change;    // against the quarter before
    std::vector<PortfolioQuarter> trend;  // at most kTrendQuarters, the oldest first
    std::optional<std::string> felt_percent;
    std::optional<std::string> gap;
    std::optional<catalogue::Factor> lost_most;
    bool green_but_red = false;  // some factor measured green and rated 1 or 2
    std::optional<PortfolioNext> next;
    std::optional<int> days_overdue;
    int executives_missing_twice = 0;
    int actions_overdue = 0;
    PortfolioPromises promises;
    std::vector<PortfolioFactor> factors;  // those judged; before anything was, those chosen
};
BOOST_DESCRIBE_STRUCT(
    PortfolioItem,
    (),
    (account_id,
     account_name,
     industry,
     needs_leader,
     last_review,
     score,
     change,
     trend,
     felt_percent,
     gap,
     lost_most,
     green_but_red,
     next,
     days_overdue,
     executives_missing_twice,
     actions_overdue,
     promises,
     factors)
)

inline constexpr std::size_t kTrendQuarters = 8;

// What is read for some accounts: lines in their order, the rest grouped by account, factors by review.
struct PortfolioFacts {
    std::vector<LineRow> lines;
    std::vector<TrendRow> trend;
    std::vector<FactorRow> factors;
};

// today: in the organization's zone.
std::vector<PortfolioItem> make_items(PortfolioFacts const& facts, Date today, Locale locale);

// Of all accounts that a portfolio shows.

struct PortfolioBands {
    std::int64_t green = 0;
    std::int64_t amber = 0;
    std::int64_t red = 0;
    std::int64_t none = 0;  // too little measured, or nothing judged yet
};
BOOST_DESCRIBE_STRUCT(PortfolioBands, (), (green, amber, red, none))

struct PortfolioPromisesKept {
    std::int64_t judged = 0;
    std::int64_t kept = 0;
    std::optional<std::string> percent;
};
BOOST_DESCRIBE_STRUCT(PortfolioPromisesKept, (), (judged, kept, percent))

struct PortfolioFactorFigures {
    catalogue::Factor factor = {};
    std::int64_t chosen = 0;  // accounts whose latest choice holds it
    std::optional<std::string> mean_weight;
    std::optional<std::string> weight_drift;  // mean change where the quarter before had it too
    std::optional<std::string> mean_percent;  // as measured in the latest quarters
    std::optional<std::string> mean_felt;
    std::int64_t felt_red = 0;  // accounts where somebody rated it 1 or 2
};
BOOST_DESCRIBE_STRUCT(
    PortfolioFactorFigures, (), (factor, chosen, mean_weight, weight_drift, mean_percent, mean_felt, felt_red)
)

struct PortfolioFigures {
    std::int64_t accounts = 0;
    std::int64_t judged = 0;
    PortfolioBands bands;
    std::optional<std::string> mean_percent;  // of the accounts with a band
    std::int64_t overdue = 0;
    std::int64_t executives_missing_twice = 0;
    std::int64_t actions_overdue = 0;
    std::int64_t green_but_red = 0;
    PortfolioPromisesKept promises;
    std::vector<PortfolioFactorFigures> factors;  // the most chosen first
};
BOOST_DESCRIBE_STRUCT(
    PortfolioFigures,
    (),
    (accounts,
     judged,
     bands,
     mean_percent,
     overdue,
     executives_missing_twice,
     actions_overdue,
     green_but_red,
     promises,
     factors)
)

PortfolioFigures make_figures(TotalsRow const& totals, std::vector<FactorSumsRow> const& factors);

}  // namespace qvr::portfolio
