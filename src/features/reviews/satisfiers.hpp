// The joint sheet of factors and the individual sheets behind it (R6).
#pragma once

#include "base/id.hpp"
#include "features/reviews/review_types.hpp"
#include "reflect/members.hpp"

#include <optional>

namespace qvr::reviews {

// One of the client's factors and its weight: 1-100; in a draft it may be missing or 0. What comes in may
// hold any whole number, so that every reason against a sheet is told at once.
struct Choice {
    Factor factor = {};
    std::optional<int> weight;
};
BOOST_DESCRIBE_STRUCT(Choice, (), (factor, weight))

// One mark of a person's own sheet. Marks are read, never counted, ranked or averaged (R6): that is why they
// are stored as one list and not as rows.
struct Mark {
    Factor factor = {};
    std::optional<reflect::Whole<1, 100>> weight;
};
BOOST_DESCRIBE_STRUCT(Mark, (), (factor, weight))

// A client attendee's own sheet. It has a version of its own and is no write to the review. One that the
// author marked, and not somebody of the supplier from their paper, nobody else reads before it is shown.
struct Sheet {
    AttendeeId attendee_id;
    int version = 0;
    reflect::BoundedList<Mark, catalogue::kFactorCount> marks;
    bool shown = false;
    bool by_author = false;

    bool is_kept_by_author() const { return by_author && !shown; }
};
BOOST_DESCRIBE_STRUCT(Sheet, (), (attendee_id, version, marks, shown, by_author))

}  // namespace qvr::reviews
