// R12: felt satisfaction, as the client executives rated it, beside the score that was measured.
#pragma once

#include "scoring/fraction.hpp"

#include <optional>
#include <span>
#include <vector>

namespace qvr::scoring {

// The ratings of one factor in percent: a rating r of 1-5 stands at (r - 1) × 25.
struct Felt {
    int mark = 0;  // the median, the lower middle one of an even number
    int low = 0;
    int high = 0;
    bool is_red = false;  // somebody rated 1 or 2

    bool operator==(Felt const&) const = default;
};

// ratings: of one factor by each executive, 1-5, in any order; nothing where nobody rated.
std::optional<Felt> felt_from(std::span<int const> ratings);

// Measured less felt in percent points, -100 to 100; below 0: they feel better served than was measured.
// score: of the factor, 0 to 1.
Fraction gap(Fraction const& score, Felt const& felt);

// A factor that somebody rated: its weight and the mark in percent.
struct WeightedMark {
    int weight = 0;
    int mark = 0;
};

// What was felt of the whole review, 0 to 1: the marks weighted as the score weights its factors; nothing
// where nobody rated.
std::optional<Fraction> felt_of_review(std::span<WeightedMark const> factors);

// The same gap for the whole review. score, felt: 0 to 1.
Fraction gap(Fraction const& score, Fraction const& felt);

// Of whom a why is asked, in the order of the ratings: those of 1 and 2, and those two or more from
// another's.
std::vector<bool> why_is_asked(std::span<int const> ratings);

}  // namespace qvr::scoring
