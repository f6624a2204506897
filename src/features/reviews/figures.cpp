#include "features/reviews/figures.hpp"

#include "features/reviews/attendee_rules.hpp"

#include <algorithm>

namespace qvr::reviews {
namespace {

using MaybeNumber = std::optional<scoring::Fraction>;

std::optional<std::string> exact_text(MaybeNumber const& number) {
    return number ? std::optional{number->to_text()} : std::nullopt;
}
Tenths percent_tenths(MaybeNumber const& number) {
    return number ? std::optional{scoring::percent_tenths(*number)} : std::nullopt;
}
Tenths point_tenths(MaybeNumber const& number) {
    return number ? std::optional{scoring::tenths(*number)} : std::nullopt;
}

int count_missing_twice(Review const& review) {
    return static_cast<int>(std::ranges::count_if(review.attendees, [&](Attendee const& attendee) {
        auto const* before = find_person(review.last_quarter->attendees, attendee);
        return attendee.is_executive && is_missing(attendee) && before != nullptr && is_missing(*before);
    }));
}

void add_promises(Review const& review, ReviewFigures& figures) {
    for (auto const& action : review.earlier_actions) {
        if (!action.verdict) {
            continue;
        }
        switch (*action.verdict) {
            case ActionVerdict::achieved:
                ++figures.promises_judged;
                ++figures.promises_kept;
                break;
            case ActionVerdict::partly:
                ++figures.promises_judged;
                ++figures.promises_partly;
                break;
            case ActionVerdict::not_achieved:
                ++figures.promises_judged;
                break;
            case ActionVerdict::dropped:
                ++figures.promises_dropped;
                break;
            case ActionVerdict::carried:
                ++figures.promises_carried;
                break;
        }
    }
}

FactorFigures make_factor_figures(
    ReviewId const& id, int position, EvaluatedFactor const& factor, scoring::FactorScore const& score
) {
    FactorFigures figures;
    figures.review_id = id;
    figures.position = position;
    figures.factor = factor.factor;
    figures.weight = factor.weight;
    figures.exact = exact_text(score.score);
    figures.percent_tenths = percent_tenths(score.score);
    figures.lost_tenths = point_tenths(score.lost);
    if (factor.felt) {
        figures.felt_mark = factor.felt->mark;
        figures.felt_low = factor.felt->low;
        figures.felt_high = factor.felt->high;
        figures.gap_tenths =
            score.score ? point_tenths(scoring::gap(*score.score, *factor.felt)) : std::nullopt;
    }
    figures.is_green_but_red = factor.is_green_but_red;
    return figures;
}

}  // namespace

bool has_figures(Review const& review) {
    return review.last_quarter && completed_at(review, Domain::scorecard);
}

FiguresOfReview make_figures(Review const& review, Evaluation const& evaluation) {
    auto const& score = evaluation.score;
    FiguresOfReview made;
    auto& figures = made.review;
    figures.review_id = review.id;
    figures.organization_id = review.organization_id;
    figures.account_id = review.account_id;
    figures.held_on = review.held_on;
    figures.quarter_from = evaluation.quarter.from;
    figures.quarter_to = evaluation.quarter.to;
    figures.exact = exact_text(score.score);
    figures.percent_tenths = percent_tenths(score.score);
    figures.coverage = score.coverage;
    figures.band = score.band;
    figures.felt_exact = exact_text(evaluation.felt);
    figures.felt_tenths = percent_tenths(evaluation.felt);
    if (score.score && evaluation.felt) {
        figures.gap_tenths = point_tenths(scoring::gap(*score.score, *evaluation.felt));
    }
    if (score.lost_most) {
        figures.lost_most = evaluation.factors[*score.lost_most].factor;
    }
    figures.is_green_but_red = std::ranges::any_of(evaluation.factors, &EvaluatedFactor::is_green_but_red);
    figures.executives_missing_twice = count_missing_twice(review);
    add_promises(review, figures);
    for (std::size_t i = 0; i < evaluation.factors.size(); ++i) {
        made.factors.push_back(
            make_factor_figures(review.id, static_cast<int>(i), evaluation.factors[i], score.factors[i])
        );
    }
    return made;
}

}  // namespace qvr::reviews
