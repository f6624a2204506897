// Why an account needs a leader: what is said of it, and what the order needs_leader is by.
#pragma once

#include <boost/describe/enum.hpp>

namespace qvr::portfolio {

// The weightiest first. An account whose reasons have more points comes before one whose have fewer; one
// without a reason needs nobody. kPlaced in portfolio_store.cpp adds up the points, reasons_of in
// portfolio.cpp names the reasons.
enum class Reason {
    overdue,             // 4: the next review's day is past
    green_but_red,       // 4: some factor measured green and rated 1 or 2
    executives_missing,  // 3: some executive twice in a row
    red,                 // 3: the score
    falling,             // 2: the score, by ten points or more since the quarter before
    felt_red,            // 2: somebody rated a factor 1 or 2, none of which measured green
    actions_overdue,     // 1: some action is past its day
};
BOOST_DESCRIBE_ENUM(
    Reason, overdue, green_but_red, executives_missing, red, falling, felt_red, actions_overdue
)

}  // namespace qvr::portfolio
