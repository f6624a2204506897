#include "features/checkpoints/checkpoint_store.hpp"

namespace qvr::checkpoints {
namespace {

constexpr db::Query kFindCheckpoint{
    "kFindCheckpoint",
    "SELECT {columns} FROM checkpoints WHERE id = :id AND organization_id = :organization_id"
};
constexpr db::Query kListCheckpoints{
    "kListCheckpoints",
    "SELECT {v.columns} FROM (SELECT c.*, (SELECT COUNT(*) FROM checkpoint_answers a "
    "WHERE a.checkpoint_id = c.id) AS answers FROM checkpoints c WHERE c.account_id = :account_id) v "
    "ORDER BY v.due_on DESC"
};
constexpr db::Query kListAnswers{
    "kListAnswers", "SELECT {columns} FROM checkpoint_answers WHERE checkpoint_id = :id ORDER BY id"
};
constexpr db::Query kListRunningAccounts{
    "kListRunningAccounts",
    "SELECT a.id, a.name, a.time_zone, r.held_on, n.held_on AS next_held_on, "
    "f.id AS first_id, f.shared_at AS first_shared_at, s.id AS second_id, s.shared_at AS second_shared_at "
    "FROM accounts a JOIN reviews r ON r.id = a.last_review_id "
    "LEFT JOIN reviews n ON n.id = a.current_review_id "
    "LEFT JOIN checkpoints f ON f.review_id = r.id AND f.day = 30 "
    "LEFT JOIN checkpoints s ON s.review_id = r.id AND s.day = 60 "
    "WHERE a.organization_id = :organization_id AND a.archived = 0 "
    "AND r.held_on >= :from_day AND r.held_on <= :to_day "
    "AND (:sees_all = 1 OR EXISTS (SELECT 1 FROM account_team t WHERE t.account_id = a.id "
    "AND t.user_id = :user_id)) ORDER BY r.held_on, a.sort_key, a.id"
};
constexpr db::Query kListAnswersSince{
    "kListAnswersSince",
    "SELECT c.id AS checkpoint_id, a.id AS account_id, a.name AS account_name, a.time_zone, c.day, "
    "w.by_name, w.text, w.at FROM checkpoint_answers w JOIN checkpoints c ON c.id = w.checkpoint_id "
    "JOIN accounts a ON a.id = c.account_id "
    "WHERE w.at >= :since AND w.by_side = 'client' AND a.organization_id = :organization_id AND a.archived = "
    "0 "
    "AND (:sees_all = 1 OR EXISTS (SELECT 1 FROM account_team t WHERE t.account_id = a.id "
    "AND t.user_id = :user_id)) ORDER BY w.at DESC LIMIT 50"
};

// What clients are answered.
constexpr db::Query kFindSharedCheckpoint{
    "kFindSharedCheckpoint",
    "SELECT {v.columns} FROM (SELECT c.*, CASE WHEN EXISTS (SELECT 1 FROM checkpoint_answers a "
    "WHERE a.checkpoint_id = c.id AND a.by_id = :by_id) THEN 1 ELSE 0 END AS is_answered "
    "FROM checkpoints c WHERE c.id = :id AND c.organization_id = :organization_id "
    "AND c.shared_at IS NOT NULL) v"
};
constexpr db::Query kListSharedCheckpoints{
    "kListSharedCheckpoints",
    "SELECT {v.columns} FROM (SELECT c.*, CASE WHEN EXISTS (SELECT 1 FROM checkpoint_answers a "
    "WHERE a.checkpoint_id = c.id AND a.by_id = :by_id) THEN 1 ELSE 0 END AS is_answered "
    "FROM checkpoints c WHERE c.account_id = :account_id AND c.shared_at IS NOT NULL) v "
    "ORDER BY v.due_on DESC"
};
constexpr db::Query kFindLatestShared{
    "kFindLatestShared",
    "SELECT {v.columns} FROM (SELECT c.*, CASE WHEN EXISTS (SELECT 1 FROM checkpoint_answers a "
    "WHERE a.checkpoint_id = c.id AND a.by_id = :by_id) THEN 1 ELSE 0 END AS is_answered "
    "FROM checkpoints c WHERE c.review_id = :review_id AND c.shared_at IS NOT NULL) v "
    "ORDER BY v.day DESC LIMIT 1"
};
constexpr db::Query kListOwnAnswers{
    "kListOwnAnswers",
    "SELECT {columns} FROM checkpoint_answers WHERE checkpoint_id = :id AND by_id = :by_id ORDER BY id"
};

}  // namespace

void insert_checkpoint(db::Writer& writer, Checkpoint const& checkpoint) {
    writer.insert("checkpoints", checkpoint);
}

void update_checkpoint(db::Writer& writer, Checkpoint const& checkpoint) {
    writer.update("checkpoints", checkpoint);
}

void remove_checkpoint(db::Writer& writer, CheckpointId const& id) {
    writer.remove("checkpoints", id);
}

void insert_answer(db::Writer& writer, Answer const& answer) {
    writer.insert("checkpoint_answers", answer);
}

std::optional<Checkpoint> find_checkpoint(
    db::Reader& reader, OrganizationId const& organization_id, CheckpointId const& id
) {
    return reader.find<Checkpoint>(kFindCheckpoint, {{"id", id}, {"organization_id", organization_id}});
}

std::vector<CountedCheckpoint> list_checkpoints(db::Reader& reader, AccountId const& account_id) {
    return reader.list<CountedCheckpoint>(kListCheckpoints, {{"account_id", account_id}});
}

std::vector<Answer> list_answers(db::Reader& reader, CheckpointId const& id) {
    return reader.list<Answer>(kListAnswers, {{"id", id}});
}

std::vector<RunningAccount> list_running_accounts(
    db::Reader& reader, TeamScope const& scope, Date from, Date to
) {
    return reader.list<RunningAccount>(
        kListRunningAccounts,
        {{"organization_id", scope.organization_id},
         {"from_day", from},
         {"to_day", to},
         {"sees_all", !scope.only_team_of.has_value()},
         {"user_id", scope.only_team_of.value_or(UserId{})}}
    );
}

std::vector<AnswerRow> list_answers_since(db::Reader& reader, TeamScope const& scope, Instant since) {
    return reader.list<AnswerRow>(
        kListAnswersSince,
        {{"since", since},
         {"organization_id", scope.organization_id},
         {"sees_all", !scope.only_team_of.has_value()},
         {"user_id", scope.only_team_of.value_or(UserId{})}}
    );
}

std::optional<SharedCheckpoint> find_shared_checkpoint(
    db::Reader& reader, OrganizationId const& organization_id, CheckpointId const& id, PersonId const& by
) {
    return reader.find<SharedCheckpoint>(
        kFindSharedCheckpoint, {{"id", id}, {"organization_id", organization_id}, {"by_id", by}}
    );
}

std::vector<SharedCheckpoint> list_shared_checkpoints(
    db::Reader& reader, AccountId const& account_id, PersonId const& by
) {
    return reader.list<SharedCheckpoint>(kListSharedCheckpoints, {{"account_id", account_id}, {"by_id", by}});
}

std::optional<SharedCheckpoint> find_latest_shared_checkpoint(
    db::Reader& reader, ReviewId const& review_id, PersonId const& by
) {
    return reader.find<SharedCheckpoint>(kFindLatestShared, {{"review_id", review_id}, {"by_id", by}});
}

std::vector<Answer> list_own_answers(db::Reader& reader, CheckpointId const& id, PersonId const& by) {
    return reader.list<Answer>(kListOwnAnswers, {{"id", id}, {"by_id", by}});
}

}  // namespace qvr::checkpoints
