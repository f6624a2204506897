// All SQL of heard marks.
#pragma once

#include "db/database.hpp"
#include "features/heard/heard_mark.hpp"

#include <vector>

namespace qvr::heard {

std::vector<HeardMark> list_heard_marks(db::Reader& reader, ReviewId const& review_id);
void insert_heard_mark(db::Writer& writer, HeardMark const& mark);

}  // namespace qvr::heard
