// What both sides agreed to count (R8), as far as the arithmetic needs it, and what makes such an agreement
// sound. The enums are the API's and the database's: the text of an enumerator is its name.
#pragma once

#include "base/decimal.hpp"

#include <boost/describe/enum.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace qvr::scoring {

enum class Direction { at_least, at_most, between, yes_no };
BOOST_DESCRIBE_ENUM(Direction, at_least, at_most, between, yes_no)

enum class Unit { count, percent, minutes, hours, days, money, rating };
BOOST_DESCRIBE_ENUM(Unit, count, percent, minutes, hours, days, money, rating)

enum class Period { workday, week, two_weeks, month, quarter };
BOOST_DESCRIBE_ENUM(Period, workday, week, two_weeks, month, quarter)

// How the observations of one period become its value.
enum class Combine { sum, mean, last, ratio };
BOOST_DESCRIBE_ENUM(Combine, sum, mean, last, ratio)

struct KpiTerms {
    Direction direction = Direction::at_least;
    std::optional<Decimal> target = {};
    std::optional<Decimal> low = {};
    std::optional<Decimal> high = {};
    std::optional<Decimal> zero_at = {};  // the value both sides call worthless, as given
    std::optional<Unit> unit = {};
    std::optional<std::string> currency = {};
    std::optional<int> scale_max = {};
    Period period = Period::week;
    Combine combine = Combine::sum;  // where none is given: default_combine
};

// sum for count, minutes, hours, days and money; mean for rating; ratio for percent; last for yes_no.
// Source: R8, R11.
Combine default_combine(Direction direction, std::optional<Unit> unit);

enum class TermsReason {
    required,               // missing
    not_allowed,            // given where it has no meaning
    not_below_high,         // low >= high
    zero_not_below_target,  // at_least: zero_at >= target
    zero_not_above_target,  // at_most: zero_at <= target
    yes_no_holds_last,      // yes_no: the last observation holds, nothing else
    scale_max_too_small,    // a scale has two steps at least
};

// `member` is the name of the member of KpiTerms, in the API as well.
struct TermsProblem {
    std::string_view member;
    TermsReason reason;

    bool operator==(TermsProblem const&) const = default;
};

// Everything that keeps the terms from being sound, in the order of the members; empty when they are.
// Source: R8, R11.
std::vector<TermsProblem> check_terms(KpiTerms const& terms);

}  // namespace qvr::scoring
