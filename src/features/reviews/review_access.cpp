#include "features/reviews/review_access.hpp"

namespace qvr::reviews {

bool may_write(Asker const& asker) {
    return asker.is_owner || asker.is_on_team;
}

bool may_run(Asker const& asker, ReviewHeader const& review) {
    return asker.is_owner || asker.user_id == review.facilitator_id;
}

}  // namespace qvr::reviews
