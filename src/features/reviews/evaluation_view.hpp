// The evaluation of the last quarter as the API answers it, so that anyone can recompute it by hand (R11).
// `exact`, `attained` and the values and targets of periods are reduced fractions as text; percents, points
// and gaps are texts of one decimal, rounded half up.
#pragma once

#include "features/reviews/evaluation.hpp"
#include "features/reviews/review_context.hpp"

#include <optional>
#include <string>
#include <vector>

namespace qvr::reviews {

// null where nothing is measured or scored.
using MaybeText = std::optional<std::string>;

struct EvaluatedQuarterView {
    Date from;
    Date to;
    std::string text;
};
BOOST_DESCRIBE_STRUCT(EvaluatedQuarterView, (), (from, to, text))

struct ScoreView {
    MaybeText percent;
    MaybeText exact;
    int coverage = 0;
    std::optional<scoring::Band> band;
};
BOOST_DESCRIBE_STRUCT(ScoreView, (), (percent, exact, coverage, band))

// The marks of the factors, weighted as the score weights them.
struct FeltScoreView {
    std::string percent;
    std::string exact;
};
BOOST_DESCRIBE_STRUCT(FeltScoreView, (), (percent, exact))

// In whole percent; red: somebody rated 1 or 2.
struct FeltView {
    int mark = 0;
    int low = 0;
    int high = 0;
    bool red = false;
};
BOOST_DESCRIBE_STRUCT(FeltView, (), (mark, low, high, red))

struct EvaluatedPeriodView {
    Date from;
    Date to;
    std::string text;
    MaybeText target;
    MaybeText low;
    MaybeText high;
    std::string target_text;
    MaybeText supplier;
    scoring::CountState supplier_state = scoring::CountState::not_counted;
    MaybeText supplier_text;
    MaybeText client;
    scoring::CountState client_state = scoring::CountState::not_counted;
    MaybeText client_text;
    scoring::ProposalKind proposal = scoring::ProposalKind::not_counted;
    MaybeText proposed;
    MaybeText proposed_text;
    MaybeText agreed;
    MaybeText agreed_text;
    MaybeText attained;
};
BOOST_DESCRIBE_STRUCT(
    EvaluatedPeriodView,
    (),
    (from,
     to,
     text,
     target,
     low,
     high,
     target_text,
     supplier,
     supplier_state,
     supplier_text,
     client,
     client_state,
     client_text,
     proposal,
     proposed,
     proposed_text,
     agreed,
     agreed_text,
     attained)
)

struct ResultView {
    bool not_measured = false;
    std::optional<Words> reason;
    std::optional<AttendeeId> agreed_by;
    Instant agreed_at;
    std::string agreed_at_text;
};
BOOST_DESCRIBE_STRUCT(ResultView, (), (not_measured, reason, agreed_by, agreed_at, agreed_at_text))

struct EvaluatedKpiView {
    KpiId id;
    std::string statement;
    std::string sentence;  // in the account's locale
    std::optional<Noun> noun;
    std::optional<scoring::Unit> unit;
    std::optional<Currency> currency;
    scoring::Direction direction = {};
    scoring::Combine combine = {};
    scoring::Period period = {};
    int weight = 0;
    bool measured = false;
    MaybeText percent;
    MaybeText exact;
    int met = 0;
    int of = 0;
    std::optional<ResultView> result;
    bool outdated = false;
    std::vector<EvaluatedPeriodView> periods;
};
BOOST_DESCRIBE_STRUCT(
    EvaluatedKpiView,
    (),
    (id,
     statement,
     sentence,
     noun,
     unit,
     currency,
     direction,
     combine,
     period,
     weight,
     measured,
     percent,
     exact,
     met,
     of,
     result,
     outdated,
     periods)
)

struct EvaluatedFactorView {
    Factor factor = {};
    int weight = 0;
    MaybeText percent;
    MaybeText exact;
    MaybeText won;
    MaybeText lost;
    std::optional<FeltView> felt;
    MaybeText gap;
    std::vector<EvaluatedKpiView> kpis;
};
BOOST_DESCRIBE_STRUCT(EvaluatedFactorView, (), (factor, weight, percent, exact, won, lost, felt, gap, kpis))

struct EvaluationView {
    EvaluatedQuarterView quarter;
    ScoreView score;
    std::optional<FeltScoreView> felt;
    MaybeText gap;
    std::optional<Factor> lost_most;
    bool complete = false;  // a result that holds is agreed for every KPI
    std::vector<EvaluatedFactorView> factors;
};
BOOST_DESCRIBE_STRUCT(EvaluationView, (), (quarter, score, felt, gap, lost_most, complete, factors))

// Texts in the context's locale. Source: the review's own evaluation.
EvaluationView make_evaluation_view(
    Review const& review, Evaluation const& evaluation, ViewContext const& context
);

}  // namespace qvr::reviews
