// Which occurrences of a calendar count. Pure.
#pragma once

#include "base/text.hpp"
#include "calendar/occurrence.hpp"

#include <optional>

namespace qvr::calendar {

// What to look for, without accents and letter case; one of the two at least.
struct Match {
    // Each of them stands somewhere in the title, in any order.
    std::optional<Text<1, 200>> words;
    // It is one of the categories.
    std::optional<Text<1, 100>> category;
};
BOOST_DESCRIBE_STRUCT(Match, (), (words, category))
// Code::invalid with `required` if neither is given.
void check(Match const& match, Issues& issues);

// True if the words or the category match. A cancelled occurrence never counts.
bool counts(Occurrence const& occurrence, Match const& match);

}  // namespace qvr::calendar
