// The quarter as both sides count it: each KPI with its periods, what each side counted in them, what is
// proposed (R10) and what is owed. Pure.
#pragma once

#include "features/counting/counted_quarter.hpp"
#include "features/counting/observation.hpp"
#include "features/reviews/counted_line.hpp"
#include "features/reviews/kpi.hpp"
#include "scoring/count.hpp"
#include "scoring/quarter.hpp"

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace qvr::counting {

// Who reads, and what they may do.
struct CountingReader {
    Side side = Side::supplier;
    bool may_record = false;
    Locale locale;
};

// Values, targets and what was attained are exact: reduced fractions as text.
struct CountView {
    scoring::CountState state = scoring::CountState::not_counted;
    std::optional<std::string> value;
    std::optional<std::string> text;
};
BOOST_DESCRIBE_STRUCT(CountView, (), (state, value, text))

struct CountingPeriodView {
    Date from;
    Date to;
    std::string text;
    std::optional<std::string> target;
    std::optional<std::string> low;
    std::optional<std::string> high;
    std::string target_text;
    CountView supplier;
    CountView client;
    scoring::ProposalKind proposal = scoring::ProposalKind::not_counted;
    std::optional<std::string> proposed;
    std::optional<std::string> attained;  // by what is proposed
};
BOOST_DESCRIBE_STRUCT(
    CountingPeriodView,
    (),
    (from, to, text, target, low, high, target_text, supplier, client, proposal, proposed, attained)
)

// Indexes of periods.
struct OwedView {
    std::vector<int> supplier;
    std::vector<int> client;
};
BOOST_DESCRIBE_STRUCT(OwedView, (), (supplier, client))

struct CountingKpiView {
    KpiId id;
    reviews::Factor factor = {};
    std::string statement;
    std::string sentence;  // in the account's locale
    std::optional<reviews::Noun> noun;
    std::optional<std::string> counts_when;
    std::optional<scoring::Unit> unit;
    std::optional<std::string> currency;
    std::optional<int> scale_max;
    scoring::Direction direction = {};
    scoring::Combine combine = {};
    scoring::Period period = {};
    std::optional<Decimal> target;
    std::optional<Decimal> low;
    std::optional<Decimal> high;
    std::optional<std::string> source;
    std::optional<std::string> supplier_counter;
    std::optional<std::string> client_counter;
    bool takes_out_of = false;
    bool takes_nothing = false;  // «nothing to report», a count of 0, makes sense
    std::vector<CountingPeriodView> periods;
    std::optional<int> current;  // the period of today
    OwedView owed;               // over without a count, or to be counted by Sunday
    std::vector<int> differing;
};
BOOST_DESCRIBE_STRUCT(
    CountingKpiView,
    (),
    (id,
     factor,
     statement,
     sentence,
     noun,
     counts_when,
     unit,
     currency,
     scale_max,
     direction,
     combine,
     period,
     target,
     low,
     high,
     source,
     supplier_counter,
     client_counter,
     takes_out_of,
     takes_nothing,
     periods,
     current,
     owed,
     differing)
)

struct QuarterView {
    Date from;
    Date to;
    std::string from_text;
    std::string to_text;
    int day = 1;  // today's, from 1 to `of`
    int of = 90;
};
BOOST_DESCRIBE_STRUCT(QuarterView, (), (from, to, from_text, to_text, day, of))

struct CountingView {
    AccountId account_id;
    Locale locale;  // of the account: the words of the KPIs are in its language
    std::optional<ReviewId> review_id;
    CountingState state = CountingState::nothing_to_count;
    Side side = Side::supplier;  // the caller's
    bool may_record = false;
    Date today;
    std::string today_text;
    std::optional<QuarterView> quarter;
    std::vector<CountingKpiView> kpis;
};
BOOST_DESCRIBE_STRUCT(
    CountingView,
    (),
    (account_id, locale, review_id, state, side, may_record, today, today_text, quarter, kpis)
)

// A KPI's periods in the quarter (R14).
std::vector<scoring::CutPeriod> periods_of(CountedQuarter const& quarter, reviews::Kpi const& kpi);

CountView make_count_view(reviews::Kpi const& kpi, scoring::Count const& count, Locale locale);

QuarterView make_quarter_view(scoring::Quarter const& quarter, Date today, Locale locale);

// lines: those that stand of this KPI, in the order of their places.
CountingKpiView make_kpi_view(
    CountedQuarter const& quarter,
    reviews::Kpi const& kpi,
    std::span<reviews::CountedLine const> lines,
    Locale account_locale,
    CountingReader const& reader
);

}  // namespace qvr::counting
