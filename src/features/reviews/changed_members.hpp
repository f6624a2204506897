// Which members of the API's review a write changed (412's changed[]). Pure.
#pragma once

#include "features/reviews/review.hpp"

#include <string>
#include <vector>

namespace qvr::reviews {

// RFC 6901 pointers into the review that the API answers, each once; items of lists are named by their id:
// "/attendees/<id>/name". What follows from other members is left out.
std::vector<std::string> changed_members(Review const& before, Review const& after);

}  // namespace qvr::reviews
