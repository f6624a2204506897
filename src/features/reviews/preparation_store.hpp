// All SQL of preparations, and of the attendance that their warnings look back at.
#pragma once

#include "db/database.hpp"
#include "features/reviews/preparation.hpp"
#include "features/reviews/review.hpp"

#include <vector>

namespace qvr::reviews {

// An empty one with version 0 if it was never written.
Preparation find_preparation(db::Reader& reader, ReviewId const& review_id);
void replace_preparation(db::Writer& writer, Preparation const& preparation);

// The attendees of the account's last two closed reviews before this one, the latest review first.
std::vector<std::vector<Attendee>> list_earlier_attendees(db::Reader& reader, ReviewHeader const& review);

}  // namespace qvr::reviews
