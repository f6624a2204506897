// Where something that a review judges was noted, as the API answers it.
#pragma once

#include "features/reviews/earlier.hpp"
#include "features/reviews/review_context.hpp"

#include <string>

namespace qvr::reviews {

struct EarlierView {
    ReviewId review_id;
    int number = 1;
    Date held_on;
    std::string held_on_text;
    int times_carried = 0;
};
BOOST_DESCRIBE_STRUCT(EarlierView, (), (review_id, number, held_on, held_on_text, times_carried))

EarlierView make_earlier_view(Earlier const& earlier, ViewContext const& context);

}  // namespace qvr::reviews
