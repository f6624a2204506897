// Where something that a later review judges was noted. It keeps its id from review to review (R15-R17, R20).
#pragma once

#include "base/date.hpp"
#include "base/id.hpp"
#include "reflect/describe.hpp"

namespace qvr::reviews {

struct Earlier {
    ReviewId noted_in;
    int noted_number = 1;  // of that review
    Date noted_on;         // the day of that review
    int times_carried = 0;
};
BOOST_DESCRIBE_STRUCT(Earlier, (), (noted_in, noted_number, noted_on, times_carried))

}  // namespace qvr::reviews
