// Who may do what with a review (R28). Whether somebody sees the account at all is decided with the account.
#pragma once

#include "base/id.hpp"
#include "features/reviews/review.hpp"

namespace qvr::reviews {

// A person of the supplier who asks.
struct Asker {
    UserId user_id;
    bool is_owner = false;
    bool is_on_team = false;  // of the account
};

// Noting and changing content: the account's team and owners; a leader only as a member of the team.
bool may_write(Asker const& asker);
// Opening, completing, reopening, ending, closing, sharing: the facilitator or an owner.
bool may_run(Asker const& asker, ReviewHeader const& review);

}  // namespace qvr::reviews
