// What the supplier notes for itself before a review: awkward topics and the agreed way to raise them.
// Supplier-only (R21): no type that a client may read has a member of it, and nothing here is included by
// view.hpp.
#pragma once

#include "base/clock.hpp"
#include "base/id.hpp"
#include "base/text.hpp"
#include "features/reviews/review_types.hpp"
#include "reflect/describe.hpp"
#include "web/problem.hpp"

#include <optional>
#include <vector>

namespace qvr::reviews {

using PreparationNotes = Prose<0, 20'000>;

struct Topic {
    Words topic;
    WordsOrNone approach;              // how it is raised
    std::optional<Line> cleared_with;  // the client contact with whom that was agreed beforehand
};
BOOST_DESCRIBE_STRUCT(Topic, (), (topic, approach, cleared_with))

struct PreparationInput {
    PreparationNotes notes;
    std::vector<Topic> topics;
};
BOOST_DESCRIBE_STRUCT(PreparationInput, (), (notes, topics))

// A row of preparations. It has a version of its own: writing it is no write to the review.
struct Preparation {
    ReviewId review_id;
    std::int64_t version = 0;  // 0: not written yet
    PreparationNotes notes;
    std::vector<Topic> topics;
    UserId updated_by;
    Instant updated_at;
};
BOOST_DESCRIBE_STRUCT(Preparation, (), (review_id, version, notes, topics, updated_by, updated_at))

struct PreparationView {
    PreparationNotes notes;
    std::vector<Topic> topics;
    std::vector<web::IssueView> warnings;  // R4: they never block
};
BOOST_DESCRIBE_STRUCT(PreparationView, (), (notes, topics, warnings))

}  // namespace qvr::reviews
