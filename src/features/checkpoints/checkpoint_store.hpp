// All SQL of checkpoints and their answers. What clients are answered has queries of its own: they find what
// is shared alone (R21).
#pragma once

#include "db/database.hpp"
#include "features/checkpoints/checkpoint.hpp"
#include "zone/zone_name.hpp"

#include <optional>
#include <vector>

namespace qvr::checkpoints {

void insert_checkpoint(db::Writer& writer, Checkpoint const& checkpoint);
void update_checkpoint(db::Writer& writer, Checkpoint const& checkpoint);
void remove_checkpoint(db::Writer& writer, CheckpointId const& id);
void insert_answer(db::Writer& writer, Answer const& answer);

std::optional<Checkpoint> find_checkpoint(
    db::Reader& reader, OrganizationId const& organization_id, CheckpointId const& id
);
// With the number of answers; the latest due first.
struct CountedCheckpoint : Checkpoint {
    std::int64_t answers = 0;
};
BOOST_DESCRIBE_STRUCT(CountedCheckpoint, (Checkpoint), (answers))
std::vector<CountedCheckpoint> list_checkpoints(db::Reader& reader, AccountId const& account_id);
// In the order in which they came.
std::vector<Answer> list_answers(db::Reader& reader, CheckpointId const& id);

// What waits on the accounts of a person's teams, or on all of the organization.
struct TeamScope {
    OrganizationId organization_id;
    std::optional<UserId> only_team_of;
};
// An account, not archived, whose last review was held between two days, and the checkpoints of that review.
struct RunningAccount {
    AccountId id;
    std::string name;
    zone::ZoneName time_zone;
    Date held_on;
    std::optional<Date> next_held_on;  // of the review that is planned or in session
    std::optional<CheckpointId> first_id;
    std::optional<Instant> first_shared_at;
    std::optional<CheckpointId> second_id;
    std::optional<Instant> second_shared_at;
};
BOOST_DESCRIBE_STRUCT(
    RunningAccount,
    (),
    (id, name, time_zone, held_on, next_held_on, first_id, first_shared_at, second_id, second_shared_at)
)
std::vector<RunningAccount> list_running_accounts(
    db::Reader& reader, TeamScope const& scope, Date from, Date to
);
struct AnswerRow {
    CheckpointId checkpoint_id;
    AccountId account_id;
    std::string account_name;
    zone::ZoneName time_zone;
    int day = 30;
    std::string by_name;
    std::string text;
    Instant at;
};
BOOST_DESCRIBE_STRUCT(
    AnswerRow, (), (checkpoint_id, account_id, account_name, time_zone, day, by_name, text, at)
)
// The latest first, at most 50.
std::vector<AnswerRow> list_answers_since(db::Reader& reader, TeamScope const& scope, Instant since);

// A checkpoint as a client may know it.
struct SharedCheckpoint : Lines {
    CheckpointId id;
    AccountId account_id;
    int day = 30;
    Instant shared_at;
    std::string shared_by_name;
    bool is_answered = false;  // by the person asked for
};
BOOST_DESCRIBE_STRUCT(
    SharedCheckpoint, (Lines), (id, account_id, day, shared_at, shared_by_name, is_answered)
)
std::optional<SharedCheckpoint> find_shared_checkpoint(
    db::Reader& reader, OrganizationId const& organization_id, CheckpointId const& id, PersonId const& by
);
// The latest due first.
std::vector<SharedCheckpoint> list_shared_checkpoints(
    db::Reader& reader, AccountId const& account_id, PersonId const& by
);
// The latest of the quarter that the review began.
std::optional<SharedCheckpoint> find_latest_shared_checkpoint(
    db::Reader& reader, ReviewId const& review_id, PersonId const& by
);
std::vector<Answer> list_own_answers(db::Reader& reader, CheckpointId const& id, PersonId const& by);

}  // namespace qvr::checkpoints
