#include "features/portfolio/portfolio_store.hpp"

#include "db/id_list.hpp"
#include "features/accounts/account_search.hpp"

namespace qvr::portfolio {
namespace {

// The filters are the same in the three queries over accounts: SQL is one text. None of them looks at a
// column of accounts that its index does not hold, unless words are looked for.

// The accounts of a page are found in the narrow rows first; what is shown of them is read for these alone.
constexpr db::Query kListLines{
    "kListLines",
    "SELECT a.id, a.name, a.industry, a.sort_key, s.review_id, s.number, s.held_on, s.next_starts_at, "
    "s.next_time_zone, s.percent_tenths, s.coverage, s.band, s.felt_tenths, s.gap_tenths, s.change_tenths, "
    "s.lost_most, s.is_green_but_red, s.executives_missing_twice, s.promises_judged, s.promises_kept, "
    "k.place, k.place_text "
    "FROM (SELECT v.id, v.place, v.place_text, v.sort_key FROM ("
    "SELECT a.id, a.sort_key, CASE :sort "
    "WHEN 'needs_leader' THEN -(CASE WHEN s.next_starts_at < :today THEN 4 ELSE 0 END "
    "+ CASE WHEN s.is_green_but_red = 1 THEN 4 WHEN s.is_felt_red = 1 THEN 2 ELSE 0 END "
    "+ CASE s.band WHEN 'red' THEN 3 WHEN 'amber' THEN 1 ELSE 0 END "
    "+ CASE WHEN s.executives_missing_twice > 0 THEN 3 ELSE 0 END) "
    "WHEN 'score' THEN CASE WHEN s.band IS NULL THEN 10000 ELSE s.percent_tenths END "
    "WHEN 'gap' THEN COALESCE(-s.gap_tenths, 10000) "
    "WHEN 'next' THEN CASE WHEN s.next_starts_at >= :today THEN 0 WHEN s.next_starts_at < :today THEN 1 "
    "ELSE 2 END "
    "WHEN 'overdue' THEN CASE WHEN s.next_starts_at < :today THEN 0 ELSE 1 END "
    "ELSE 0 END AS place, "
    "CASE WHEN s.next_starts_at IS NULL THEN '' WHEN :sort = 'next' THEN s.next_starts_at "
    "WHEN :sort = 'overdue' AND s.next_starts_at < :today THEN s.next_starts_at ELSE '' END AS place_text "
    "FROM accounts a LEFT JOIN account_standings s ON s.account_id = a.id "
    "WHERE a.organization_id = :organization_id AND a.archived = 0 "
    "AND (:pattern = '%%' OR a.search_key LIKE :pattern ESCAPE '\\') "
    "AND (:sees_all = 1 OR a.id IN (SELECT t.account_id FROM account_team t WHERE t.user_id = :user_id)) "
    "AND (:band = '' OR COALESCE(s.band, 'none') = :band) "
    "AND (:factor = '' OR EXISTS (SELECT 1 FROM account_factors x WHERE x.account_id = a.id "
    "AND x.factor = :factor AND x.weight IS NOT NULL)) "
    "AND (:overdue = 0 OR s.next_starts_at < :today) "
    "AND (:felt_red = 0 OR s.is_felt_red = 1) "
    "AND (:absent = 0 OR s.executives_missing_twice > 0)"
    ") v WHERE (v.place, v.place_text, v.sort_key, v.id) "
    "> (:after_place, :after_place_text, :after_sort_key, :after_id) "
    "ORDER BY v.place, v.place_text, v.sort_key, v.id LIMIT :limit"
    ") k JOIN accounts a ON a.id = k.id LEFT JOIN account_standings s ON s.account_id = k.id "
    "ORDER BY k.place, k.place_text, k.sort_key, k.id"
};
constexpr db::Query kSumAccounts{
    "kSumAccounts",
    "WITH lines AS MATERIALIZED (SELECT s.* "
    "FROM accounts a LEFT JOIN account_standings s ON s.account_id = a.id "
    "WHERE a.organization_id = :organization_id AND a.archived = 0 "
    "AND (:pattern = '%%' OR a.search_key LIKE :pattern ESCAPE '\\') "
    "AND (:sees_all = 1 OR a.id IN (SELECT t.account_id FROM account_team t WHERE t.user_id = :user_id)) "
    "AND (:band = '' OR COALESCE(s.band, 'none') = :band) "
    "AND (:factor = '' OR EXISTS (SELECT 1 FROM account_factors x WHERE x.account_id = a.id "
    "AND x.factor = :factor AND x.weight IS NOT NULL)) "
    "AND (:overdue = 0 OR s.next_starts_at < :today) "
    "AND (:felt_red = 0 OR s.is_felt_red = 1) "
    "AND (:absent = 0 OR s.executives_missing_twice > 0)) "
    "SELECT COUNT(*) AS accounts, COUNT(coverage) AS judged, "
    "COUNT(CASE WHEN band = 'green' THEN 1 END) AS green, "
    "COUNT(CASE WHEN band = 'amber' THEN 1 END) AS amber, "
    "COUNT(CASE WHEN band = 'red' THEN 1 END) AS red, "
    "CAST(COALESCE(SUM(CASE WHEN band IS NOT NULL THEN percent_tenths END), 0) AS BIGINT) AS percent_tenths, "
    "COUNT(CASE WHEN next_starts_at < :today THEN 1 END) AS overdue, "
    "CAST(COALESCE(SUM(executives_missing_twice), 0) AS BIGINT) AS executives_missing_twice, "
    "COUNT(CASE WHEN is_green_but_red = 1 THEN 1 END) AS green_but_red, "
    "CAST(COALESCE(SUM(promises_judged), 0) AS BIGINT) AS promises_judged, "
    "CAST(COALESCE(SUM(promises_kept), 0) AS BIGINT) AS promises_kept, "
    "(SELECT COUNT(*) FROM lines l JOIN actions x ON x.review_id = l.review_id WHERE x.due_on < :today) "
    "+ (SELECT COUNT(*) FROM lines l JOIN earlier_actions x ON x.review_id = l.review_id "
    "WHERE x.verdict = 'carried' AND x.due_on < :today) AS actions_overdue "
    "FROM lines"
};
constexpr db::Query kSumFactors{
    "kSumFactors",
    "SELECT f.factor, COUNT(f.weight) AS chosen, CAST(COALESCE(SUM(f.weight), 0) AS BIGINT) AS weight, "
    "COUNT(f.drift) AS chosen_again, CAST(COALESCE(SUM(f.drift), 0) AS BIGINT) AS drift, "
    "COUNT(f.percent_tenths) AS measured, "
    "CAST(COALESCE(SUM(f.percent_tenths), 0) AS BIGINT) AS percent_tenths, "
    "COUNT(f.felt_mark) AS felt, CAST(COALESCE(SUM(f.felt_mark), 0) AS BIGINT) AS felt_marks, "
    "COUNT(CASE WHEN f.felt_low <= 25 THEN 1 END) AS felt_red "
    "FROM accounts a LEFT JOIN account_standings s ON s.account_id = a.id "
    "JOIN account_factors f ON f.account_id = a.id "
    "WHERE a.organization_id = :organization_id AND a.archived = 0 "
    "AND (:pattern = '%%' OR a.search_key LIKE :pattern ESCAPE '\\') "
    "AND (:sees_all = 1 OR a.id IN (SELECT t.account_id FROM account_team t WHERE t.user_id = :user_id)) "
    "AND (:band = '' OR COALESCE(s.band, 'none') = :band) "
    "AND (:factor = '' OR EXISTS (SELECT 1 FROM account_factors x WHERE x.account_id = a.id "
    "AND x.factor = :factor AND x.weight IS NOT NULL)) "
    "AND (:overdue = 0 OR s.next_starts_at < :today) "
    "AND (:felt_red = 0 OR s.is_felt_red = 1) "
    "AND (:absent = 0 OR s.executives_missing_twice > 0) "
    "GROUP BY f.factor"
};

constexpr db::Query kListTrend{
    "kListTrend",
    "SELECT f.account_id, f.held_on, f.percent_tenths, f.coverage, f.felt_tenths "
    "FROM review_figures f JOIN reviews r ON r.id = f.review_id "
    "WHERE f.account_id IN {list:ids} AND r.state = 'closed' ORDER BY f.account_id, f.held_on"
};
constexpr db::Query kListFactors{
    "kListFactors",
    "SELECT g.review_id, g.position, g.factor, g.weight, g.percent_tenths, g.felt_mark, g.gap_tenths "
    "FROM factor_figures g WHERE g.review_id IN {list:ids} "
    "UNION ALL "
    "SELECT x.review_id, x.position, x.factor, x.weight, CAST(NULL AS BIGINT), CAST(NULL AS BIGINT), "
    "CAST(NULL AS BIGINT) "
    "FROM choices x LEFT JOIN review_figures f ON f.review_id = x.review_id "
    "WHERE x.review_id IN {list:ids} AND f.review_id IS NULL ORDER BY review_id, position"
};
constexpr db::Query kCountOverdueActions{
    "kCountOverdueActions",
    "SELECT review_id, COUNT(*) AS actions FROM ("
    "SELECT x.review_id FROM actions x WHERE x.review_id IN {list:ids} AND x.due_on < :today "
    "UNION ALL "
    "SELECT x.review_id FROM earlier_actions x WHERE x.review_id IN {list:ids} AND x.verdict = 'carried' "
    "AND x.due_on < :today) u GROUP BY review_id"
};

constexpr db::Query kFindView{
    "kFindView", "SELECT {columns} FROM portfolio_views WHERE id = :id AND user_id = :user_id"
};
constexpr db::Query kListViews{
    "kListViews", "SELECT {columns} FROM portfolio_views WHERE user_id = :user_id ORDER BY id"
};

// What the three queries over accounts are filtered by.
db::Params params_of(PortfolioRequest const& request) {
    auto const& filters = request.filters;
    auto const text = [](auto const& chosen) {
        return chosen ? db::to_sql_value(*chosen) : db::to_sql_value("");
    };
    return {
        {"organization_id", request.organization_id},
        {"pattern", accounts::contains_pattern(filters.words)},
        {"sees_all", !request.only_team_of.has_value()},
        {"user_id", request.only_team_of.value_or(UserId{})},
        {"band", text(filters.band)},
        {"factor", text(filters.factor)},
        {"overdue", filters.overdue},
        {"felt_red", filters.felt_red},
        {"absent", filters.absent},
        {"today", request.today},
    };
}

}  // namespace

std::vector<LineRow> list_lines(
    db::Reader& reader, PortfolioRequest const& request, Cursor const& after, int limit
) {
    auto params = params_of(request);
    params.emplace_back("sort", request.filters.sort);
    params.emplace_back("after_place", after.place);
    params.emplace_back("after_place_text", after.place_text);
    params.emplace_back("after_sort_key", after.sort_key);
    params.emplace_back("after_id", after.id);
    params.emplace_back("limit", limit);
    return reader.list<LineRow>(kListLines, params);
}

std::vector<TrendRow> list_trend(db::Reader& reader, std::vector<AccountId> const& accounts) {
    return reader.list<TrendRow>(kListTrend, {{"ids", db::id_list(accounts)}});
}

std::vector<FactorRow> list_factors(db::Reader& reader, std::vector<ReviewId> const& reviews) {
    return reader.list<FactorRow>(kListFactors, {{"ids", db::id_list(reviews)}});
}

std::vector<OverdueRow> count_overdue_actions(
    db::Reader& reader, std::vector<ReviewId> const& reviews, Date today
) {
    return reader.list<OverdueRow>(kCountOverdueActions, {{"ids", db::id_list(reviews)}, {"today", today}});
}

TotalsRow sum_accounts(db::Reader& reader, PortfolioRequest const& request) {
    return reader.get<TotalsRow>(kSumAccounts, params_of(request));
}

std::vector<FactorSumsRow> sum_factors(db::Reader& reader, PortfolioRequest const& request) {
    return reader.list<FactorSumsRow>(kSumFactors, params_of(request));
}

void insert_view(db::Writer& writer, SavedView const& view) {
    writer.insert("portfolio_views", view);
}

void remove_view(db::Writer& writer, SavedViewId const& id) {
    writer.remove("portfolio_views", id);
}

std::optional<SavedView> find_view(db::Reader& reader, UserId const& user_id, SavedViewId const& id) {
    return reader.find<SavedView>(kFindView, {{"id", id}, {"user_id", user_id}});
}

std::vector<SavedView> list_views(db::Reader& reader, UserId const& user_id) {
    return reader.list<SavedView>(kListViews, {{"user_id", user_id}});
}

}  // namespace qvr::portfolio
