// What the audit log keeps of a write to a review (R22). Pure.
#pragma once

#include "features/reviews/review.hpp"

#include <string>

namespace qvr::reviews {

struct AuditTexts {
    std::string before;
    std::string after;
};

// The stored members that differ, as two JSON objects of the same members; of a list whose items have ids,
// only the items that differ.
AuditTexts make_audit_texts(Review const& before, Review const& after);

}  // namespace qvr::reviews
