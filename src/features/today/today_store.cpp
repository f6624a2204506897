#include "features/today/today_store.hpp"

namespace qvr::today {
namespace {

constexpr db::Query kListTeamAccounts{
    "kListTeamAccounts",
    "SELECT {v.columns} FROM (SELECT a.id, a.name, a.sort_key, a.locale, a.time_zone, a.closed_on, "
    "c.id AS open_id, c.state AS open_state, c.starts_at AS open_starts_at, l.id AS last_id, "
    "l.held_on AS last_held_on, l.closed_at AS last_closed_at, l.facilitator_id AS last_facilitator_id, "
    "l.next_starts_at, h.at AS heard_at FROM account_team t JOIN accounts a ON a.id = t.account_id "
    "LEFT JOIN reviews c ON c.id = a.current_review_id LEFT JOIN reviews l ON l.id = a.last_review_id "
    "LEFT JOIN heard_marks h ON h.review_id = l.id AND h.user_id = t.user_id "
    "WHERE t.user_id = :user_id AND a.organization_id = :organization_id AND a.archived = 0) v "
    "ORDER BY v.sort_key, v.id"
};
// The owner is one JSON text, in which the attendee's id is looked for.
constexpr db::Query kListOpenActions{
    "kListOpenActions",
    "SELECT {v.columns} FROM (SELECT a.id AS account_id, x.id, x.statement, x.owner, x.due_on, "
    "n.user_id AS owner_user_id FROM account_team t JOIN accounts a ON a.id = t.account_id "
    "JOIN actions x ON x.review_id = a.last_review_id "
    "LEFT JOIN attendees n ON n.review_id = x.review_id AND n.user_id = t.user_id "
    "AND x.owner LIKE '%\"' || n.id || '\"%' "
    "WHERE t.user_id = :user_id AND a.archived = 0 AND x.due_on <= :until "
    "UNION ALL SELECT a.id AS account_id, e.id, e.statement, e.owner, e.due_on, "
    "CAST(NULL AS TEXT) AS owner_user_id FROM account_team t JOIN accounts a ON a.id = t.account_id "
    "JOIN earlier_actions e ON e.review_id = a.last_review_id AND e.verdict = 'carried' "
    "WHERE t.user_id = :user_id AND a.archived = 0 AND e.due_on <= :until) v ORDER BY v.due_on, v.id"
};
constexpr db::Query kListCountedReviews{
    "kListCountedReviews",
    "SELECT {v.columns} FROM (SELECT a.id AS team_account, a.last_review_id, a.sort_key FROM account_team t "
    "JOIN accounts a ON a.id = t.account_id WHERE t.user_id = :user_id AND a.archived = 0 "
    "AND a.last_review_id IS NOT NULL ORDER BY a.sort_key, a.id LIMIT :limit) s "
    "JOIN counted_reviews v ON v.id = s.last_review_id ORDER BY s.sort_key, v.id"
};
constexpr db::Query kListTeamKpis{
    "kListTeamKpis",
    "SELECT {v.columns} FROM (SELECT a.last_review_id FROM account_team t "
    "JOIN accounts a ON a.id = t.account_id WHERE t.user_id = :user_id AND a.archived = 0 "
    "AND a.last_review_id IS NOT NULL ORDER BY a.sort_key, a.id LIMIT :limit) s "
    "JOIN kpis v ON v.review_id = s.last_review_id ORDER BY v.review_id, v.position"
};
constexpr db::Query kListTeamLines{
    "kListTeamLines",
    "SELECT {o.columns} FROM (SELECT a.last_review_id FROM account_team t "
    "JOIN accounts a ON a.id = t.account_id WHERE t.user_id = :user_id AND a.archived = 0 "
    "AND a.last_review_id IS NOT NULL ORDER BY a.sort_key, a.id LIMIT :limit) s "
    "JOIN kpis k ON k.review_id = s.last_review_id JOIN observation_lines o ON o.kpi_id = k.id "
    "WHERE o.quantity IS NOT NULL AND o.corrected_by IS NULL ORDER BY o.place_id"
};

}  // namespace

std::vector<TeamAccount> list_team_accounts(
    db::Reader& reader, OrganizationId const& organization_id, UserId const& user_id
) {
    return reader.list<TeamAccount>(
        kListTeamAccounts, {{"organization_id", organization_id}, {"user_id", user_id}}
    );
}

std::vector<OpenAction> list_open_actions(db::Reader& reader, UserId const& user_id, Date until) {
    return reader.list<OpenAction>(kListOpenActions, {{"user_id", user_id}, {"until", until}});
}

std::vector<reviews::CountedReview> list_counted_reviews(db::Reader& reader, UserId const& user_id) {
    return reader.list<reviews::CountedReview>(
        kListCountedReviews, {{"user_id", user_id}, {"limit", kCountedAccounts}}
    );
}

std::vector<TeamKpi> list_team_kpis(db::Reader& reader, UserId const& user_id) {
    return reader.list<TeamKpi>(kListTeamKpis, {{"user_id", user_id}, {"limit", kCountedAccounts}});
}

std::vector<reviews::CountedLine> list_team_lines(db::Reader& reader, UserId const& user_id) {
    return reader.list<reviews::CountedLine>(
        kListTeamLines, {{"user_id", user_id}, {"limit", kCountedAccounts}}
    );
}

}  // namespace qvr::today
