// Days 30 and 60 of a quarter (R26): five lines that a client's executives get, and what they answer.
#pragma once

#include "base/clock.hpp"
#include "base/date.hpp"
#include "base/id.hpp"
#include "base/text.hpp"
#include "features/reviews/review_types.hpp"
#include "reflect/describe.hpp"
#include "reflect/members.hpp"
#include "reflect/patch.hpp"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace qvr::checkpoints {

using CheckpointId = Id<struct CheckpointTag>;
using AnswerId = Id<struct AnswerTag>;

// The days of the quarter on which one is due.
inline constexpr std::array kDays{30, 60};

using Line = Prose<0, 1'000>;

struct Lines {
    Line on_course;
    Line off_course;
    Line our_actions;
    Line your_part;
    Line next_date;
};
BOOST_DESCRIBE_STRUCT(Lines, (), (on_course, off_course, our_actions, your_part, next_date))

// A row of checkpoints. Once shared it never changes.
struct Checkpoint : Lines {
    CheckpointId id;
    OrganizationId organization_id;
    AccountId account_id;
    ReviewId review_id;  // whose quarter it stands in
    int day = 30;
    Date due_on;
    std::int64_t version = 1;
    std::optional<Instant> shared_at;
    std::optional<std::string> shared_by_name;
};
BOOST_DESCRIBE_STRUCT(
    Checkpoint,
    (Lines),
    (id, organization_id, account_id, review_id, day, due_on, version, shared_at, shared_by_name)
)

// A row of checkpoint_answers.
struct Answer {
    AnswerId id;
    CheckpointId checkpoint_id;
    PersonId by_id;
    std::string by_name;
    reviews::Side by_side = reviews::Side::client;  // the supplier's people note what they were told
    Prose<1, 2'000> text;
    Instant at;
};
BOOST_DESCRIBE_STRUCT(Answer, (), (id, checkpoint_id, by_id, by_name, by_side, text, at))

struct NewCheckpoint {
    reflect::Whole<1, 90> day;  // one of kDays
};
BOOST_DESCRIBE_STRUCT(NewCheckpoint, (), (day))
// Error: invalid for another day.
Result<void> check_day(NewCheckpoint const& input);

struct LinesPatch {
    reflect::Patch<Line> on_course;
    reflect::Patch<Line> off_course;
    reflect::Patch<Line> our_actions;
    reflect::Patch<Line> your_part;
    reflect::Patch<Line> next_date;
};
BOOST_DESCRIBE_STRUCT(LinesPatch, (), (on_course, off_course, our_actions, your_part, next_date))
void apply(LinesPatch const& patch, Lines& lines);

// What keeps the lines from being shared: each says something.
Issues missing_lines(Lines const& lines);

struct AnswerInput {
    Prose<1, 2'000> text;
};
BOOST_DESCRIBE_STRUCT(AnswerInput, (), (text))

}  // namespace qvr::checkpoints
