// What lists and pictures show of a review that has judged its quarter. It is stored whenever the review is
// saved, so that portfolios and roadmaps recompute nothing. Pure.
#pragma once

#include "features/reviews/evaluation.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace qvr::reviews {

using Tenths = std::optional<std::int64_t>;  // of a percent, or of a percent point, half up

// A row of review_figures.
struct ReviewFigures {
    ReviewId review_id;
    OrganizationId organization_id;
    AccountId account_id;
    Date held_on;
    Date quarter_from;
    Date quarter_to;
    std::optional<std::string> exact;  // the score, 0 to 1, as a reduced fraction
    Tenths percent_tenths;
    int coverage = 0;
    std::optional<scoring::Band> band;
    std::optional<std::string> felt_exact;
    Tenths felt_tenths;
    Tenths gap_tenths;
    std::optional<Factor> lost_most;
    bool is_green_but_red = false;     // of one factor at least
    int executives_missing_twice = 0;  // in this review and the one before
    // The verdicts on earlier actions.
    int promises_judged = 0;  // achieved, partly or not achieved
    int promises_kept = 0;    // achieved
    int promises_partly = 0;
    int promises_dropped = 0;
    int promises_carried = 0;
};
BOOST_DESCRIBE_STRUCT(
    ReviewFigures,
    (),
    (review_id,
     organization_id,
     account_id,
     held_on,
     quarter_from,
     quarter_to,
     exact,
     percent_tenths,
     coverage,
     band,
     felt_exact,
     felt_tenths,
     gap_tenths,
     lost_most,
     is_green_but_red,
     executives_missing_twice,
     promises_judged,
     promises_kept,
     promises_partly,
     promises_dropped,
     promises_carried)
)

// A row of factor_figures.
struct FactorFigures {
    ReviewId review_id;
    int position = 0;
    Factor factor = {};
    int weight = 0;
    std::optional<std::string> exact;
    Tenths percent_tenths;
    Tenths lost_tenths;
    std::optional<int> felt_mark;  // in whole percent
    std::optional<int> felt_low;
    std::optional<int> felt_high;
    Tenths gap_tenths;
    bool is_green_but_red = false;
};
BOOST_DESCRIBE_STRUCT(
    FactorFigures,
    (),
    (review_id,
     position,
     factor,
     weight,
     exact,
     percent_tenths,
     lost_tenths,
     felt_mark,
     felt_low,
     felt_high,
     gap_tenths,
     is_green_but_red)
)

struct FiguresOfReview {
    ReviewFigures review;
    std::vector<FactorFigures> factors;
};

// Whether the review has figures: it judges a quarter and has completed its scorecard.
bool has_figures(Review const& review);

FiguresOfReview make_figures(Review const& review, Evaluation const& evaluation);

}  // namespace qvr::reviews
