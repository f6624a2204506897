#include "features/portfolio/portfolio_store.hpp"

#include "db/id_list.hpp"
#include "db/joined.hpp"
#include "features/accounts/account_search.hpp"

#include <algorithm>
#include <iterator>

namespace qvr::portfolio {
namespace {

// Which accounts are shown: what stands in each query over accounts. Where not all are, the organization is
// not named beside them: SQLite would go through all that is its.
constexpr std::string_view kAll = "WHERE organization_id = :organization_id ";
constexpr std::string_view kOfTeam =
    "WHERE account_id IN (SELECT t.account_id FROM account_team t WHERE t.user_id = :user_id) ";
constexpr std::string_view kWhere = "WHERE ";
constexpr std::string_view kMatching =
    "account_id IN (SELECT s.account_id FROM account_standings s WHERE s.organization_id = :organization_id "
    "AND (:pattern = '%%' OR s.account_id IN (SELECT a.id FROM accounts a "
    "WHERE a.organization_id = :organization_id AND a.search_key LIKE :pattern ESCAPE '\\')) "
    "AND (:band = '' OR COALESCE(s.band, 'none') = :band) "
    "AND (:factor = '' OR s.account_id IN (SELECT f.account_id FROM account_factors f "
    "WHERE f.organization_id = :organization_id AND f.factor = :factor AND f.weight IS NOT NULL)) "
    "AND (:overdue_on = '' OR s.next_starts_at < :overdue_on) "
    "AND (:felt_red = 0 OR s.is_felt_red = 1) "
    "AND (:absent = 0 OR s.executives_missing_twice > 0)) ";
constexpr std::string_view kNothing;
constexpr std::string_view kAnd = "AND ";
constexpr auto const& kFiltered = db::kJoined<kNothing, kWhere, kMatching>;
constexpr auto const& kFilteredOfTeam = db::kJoined<kAnd, kOfTeam, kMatching>;

// A query over all accounts of an organization, and the same over those that are shown.
struct OverAccounts {
    db::Query all;
    db::Query of_team;
    db::Query filtered;
    db::Query filtered_of_team;
};
// kParts: which accounts are shown is said between each two.
template <std::string_view const&... kParts>
constexpr OverAccounts over_accounts(std::string_view name) {
    return {
        {name, db::kJoined<kAll, kParts...>},
        {name, db::kJoined<kOfTeam, kParts...>},
        {name, db::kJoined<kFiltered, kParts...>},
        {name, db::kJoined<kFilteredOfTeam, kParts...>},
    };
}

// The accounts of a page are found first, by what orders them alone; what is shown is read of these.
constexpr std::string_view kListed =
    "SELECT a.id, a.name, a.industry, s.sort_key, s.review_id, s.number, s.held_on, s.next_starts_at, "
    "s.next_time_zone, s.percent_tenths, s.coverage, s.band, s.felt_tenths, s.gap_tenths, s.change_tenths, "
    "s.lost_most, s.is_green_but_red, s.is_felt_red, s.executives_missing_twice, s.promises_judged, "
    "s.promises_kept, (SELECT CAST(COALESCE(SUM(d.actions), 0) AS BIGINT) FROM account_actions d "
    "WHERE d.account_id = a.id AND d.due_on < :today) AS actions_overdue, "
    "a.current_review_id, k.place, k.place_text "
    "FROM (SELECT v.* FROM (SELECT account_id, sort_key, ";
constexpr std::string_view kAsPlace = " AS place, ";
constexpr std::string_view kAsText = " AS place_text FROM account_standings ";
constexpr std::string_view kFirst = ") v ";
constexpr std::string_view kAfter =
    ") v WHERE (v.place, v.place_text, v.sort_key, v.account_id) "
    "> (:after_place, :after_place_text, :after_sort_key, :after_id) ";
constexpr std::string_view kPage =
    "ORDER BY v.place, v.place_text, v.sort_key, v.account_id LIMIT :limit"
    ") k JOIN accounts a ON a.id = k.account_id JOIN account_standings s ON s.account_id = k.account_id "
    "ORDER BY k.place, k.place_text, k.sort_key, k.account_id";

// An order has a query of its own, and the first page has: what is asked of each of ten thousand rows counts.
struct Lines {
    OverAccounts first;
    OverAccounts after;
};
// kPlace and kText: by what an account stands before another, first a number, then a text.
template <std::string_view const& kPlace, std::string_view const& kText>
constexpr Lines lines_by() {
    constexpr auto const& kPlaced = db::kJoined<kNothing, kListed, kPlace, kAsPlace, kText, kAsText>;
    return {
        over_accounts<kPlaced, db::kJoined<kNothing, kFirst, kPage>>("kListFirst"),
        over_accounts<kPlaced, db::kJoined<kNothing, kAfter, kPage>>("kListAfter"),
    };
}

// The points of reason.hpp.
constexpr std::string_view kPoints =
    "-(CASE WHEN next_starts_at < :today THEN 4 ELSE 0 END "
    "+ CASE WHEN is_green_but_red = 1 THEN 4 WHEN is_felt_red = 1 THEN 2 ELSE 0 END "
    "+ CASE WHEN executives_missing_twice > 0 THEN 3 ELSE 0 END "
    "+ CASE WHEN band = 'red' THEN 3 ELSE 0 END "
    "+ CASE WHEN change_tenths <= -100 THEN 2 ELSE 0 END "
    "+ CASE WHEN first_action_due_on < :today THEN 1 ELSE 0 END)";
constexpr std::string_view kScore = "CASE WHEN band IS NULL THEN 10000 ELSE percent_tenths END";
constexpr std::string_view kGap = "COALESCE(-gap_tenths, 10000)";
constexpr std::string_view kAhead =
    "CASE WHEN next_starts_at >= :today THEN 0 WHEN next_starts_at < :today THEN 1 ELSE 2 END";
constexpr std::string_view kNextDay = "COALESCE(next_starts_at, '')";
constexpr std::string_view kOverdue = "CASE WHEN next_starts_at < :today THEN 0 ELSE 1 END";
constexpr std::string_view kOverdueDay = "CASE WHEN next_starts_at < :today THEN next_starts_at ELSE '' END";
constexpr std::string_view kSame = "0";
constexpr std::string_view kNoText = "''";

Lines const& lines_by(Sort sort) {
    static constexpr auto kByLeader = lines_by<kPoints, kNoText>();
    static constexpr auto kByName = lines_by<kSame, kNoText>();
    static constexpr auto kByScore = lines_by<kScore, kNoText>();
    static constexpr auto kByGap = lines_by<kGap, kNoText>();
    static constexpr auto kByNext = lines_by<kAhead, kNextDay>();
    static constexpr auto kByOverdue = lines_by<kOverdue, kOverdueDay>();
    switch (sort) {
        case Sort::needs_leader:
            return kByLeader;
        case Sort::name:
            return kByName;
        case Sort::score:
            return kByScore;
        case Sort::gap:
            return kByGap;
        case Sort::next:
            return kByNext;
        case Sort::overdue:
            return kByOverdue;
    }
    fail_check("a Sort", __FILE__, __LINE__);
}

constexpr std::string_view kSumsAndActions =
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
    "(SELECT CAST(COALESCE(SUM(actions), 0) AS BIGINT) FROM account_actions ";
constexpr std::string_view kOfStandings = "AND due_on < :today) AS actions_overdue FROM account_standings ";
constexpr auto kSumAccounts = over_accounts<kSumsAndActions, kOfStandings, kNothing>("kSumAccounts");

constexpr std::string_view kSumsOfFactors =
    "SELECT factor, COUNT(weight) AS chosen, CAST(COALESCE(SUM(weight), 0) AS BIGINT) AS weight, "
    "COUNT(drift) AS chosen_again, CAST(COALESCE(SUM(drift), 0) AS BIGINT) AS drift, "
    "COUNT(percent_tenths) AS measured, "
    "CAST(COALESCE(SUM(percent_tenths), 0) AS BIGINT) AS percent_tenths, "
    "COUNT(felt_mark) AS felt, CAST(COALESCE(SUM(felt_mark), 0) AS BIGINT) AS felt_marks, "
    "COUNT(CASE WHEN felt_low <= 25 THEN 1 END) AS felt_red "
    "FROM account_factors ";
constexpr std::string_view kByFactor = "GROUP BY factor";
constexpr auto kSumFactors = over_accounts<kSumsOfFactors, kByFactor>("kSumFactors");

// Nine at least where there are as many: eight closed ones beside the open one, which is left out. The first
// day stands where PostgreSQL looks for it once an account, not once a row.
constexpr db::Query kListTrend{
    "kListTrend",
    "SELECT f.account_id, f.held_on, f.percent_tenths, f.coverage, f.felt_tenths "
    "FROM {list:accounts} i JOIN review_figures f ON f.account_id = i.value AND f.held_on >= COALESCE("
    "(SELECT n.held_on FROM review_figures n WHERE n.account_id = i.value "
    "ORDER BY n.held_on DESC LIMIT 1 OFFSET 8), '') "
    "WHERE f.review_id NOT IN {list:open_reviews} ORDER BY f.account_id, f.held_on"
};
constexpr db::Query kListFactors{
    "kListFactors",
    "SELECT g.review_id, g.position, g.factor, g.weight, g.percent_tenths, g.felt_mark, g.gap_tenths "
    "FROM {list:ids} i JOIN factor_figures g ON g.review_id = i.value ORDER BY g.review_id, g.position"
};
constexpr db::Query kListChoices{
    "kListChoices",
    "SELECT x.review_id, x.position, x.factor, x.weight, CAST(NULL AS BIGINT) AS percent_tenths, "
    "CAST(NULL AS BIGINT) AS felt_mark, CAST(NULL AS BIGINT) AS gap_tenths "
    "FROM choices x WHERE x.review_id IN {list:ids} ORDER BY x.review_id, x.position"
};

constexpr db::Query kFindView{
    "kFindView", "SELECT {columns} FROM portfolio_views WHERE id = :id AND user_id = :user_id"
};
constexpr db::Query kListViews{
    "kListViews", "SELECT {columns} FROM portfolio_views WHERE user_id = :user_id ORDER BY id"
};

bool is_filtered(PortfolioRequest const& request) {
    Filters none;
    none.sort = request.filters.sort;
    return request.filters != none;
}

db::Query const& query_of(OverAccounts const& queries, PortfolioRequest const& request) {
    if (request.only_team_of) {
        return is_filtered(request) ? queries.filtered_of_team : queries.of_team;
    }
    return is_filtered(request) ? queries.filtered : queries.all;
}

// Of the same query; a filter that is not asked for is empty or 0.
db::Params params_of(PortfolioRequest const& request) {
    db::Params params;
    if (request.only_team_of) {
        params.emplace_back("user_id", *request.only_team_of);
    }
    if (!request.only_team_of || is_filtered(request)) {
        params.emplace_back("organization_id", request.organization_id);
    }
    if (is_filtered(request)) {
        auto const text = [](auto const& asked) {
            return asked ? db::to_sql_value(*asked) : db::to_sql_value("");
        };
        auto const& filters = request.filters;
        params.emplace_back("pattern", accounts::contains_pattern(filters.words));
        params.emplace_back("band", text(filters.band));
        params.emplace_back("factor", text(filters.factor));
        params.emplace_back("overdue_on", filters.overdue ? request.today.to_text() : "");
        params.emplace_back("felt_red", filters.felt_red);
        params.emplace_back("absent", filters.absent);
    }
    return params;
}

}  // namespace

std::vector<LineRow> list_lines(
    db::Reader& reader, PortfolioRequest const& request, std::optional<Cursor> const& after, int limit
) {
    auto const& lines = lines_by(request.filters.sort);
    auto params = params_of(request);
    params.emplace_back("limit", limit);
    params.emplace_back("today", request.today);
    if (!after) {
        return reader.list<LineRow>(query_of(lines.first, request), params);
    }
    params.emplace_back("after_place", after->place);
    params.emplace_back("after_place_text", after->place_text);
    params.emplace_back("after_sort_key", after->sort_key);
    params.emplace_back("after_id", after->id);
    return reader.list<LineRow>(query_of(lines.after, request), params);
}

std::vector<TrendRow> list_trend(db::Reader& reader, std::vector<LineRow> const& lines) {
    std::vector<AccountId> accounts;
    std::vector<ReviewId> open_reviews;
    for (auto const& line : lines) {
        accounts.push_back(line.id);
        if (line.current_review_id) {
            open_reviews.push_back(*line.current_review_id);
        }
    }
    return reader.list<TrendRow>(
        kListTrend, {{"accounts", db::id_list(accounts)}, {"open_reviews", db::id_list(open_reviews)}}
    );
}

std::vector<FactorRow> list_factors(db::Reader& reader, std::vector<LineRow> const& lines) {
    std::vector<ReviewId> judging;
    std::vector<ReviewId> first;
    for (auto const& line : lines) {
        if (line.review_id) {
            (line.coverage ? judging : first).push_back(*line.review_id);
        }
    }
    auto factors = reader.list<FactorRow>(kListFactors, {{"ids", db::id_list(judging)}});
    if (!first.empty()) {
        std::ranges::move(
            reader.list<FactorRow>(kListChoices, {{"ids", db::id_list(first)}}), std::back_inserter(factors)
        );
    }
    return factors;
}

TotalsRow sum_accounts(db::Reader& reader, PortfolioRequest const& request) {
    auto params = params_of(request);
    params.emplace_back("today", request.today);
    return reader.get<TotalsRow>(query_of(kSumAccounts, request), params);
}

std::vector<FactorSumsRow> sum_factors(db::Reader& reader, PortfolioRequest const& request) {
    return reader.list<FactorSumsRow>(query_of(kSumFactors, request), params_of(request));
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
