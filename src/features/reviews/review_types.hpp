// The words that every part of a review is described with: states, domains, sides, attendance.
#pragma once

#include "base/text.hpp"
#include "features/accounts/team_function.hpp"
#include "features/catalogue/factor.hpp"
#include "reflect/describe.hpp"

#include <array>
#include <string_view>

namespace qvr::reviews {

using accounts::TeamFunction;
using catalogue::Factor;

// planned → in_session → ended → closed; a planned one may become cancelled, which is final (R1).
enum class ReviewState { planned, in_session, ended, closed, cancelled };
BOOST_DESCRIBE_ENUM(ReviewState, planned, in_session, ended, closed, cancelled)

// The seven domains, in the order in which they are completed (R1).
enum class Domain { attendees, satisfiers, scorecard, improvement, impacts, innovation, next };
BOOST_DESCRIBE_ENUM(Domain, attendees, satisfiers, scorecard, improvement, impacts, innovation, next)
inline constexpr std::array kDomains{
    Domain::attendees,
    Domain::satisfiers,
    Domain::scorecard,
    Domain::improvement,
    Domain::impacts,
    Domain::innovation,
    Domain::next,
};

enum class Side { supplier, client };
BOOST_DESCRIBE_ENUM(Side, supplier, client)

enum class Attendance { present, excused, absent };
BOOST_DESCRIBE_ENUM(Attendance, present, excused, absent)

// One line: a name, a title, a source.
using Line = Text<1, 200>;
// What somebody said or noted, in their words.
using Words = Prose<1, 4000>;
// The same where nothing said yet is an answer too.
using WordsOrNone = Prose<0, 4000>;

}  // namespace qvr::reviews
