// R11 for any review: bounds, sums, order, and two oracles. Examples worked out by hand are in
// score_test.cpp.
#include "scoring/rational.hpp"
#include "scoring/score.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>

namespace qvr::scoring {
namespace {

BandThresholds const kUsual;

// One full period of a KPI with these terms.
CutPeriod period_of(KpiTerms terms) {
    terms.period = Period::quarter;
    return cut_quarter({}, terms, {}).front();
}

rc::Gen<std::optional<Fraction>> any_value() {
    return rc::gen::map(
        rc::gen::tuple(rc::gen::inRange(0, 5), rc::gen::inRange(0, 50), rc::gen::inRange(1, 12)),
        [](auto const& parts) -> std::optional<Fraction> {
            auto const& [blank, numerator, denominator] = parts;
            return blank == 0 ? std::nullopt : std::optional{to_fraction(Rational{numerator, denominator})};
        }
    );
}

rc::Gen<CutPeriod> any_period(Direction direction) {
    return rc::gen::map(
        rc::gen::tuple(rc::gen::inRange(0, 90'000), rc::gen::inRange(1, 90'000), rc::gen::arbitrary<bool>()),
        [direction](auto const& parts) {
            auto const& [smaller, difference, has_zero_at] = parts;
            auto const first = Decimal::from_ten_thousandths(smaller);
            auto const second = Decimal::from_ten_thousandths(smaller + difference);
            KpiTerms terms{.direction = direction};
            if (direction == Direction::between) {
                terms.low = first;
                terms.high = second;
            } else if (direction != Direction::yes_no) {
                terms.target = direction == Direction::at_least ? second : first;
                if (has_zero_at) {
                    terms.zero_at = direction == Direction::at_least ? first : second;
                }
            }
            return period_of(terms);
        }
    );
}

rc::Gen<Direction> any_direction() {
    return rc::gen::element(Direction::at_least, Direction::at_most, Direction::between, Direction::yes_no);
}

KpiResult any_kpi(int weight) {
    KpiResult kpi{.weight = weight, .direction = *any_direction()};
    auto const period = *any_period(kpi.direction);
    auto const count = *rc::gen::inRange<std::size_t>(0, 8);
    for (auto const& each : *rc::gen::container<std::vector<std::optional<Fraction>>>(count, any_value())) {
        kpi.periods.push_back({period, each});
    }
    return kpi;
}

// Whole parts of at least 1 that sum to 100.
std::vector<int> any_weights(int parts) {
    std::vector<int> weights(static_cast<std::size_t>(parts), 1);
    for (int left = 100 - parts; left > 0;) {
        int const more = std::min(left, *rc::gen::inRange(1, 30));
        weights[*rc::gen::inRange<std::size_t>(0, weights.size())] += more;
        left -= more;
    }
    return weights;
}

std::vector<FactorResult> any_review() {
    std::vector<FactorResult> factors;
    for (int const weight : any_weights(5)) {
        FactorResult factor{.weight = weight};
        for (int const kpi_weight : any_weights(*rc::gen::inRange(1, 4))) {
            factor.kpis.push_back(any_kpi(kpi_weight));
        }
        factors.push_back(std::move(factor));
    }
    return factors;
}

bool is_between_0_and_1(Fraction const& number) {
    return number >= Fraction{0} && number <= Fraction{1};
}

RC_GTEST_PROP(AttainedFor, R11AnyValueIsZeroToOneAndOneExactlyWhenMet, ()) {
    auto const direction = *any_direction();
    auto const period = *any_period(direction);
    auto const amount = to_fraction(Rational{*rc::gen::inRange(0, 300'000), *rc::gen::inRange(1, 30'000)});
    auto const part = attained(direction, period, amount);
    RC_ASSERT(is_between_0_and_1(part));
    bool const met = direction == Direction::at_least  ? amount >= *period.target
                     : direction == Direction::at_most ? amount <= *period.target
                     : direction == Direction::between ? amount >= *period.low && amount <= *period.high
                                                       : amount != Fraction{0};
    RC_ASSERT((part == Fraction{1}) == met);
}

RC_GTEST_PROP(AttainedFor, R11MoreIsNeverWorseForAtLeastNorBetterForAtMost, ()) {
    auto const direction = *rc::gen::element(Direction::at_least, Direction::at_most, Direction::between);
    auto const period = *any_period(direction);
    auto const any_amount = rc::gen::map(rc::gen::inRange<std::int64_t>(0, 400'000), [](std::int64_t amount) {
        return Fraction{Decimal::from_ten_thousandths(amount)};
    });
    auto less = *any_amount;
    auto more = *any_amount;
    if (more < less) {
        std::swap(less, more);
    }
    auto const of_less = attained(direction, period, less);
    auto const of_more = attained(direction, period, more);
    if (direction == Direction::at_least || (period.low && more <= *period.low)) {
        RC_ASSERT(of_less <= of_more);
    }
    if (direction == Direction::at_most || (period.high && less >= *period.high)) {
        RC_ASSERT(of_less >= of_more);
    }
}

// Whole-number arithmetic in 64 bits, sharing nothing with the library: every term below in ten-thousandths.
RC_GTEST_PROP(AttainedFor, R11AgreesWithWholeNumberArithmetic, ()) {
    auto const direction = *rc::gen::element(Direction::at_least, Direction::at_most, Direction::between);
    auto const first = *rc::gen::inRange<std::int64_t>(0, 90'000);
    auto const width = *rc::gen::inRange<std::int64_t>(1, 90'000);
    auto const amount = *rc::gen::inRange<std::int64_t>(0, 300'000);
    auto const low = Decimal::from_ten_thousandths(first);
    auto const high = Decimal::from_ten_thousandths(first + width);
    KpiTerms terms{.direction = direction};
    std::int64_t gained = 0;  // of width
    if (direction == Direction::at_least) {
        terms.target = high;
        terms.zero_at = low;
        gained = amount - first;
    } else if (direction == Direction::at_most) {
        terms.target = low;
        terms.zero_at = high;
        gained = first + width - amount;
    } else {
        terms.low = low;
        terms.high = high;
        gained = width - std::max({first - amount, amount - first - width, std::int64_t{0}});
    }
    gained = std::clamp<std::int64_t>(gained, 0, width);
    auto const part =
        to_rational(attained(direction, period_of(terms), Fraction{Decimal::from_ten_thousandths(amount)}));
    RC_ASSERT(part * width == gained);
}

RC_GTEST_PROP(ReviewScoreOf, R11AnyReviewIsWithinItsBoundsAndAddsUp, ()) {
    auto const factors = any_review();
    auto const review = score_review(factors, kUsual);
    RC_CLASSIFY(review.band.has_value());
    RC_ASSERT(review.coverage >= 0 && review.coverage <= 100);
    RC_ASSERT(review.factors.size() == factors.size());
    if (!review.score) {
        RC_ASSERT(review.coverage == 0);
        return;
    }
    RC_ASSERT(is_between_0_and_1(*review.score));
    Rational won = 0;
    Rational lost = 0;
    Fraction least{1};
    Fraction greatest{0};
    for (auto const& factor : review.factors) {
        RC_ASSERT(factor.won.has_value() == factor.score.has_value());
        RC_ASSERT(factor.lost.has_value() == factor.score.has_value());
        if (factor.score) {
            won += to_rational(*factor.won);
            lost += to_rational(*factor.lost);
            least = std::min(least, *factor.score);
            greatest = std::max(greatest, *factor.score);
            RC_ASSERT(
                *factor.lost <= (review.lost_most ? *review.factors[*review.lost_most].lost : Fraction{0})
            );
        }
    }
    RC_ASSERT(won == to_rational(*review.score) * 100);
    RC_ASSERT(won + lost == 100);
    RC_ASSERT(least <= *review.score && *review.score <= greatest);
    RC_ASSERT(review.band.has_value() == (review.coverage >= 50));
    if (review.band) {
        RC_ASSERT((*review.band == Band::green) == (*review.score >= *Fraction::from_text("17/20")));
        RC_ASSERT((*review.band == Band::red) == (*review.score < *Fraction::from_text("7/10")));
    }
}

// What everybody is shown is enough: weights and the parts attained, put together as R11 says it.
RC_GTEST_PROP(ReviewScoreOf, R11AnybodyCanRecomputeItFromWhatIsShown, ()) {
    auto const factors = any_review();
    auto const review = score_review(factors, kUsual);
    Rational total = 0;
    int weights = 0;
    int covered = 0;
    for (std::size_t f = 0; f < factors.size(); ++f) {
        Rational of_factor = 0;
        int measured = 0;
        for (std::size_t k = 0; k < factors[f].kpis.size(); ++k) {
            auto const& shown = review.factors[f].kpis[k];
            Rational sum = 0;
            int scored = 0;
            int met = 0;
            for (auto const& part : shown.attained) {
                sum += part ? to_rational(*part) : Rational{0};
                scored += part ? 1 : 0;
                met += part == Fraction{1} ? 1 : 0;
            }
            RC_ASSERT(shown.of == scored);
            RC_ASSERT(shown.met == met);
            RC_ASSERT(shown.score.has_value() == (scored > 0));
            if (scored > 0) {
                of_factor += sum * factors[f].kpis[k].weight / scored;
                measured += factors[f].kpis[k].weight;
            }
        }
        if (measured > 0) {
            total += of_factor * factors[f].weight / measured;
            weights += factors[f].weight;
        }
        covered += factors[f].weight * measured;
    }
    RC_ASSERT(review.score.has_value() == (weights > 0));
    if (review.score) {
        RC_ASSERT(to_rational(*review.score) == total / weights);
    }
    // coverage - 1/2 <= covered / 100 < coverage + 1/2
    RC_ASSERT(2 * covered >= 100 * (2 * review.coverage - 1));
    RC_ASSERT(2 * covered < 100 * (2 * review.coverage + 1));
}

RC_GTEST_PROP(ReviewScoreOf, R11WhatIsNotMeasuredChangesNothingButTheCoverage, ()) {
    auto factors = any_review();
    auto const before = score_review(factors, kUsual);
    for (auto& factor : factors) {
        for (auto& kpi : factor.kpis) {
            std::erase_if(kpi.periods, [](PeriodResult const& result) { return !result.value; });
        }
    }
    auto const after = score_review(factors, kUsual);
    RC_ASSERT(after.score == before.score);
    RC_ASSERT(after.coverage == before.coverage);
    RC_ASSERT(after.band == before.band);
    RC_ASSERT(after.lost_most == before.lost_most);
}

RC_GTEST_PROP(ReviewScoreOf, R11ABetterPeriodNeverLowersTheScore, ()) {
    auto factors = any_review();
    auto& kpi = factors[*rc::gen::inRange<std::size_t>(0, factors.size())].kpis.front();
    auto const period = *any_period(kpi.direction);
    auto const amount = to_fraction(Rational{*rc::gen::inRange(0, 50), *rc::gen::inRange(1, 12)});
    kpi.periods.push_back({period, amount});
    auto const before = score_review(factors, kUsual);
    // A value that is met in its direction.
    kpi.periods.back().value = kpi.direction == Direction::yes_no    ? Fraction{1}
                               : kpi.direction == Direction::between ? *period.low
                                                                     : *period.target;
    auto const after = score_review(factors, kUsual);
    RC_CLASSIFY(*after.score > *before.score);
    RC_ASSERT(*after.score >= *before.score);
    RC_ASSERT(after.coverage == before.coverage);
}

}  // namespace
}  // namespace qvr::scoring
