#include "scoring/felt.hpp"

#include "base/error.hpp"
#include "scoring/rational.hpp"

#include <algorithm>

namespace qvr::scoring {
namespace {

constexpr int kHighestRedRating = 2;
constexpr int kWideDifference = 2;

int percent_of_rating(int rating) {
    return (rating - 1) * 25;
}

}  // namespace

std::optional<Felt> felt_from(std::span<int const> ratings) {
    if (ratings.empty()) {
        return std::nullopt;
    }
    std::vector<int> sorted{ratings.begin(), ratings.end()};
    std::ranges::sort(sorted);
    QVR_CHECK(sorted.front() >= 1 && sorted.back() <= 5);
    return Felt{
        .mark = percent_of_rating(sorted[(sorted.size() - 1) / 2]),
        .low = percent_of_rating(sorted.front()),
        .high = percent_of_rating(sorted.back()),
        .is_red = sorted.front() <= kHighestRedRating
    };
}

Fraction gap(Fraction const& score, Felt const& felt) {
    return to_fraction(to_rational(score) * 100 - felt.mark);
}

std::optional<Fraction> felt_of_review(std::span<WeightedMark const> factors) {
    Rational sum = 0;
    Rational weights = 0;
    for (auto const& factor : factors) {
        sum += factor.weight * factor.mark;
        weights += factor.weight;
    }
    return weights == 0 ? std::nullopt : std::optional{to_fraction(sum / weights / 100)};
}

Fraction gap(Fraction const& score, Fraction const& felt) {
    return to_fraction((to_rational(score) - to_rational(felt)) * 100);
}

std::vector<bool> why_is_asked(std::span<int const> ratings) {
    std::vector<bool> asked;
    for (int const rating : ratings) {
        bool const differs = std::ranges::any_of(ratings, [&](int other) {
            return std::max(rating, other) - std::min(rating, other) >= kWideDifference;
        });
        asked.push_back(rating <= kHighestRedRating || differs);
    }
    return asked;
}

}  // namespace qvr::scoring
