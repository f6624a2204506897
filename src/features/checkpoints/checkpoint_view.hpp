// Checkpoints as the API answers them: the supplier's types, and those of a client's executives (R21).
#pragma once

#include "base/language.hpp"
#include "features/checkpoints/checkpoint.hpp"
#include "reflect/describe.hpp"

#include <boost/describe/enum.hpp>

#include <optional>
#include <string>
#include <vector>

namespace qvr::checkpoints {

struct AnswerView {
    AnswerId id;
    std::string by;
    reviews::Side by_side = reviews::Side::client;  // the supplier's people note what they were told
    std::string text;
    Instant at;
    std::string at_text;
};
BOOST_DESCRIBE_STRUCT(AnswerView, (), (id, by, by_side, text, at, at_text))

// ---- For the supplier -------------------------------------------------------------------------------------

enum class CheckpointState { upcoming, due, draft, shared };
BOOST_DESCRIBE_ENUM(CheckpointState, upcoming, due, draft, shared)

struct CheckpointSummaryView {
    std::optional<CheckpointId> id;  // none: not begun
    int day = 30;
    Date due_on;
    std::string due_on_text;
    CheckpointState state = CheckpointState::upcoming;
    std::optional<std::string> shared_at_text;
    std::int64_t answers = 0;
};
BOOST_DESCRIBE_STRUCT(
    CheckpointSummaryView, (), (id, day, due_on, due_on_text, state, shared_at_text, answers)
)

// Those of the quarter that is counted, all of them, and what there is of earlier ones, the latest first.
struct AccountCheckpointsView {
    std::vector<CheckpointSummaryView> current;
    std::vector<CheckpointSummaryView> earlier;
};
BOOST_DESCRIBE_STRUCT(AccountCheckpointsView, (), (current, earlier))

// An executive of the client who has access.
struct ReaderView {
    std::string name;
    std::string title;
};
BOOST_DESCRIBE_STRUCT(ReaderView, (), (name, title))

struct CheckpointView {
    CheckpointId id;
    AccountId account_id;
    std::string account_name;
    Locale locale;  // of the account: the lines are in its language
    ReviewId review_id;
    int day = 30;
    Date due_on;
    std::string due_on_text;
    std::int64_t version = 1;
    Lines lines;
    std::optional<Lines> proposed;  // of today's counts; none once shared
    std::optional<Instant> shared_at;
    std::optional<std::string> shared_at_text;
    std::optional<std::string> shared_by;
    std::vector<ReaderView> readers;
    std::vector<AnswerView> answers;
    bool may_write = false;
    bool may_share = false;
};
BOOST_DESCRIBE_STRUCT(
    CheckpointView,
    (),
    (id,
     account_id,
     account_name,
     locale,
     review_id,
     day,
     due_on,
     due_on_text,
     version,
     lines,
     proposed,
     shared_at,
     shared_at_text,
     shared_by,
     readers,
     answers,
     may_write,
     may_share)
)

// What waits for the team on accounts of its own: a checkpoint to be sent, or an answer that came.
struct DueView {
    std::optional<CheckpointId> id;  // none: not begun
    AccountId account_id;
    std::string account_name;
    int day = 30;
    Date due_on;
    std::string due_on_text;
    int days = 0;  // until then; below 0 once it is past
};
BOOST_DESCRIBE_STRUCT(DueView, (), (id, account_id, account_name, day, due_on, due_on_text, days))

struct AnsweredView {
    CheckpointId id;
    AccountId account_id;
    std::string account_name;
    int day = 30;
    std::string by;
    std::string text;
    std::string at_text;
};
BOOST_DESCRIBE_STRUCT(AnsweredView, (), (id, account_id, account_name, day, by, text, at_text))

struct TeamCheckpointsView {
    std::vector<DueView> due;            // the most urgent first
    std::vector<AnsweredView> answered;  // of the last fourteen days, the latest first
};
BOOST_DESCRIBE_STRUCT(TeamCheckpointsView, (), (due, answered))

// ---- For a client's executive: what is shared, and their own answers
// ---------------------------------------

struct SharedCheckpointSummaryView {
    CheckpointId id;
    int day = 30;
    std::string shared_at_text;
    bool is_answered = false;  // by who reads it
};
BOOST_DESCRIBE_STRUCT(SharedCheckpointSummaryView, (), (id, day, shared_at_text, is_answered))

struct SharedCheckpointView {
    CheckpointId id;
    std::string account_name;
    std::string organization_name;
    Locale locale;
    int day = 30;
    Lines lines;
    std::string shared_at_text;
    std::string shared_by;
    std::vector<AnswerView> answers;
};
BOOST_DESCRIBE_STRUCT(
    SharedCheckpointView,
    (),
    (id, account_name, organization_name, locale, day, lines, shared_at_text, shared_by, answers)
)

}  // namespace qvr::checkpoints
