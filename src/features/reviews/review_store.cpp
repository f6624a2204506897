#include "features/reviews/review_store.hpp"

#include "features/accounts/account_standing.hpp"
#include "features/reviews/changed_members.hpp"
#include "features/reviews/review_rows.hpp"
#include "reflect/diff.hpp"

#include <algorithm>
#include <array>
#include <concepts>
#include <tuple>

namespace qvr::reviews {
namespace {

constexpr db::Query kFindReview{
    "kFindReview", "SELECT {columns} FROM reviews WHERE id = :id AND organization_id = :organization_id"
};
// Sought among the account's own by id || '', which no index serves: another client's review is not even
// touched, so that it takes the time of one that does not exist (T24).
constexpr db::Query kFindSharedHeader{
    "kFindSharedHeader",
    "SELECT {columns} FROM reviews WHERE id || '' = :id AND account_id = :account_id "
    "AND shared_at IS NOT NULL AND state <> 'cancelled'"
};
constexpr db::Query kListSharedHeaders{
    "kListSharedHeaders",
    "SELECT {columns} FROM reviews WHERE account_id = :account_id AND shared_at IS NOT NULL "
    "AND state <> 'cancelled' ORDER BY held_on DESC, created_at DESC"
};
constexpr db::Query kListShownSheets{
    "kListShownSheets",
    "SELECT {columns} FROM sheets WHERE review_id = :review_id AND shown = 1 ORDER BY position"
};
constexpr db::Query kFindCounted{
    "kFindCounted",
    "SELECT {columns} FROM counted_reviews WHERE id = :id AND organization_id = :organization_id"
};
constexpr db::Query kFindLatestEnded{
    "kFindLatestEnded",
    "SELECT {columns} FROM counted_reviews WHERE account_id = :account_id AND state IN ('ended', 'closed') "
    "ORDER BY held_on DESC LIMIT 1"
};
constexpr db::Query kFindLatestSharedEnded{
    "kFindLatestSharedEnded",
    "SELECT {columns} FROM counted_reviews WHERE account_id = :account_id AND state IN ('ended', 'closed') "
    "AND shared_at IS NOT NULL ORDER BY held_on DESC LIMIT 1"
};
constexpr db::Query kGetSurroundings{
    "kGetSurroundings",
    "SELECT COALESCE(u.name, '') AS facilitator_name, o.green_from, o.amber_from FROM organizations o "
    "LEFT JOIN users u ON u.id = :facilitator_id AND u.organization_id = o.id WHERE o.id = :organization_id"
};
constexpr db::Query kFindKpi{"kFindKpi", "SELECT {columns} FROM kpis WHERE id = :id"};
constexpr db::Query kListCountedLines{
    "kListCountedLines",
    "SELECT {o.columns} FROM kpis k JOIN observation_lines o ON o.kpi_id = k.id "
    "WHERE k.review_id = :review_id AND o.quantity IS NOT NULL AND o.corrected_by IS NULL ORDER BY o.place_id"
};
constexpr db::Query kFindLastQuarter{
    "kFindLastQuarter",
    "SELECT {v.columns} FROM (SELECT r.id AS review_id, r.number, r.held_on, a.closed_on FROM reviews r "
    "JOIN accounts a ON a.id = r.account_id WHERE r.id = :id) v"
};
constexpr db::Query kRemoveFigures{"kRemoveFigures", "DELETE FROM review_figures WHERE review_id = :id"};
constexpr db::Query kRemoveFactorFigures{
    "kRemoveFactorFigures", "DELETE FROM factor_figures WHERE review_id = :id"
};
constexpr db::Query kFindAnObservation{
    "kFindAnObservation", "SELECT id FROM observations WHERE kpi_id = :kpi_id ORDER BY id LIMIT 1"
};
constexpr db::Query kFindOpenReview{
    "kFindOpenReview",
    "SELECT id FROM reviews WHERE account_id = :account_id AND state IN ('planned', 'in_session', 'ended')"
};
constexpr db::Query kFindLatestClosedReview{
    "kFindLatestClosedReview",
    "SELECT id FROM reviews WHERE account_id = :account_id AND state = 'closed' "
    "ORDER BY held_on DESC LIMIT 1"
};
constexpr db::Query kFindHeldOn{"kFindHeldOn", "SELECT held_on FROM reviews WHERE id = :id"};
// The account names its open and its latest closed review, so that lists need no search.
constexpr db::Query kPointAccountAtReviews{
    "kPointAccountAtReviews",
    "UPDATE accounts SET current_review_id = (SELECT id FROM reviews WHERE account_id = :account_id "
    "AND state IN ('planned', 'in_session', 'ended')), last_review_id = (SELECT id FROM reviews "
    "WHERE account_id = :account_id AND state = 'closed' ORDER BY held_on DESC LIMIT 1) "
    "WHERE id = :account_id"
};
constexpr db::Query kListChangesSince{
    "kListChangesSince",
    "SELECT pointer, changed_by, changed_at FROM review_changes WHERE review_id = :review_id "
    "AND version > :version ORDER BY version, pointer"
};

// Of each Noted.
struct NotedQueries {
    db::Query judging;
    db::Query origin;
};
constexpr std::array kNotedQueries{
    NotedQueries{
        {"kFindJudgingOfAction",
         "SELECT r.id FROM earlier_actions e JOIN reviews r ON r.id = e.review_id WHERE e.id = :id "
         "AND r.organization_id = :organization_id AND r.state IN ('planned', 'in_session', 'ended')"},
        {"kFindOriginOfAction",
         "SELECT r.id FROM actions n JOIN reviews r ON r.id = n.review_id WHERE n.id = :id "
         "AND r.organization_id = :organization_id"}
    },
    NotedQueries{
        {"kFindJudgingOfObstacle",
         "SELECT r.id FROM earlier_obstacles e JOIN reviews r ON r.id = e.review_id WHERE e.id = :id "
         "AND r.organization_id = :organization_id AND r.state IN ('planned', 'in_session', 'ended')"},
        {"kFindOriginOfObstacle",
         "SELECT r.id FROM obstacles n JOIN reviews r ON r.id = n.review_id WHERE n.id = :id "
         "AND r.organization_id = :organization_id"}
    },
    NotedQueries{
        {"kFindJudgingOfImpact",
         "SELECT r.id FROM earlier_impacts e JOIN reviews r ON r.id = e.review_id WHERE e.id = :id "
         "AND r.organization_id = :organization_id AND r.state IN ('planned', 'in_session', 'ended')"},
        {"kFindOriginOfImpact",
         "SELECT r.id FROM impacts n JOIN reviews r ON r.id = n.review_id WHERE n.id = :id "
         "AND r.organization_id = :organization_id"}
    },
};

// Where one list of a review is kept.
template <typename Item>
struct Table {
    std::string_view name;
    std::vector<Item> Review::* items;
    db::Query list;
    db::Query remove_all = {};  // of a list that is replaced whole
};

constexpr Table<Attendee> kAttendees{
    "attendees",
    &Review::attendees,
    {"kListAttendees", "SELECT {columns} FROM attendees WHERE review_id = :review_id ORDER BY position"}
};
constexpr Table<OpenAnswer> kOpenAnswers{
    "open_answers",
    &Review::open_answers,
    {"kListOpenAnswers", "SELECT {columns} FROM open_answers WHERE review_id = :review_id ORDER BY position"},
    {"kRemoveOpenAnswers", "DELETE FROM open_answers WHERE review_id = :review_id"}
};
constexpr Table<ValueStatement> kExpectedValues{
    "expected_values",
    &Review::value_expected,
    {"kListExpectedValues",
     "SELECT {columns} FROM expected_values WHERE review_id = :review_id ORDER BY position"},
    {"kRemoveExpectedValues", "DELETE FROM expected_values WHERE review_id = :review_id"}
};
constexpr Table<ValueStatement> kReceivedValues{
    "received_values",
    &Review::value_received,
    {"kListReceivedValues",
     "SELECT {columns} FROM received_values WHERE review_id = :review_id ORDER BY position"},
    {"kRemoveReceivedValues", "DELETE FROM received_values WHERE review_id = :review_id"}
};
constexpr Table<Choice> kChoices{
    "choices",
    &Review::choices,
    {"kListChoices", "SELECT {columns} FROM choices WHERE review_id = :review_id ORDER BY position"},
    {"kRemoveChoices", "DELETE FROM choices WHERE review_id = :review_id"}
};
constexpr Table<Sheet> kSheets{
    "sheets",
    &Review::sheets,
    {"kListSheets", "SELECT {columns} FROM sheets WHERE review_id = :review_id ORDER BY position"},
    {"kRemoveSheets", "DELETE FROM sheets WHERE review_id = :review_id"}
};
constexpr Table<Ratings> kRatings{
    "ratings",
    &Review::ratings,
    {"kListRatings", "SELECT {columns} FROM ratings WHERE review_id = :review_id ORDER BY position"},
    {"kRemoveRatings", "DELETE FROM ratings WHERE review_id = :review_id"}
};
constexpr Table<KpiResult> kResults{
    "kpi_results",
    &Review::results,
    {"kListResults", "SELECT {columns} FROM kpi_results WHERE review_id = :review_id ORDER BY position"},
    {"kRemoveResults", "DELETE FROM kpi_results WHERE review_id = :review_id"}
};
constexpr Table<Kpi> kKpis{
    "kpis",
    &Review::kpis,
    {"kListKpis", "SELECT {columns} FROM kpis WHERE review_id = :review_id ORDER BY position"}
};
constexpr Table<BetterAnswer> kBetterAnswers{
    "better_answers",
    &Review::better_answers,
    {"kListBetterAnswers",
     "SELECT {columns} FROM better_answers WHERE review_id = :review_id ORDER BY position"},
    {"kRemoveBetterAnswers", "DELETE FROM better_answers WHERE review_id = :review_id"}
};
constexpr Table<Action> kActions{
    "actions",
    &Review::actions,
    {"kListActions", "SELECT {columns} FROM actions WHERE review_id = :review_id ORDER BY position"}
};
constexpr Table<Obstacle> kObstacles{
    "obstacles",
    &Review::obstacles,
    {"kListObstacles", "SELECT {columns} FROM obstacles WHERE review_id = :review_id ORDER BY position"}
};
constexpr Table<Impact> kImpacts{
    "impacts",
    &Review::impacts,
    {"kListImpacts", "SELECT {columns} FROM impacts WHERE review_id = :review_id ORDER BY position"}
};
constexpr Table<Idea> kIdeas{
    "ideas",
    &Review::ideas,
    {"kListIdeas", "SELECT {columns} FROM ideas WHERE review_id = :review_id ORDER BY position"}
};

constexpr Table<EarlierAction> kEarlierActions{
    "earlier_actions",
    &Review::earlier_actions,
    {"kListEarlierActions",
     "SELECT {columns} FROM earlier_actions WHERE review_id = :review_id ORDER BY position"},
    {"kRemoveEarlierActions", "DELETE FROM earlier_actions WHERE review_id = :review_id"}
};
constexpr Table<EarlierObstacle> kEarlierObstacles{
    "earlier_obstacles",
    &Review::earlier_obstacles,
    {"kListEarlierObstacles",
     "SELECT {columns} FROM earlier_obstacles WHERE review_id = :review_id ORDER BY position"},
    {"kRemoveEarlierObstacles", "DELETE FROM earlier_obstacles WHERE review_id = :review_id"}
};
constexpr Table<EarlierImpact> kEarlierImpacts{
    "earlier_impacts",
    &Review::earlier_impacts,
    {"kListEarlierImpacts",
     "SELECT {columns} FROM earlier_impacts WHERE review_id = :review_id ORDER BY position"},
    {"kRemoveEarlierImpacts", "DELETE FROM earlier_impacts WHERE review_id = :review_id"}
};
constexpr Table<EarlierIdea> kEarlierIdeas{
    "earlier_ideas",
    &Review::earlier_ideas,
    {"kListEarlierIdeas", "SELECT {columns} FROM earlier_ideas WHERE review_id = :review_id ORDER BY position"
    },
    {"kRemoveEarlierIdeas", "DELETE FROM earlier_ideas WHERE review_id = :review_id"}
};

// What only a review that judges holds.
template <typename Visit>
void for_each_judging_table(Visit visit) {
    visit(kRatings);
    visit(kResults);
    visit(kEarlierActions);
    visit(kEarlierObstacles);
    visit(kEarlierImpacts);
    visit(kEarlierIdeas);
}

template <typename Visit>
void for_each_table(Visit visit) {
    visit(kAttendees);
    visit(kOpenAnswers);
    visit(kExpectedValues);
    visit(kReceivedValues);
    visit(kChoices);
    visit(kSheets);
    visit(kKpis);
    visit(kBetterAnswers);
    visit(kActions);
    visit(kObstacles);
    visit(kImpacts);
    visit(kIdeas);
}

// Whose id is that of its row: what is judged keeps the id of the row it was noted in.
template <typename Item>
concept HasId = requires(Item const& item) { item.id.to_text(); } && !std::derived_from<Item, Earlier>;

template <typename Item>
Under<Item> row_of(Review const& review, Item const& item, std::size_t position) {
    Under<Item> row;
    static_cast<Item&>(row) = item;
    row.review_id = review.id;
    row.position = static_cast<int>(position);
    return row;
}

template <typename Item>
void insert_all(db::Writer& writer, Table<Item> const& table, Review const& review) {
    auto const& items = review.*table.items;
    for (std::size_t i = 0; i < items.size(); ++i) {
        writer.insert(table.name, row_of(review, items[i], i));
    }
}

template <typename Item>
void insert_all(db::Writer& writer, Table<Item> const& table, std::span<Review const> reviews) {
    std::vector<Under<Item>> rows;
    for (auto const& review : reviews) {
        auto const& items = review.*table.items;
        for (std::size_t i = 0; i < items.size(); ++i) {
            rows.push_back(row_of(review, items[i], i));
        }
    }
    writer.insert_all<Under<Item>>(table.name, rows);
}

// Items with an id are rows of their own: those that came, went, changed or moved.
template <HasId Item>
void write_list(db::Writer& writer, Table<Item> const& table, Review const& before, Review const& after) {
    auto const& was = before.*table.items;
    auto const& is = after.*table.items;
    for (auto const& item : was) {
        if (std::ranges::find(is, item.id, &Item::id) == is.end()) {
            writer.remove(table.name, item.id);
        }
    }
    for (std::size_t i = 0; i < is.size(); ++i) {
        auto const found = std::ranges::find(was, is[i].id, &Item::id);
        if (found == was.end()) {
            writer.insert(table.name, row_of(after, is[i], i));
        } else if (found - was.begin() != static_cast<std::ptrdiff_t>(i) || !reflect::same(*found, is[i])) {
            writer.update(table.name, row_of(after, is[i], i));
        }
    }
}

// Others are replaced as a list.
template <typename Item>
void write_list(db::Writer& writer, Table<Item> const& table, Review const& before, Review const& after) {
    auto const same = [](Item const& a, Item const& b) { return reflect::same(a, b); };
    if (!std::ranges::equal(before.*table.items, after.*table.items, same)) {
        writer.execute(table.remove_all, {{"review_id", after.id}});
        insert_all(writer, table, after);
    }
}

template <typename Item>
std::vector<Item> list_of(db::Reader& reader, Table<Item> const& table, ReviewId const& review_id) {
    return reader.list<Item>(table.list, {{"review_id", review_id}});
}

LastQuarter read_last_quarter(db::Reader& reader, ReviewId const& id) {
    LastQuarter last;
    static_cast<JudgedReview&>(last) = reader.find<JudgedReview>(kFindLastQuarter, {{"id", id}}).value();
    last.attendees = list_of(reader, kAttendees, id);
    last.value_expected = list_of(reader, kExpectedValues, id);
    last.choices = list_of(reader, kChoices, id);
    last.kpis = list_of(reader, kKpis, id);
    return last;
}

// sheets: the query of the sheets that are read.
Review read_lists(db::Reader& reader, ReviewHeader header, db::Query const& sheets) {
    Review review;
    static_cast<ReviewHeader&>(review) = std::move(header);
    for_each_table([&]<typename Item>(Table<Item> const& table) {
        auto const& query = std::same_as<Item, Sheet> ? sheets : table.list;
        review.*table.items = reader.list<Item>(query, {{"review_id", review.id}});
    });
    if (review.previous_id) {
        for_each_judging_table([&](auto const& table) {
            review.*table.items = list_of(reader, table, review.id);
        });
        review.last_quarter = read_last_quarter(reader, *review.previous_id);
    }
    return review;
}

std::optional<ReviewId> to_review_id(std::optional<std::string> const& text) {
    return text ? ReviewId::from_text(*text) : std::nullopt;
}

}  // namespace

std::optional<ReviewHeader> find_review_header(
    db::Reader& reader, OrganizationId const& organization_id, ReviewId const& id
) {
    return reader.find<ReviewHeader>(kFindReview, {{"id", id}, {"organization_id", organization_id}});
}

Review get_review(db::Reader& reader, ReviewHeader header) {
    return read_lists(reader, std::move(header), kSheets.list);
}

std::optional<ReviewHeader> find_shared_header(
    db::Reader& reader, AccountId const& account_id, ReviewId const& id
) {
    return reader.find<ReviewHeader>(kFindSharedHeader, {{"id", id}, {"account_id", account_id}});
}

std::vector<ReviewHeader> list_shared_headers(db::Reader& reader, AccountId const& account_id) {
    return reader.list<ReviewHeader>(kListSharedHeaders, {{"account_id", account_id}});
}

Review get_shared_review(db::Reader& reader, ReviewHeader header) {
    return read_lists(reader, std::move(header), kListShownSheets);
}

std::optional<Review> find_review(
    db::Reader& reader, OrganizationId const& organization_id, ReviewId const& id
) {
    auto header = find_review_header(reader, organization_id, id);
    return header ? std::optional{get_review(reader, *std::move(header))} : std::nullopt;
}

std::optional<CountedReview> find_counted_review(
    db::Reader& reader, OrganizationId const& organization_id, ReviewId const& id
) {
    return reader.find<CountedReview>(kFindCounted, {{"id", id}, {"organization_id", organization_id}});
}

SurroundingsRow get_surroundings(db::Reader& reader, ReviewHeader const& review) {
    return reader.get<SurroundingsRow>(
        kGetSurroundings,
        {{"facilitator_id", review.facilitator_id}, {"organization_id", review.organization_id}}
    );
}

std::optional<KpiOfReview> find_kpi(
    db::Reader& reader, OrganizationId const& organization_id, KpiId const& id
) {
    auto kpi = reader.find<Under<Kpi>>(kFindKpi, {{"id", id}});
    if (!kpi) {
        return std::nullopt;
    }
    auto review = find_counted_review(reader, organization_id, kpi->review_id);
    return review ? std::optional{KpiOfReview{*std::move(kpi), *std::move(review)}} : std::nullopt;
}

std::optional<CountedReview> find_latest_ended(db::Reader& reader, AccountId const& account_id) {
    return reader.find<CountedReview>(kFindLatestEnded, {{"account_id", account_id}});
}

std::optional<CountedReview> find_latest_shared_ended(db::Reader& reader, AccountId const& account_id) {
    return reader.find<CountedReview>(kFindLatestSharedEnded, {{"account_id", account_id}});
}

std::vector<Kpi> list_kpis(db::Reader& reader, ReviewId const& review_id) {
    return reader.list<Kpi>(kKpis.list, {{"review_id", review_id}});
}

std::vector<CountedLine> list_counted_lines(db::Reader& reader, ReviewId const& review_id) {
    return reader.list<CountedLine>(kListCountedLines, {{"review_id", review_id}});
}

bool is_counted(db::Reader& reader, KpiId const& id) {
    return reader.find_text(kFindAnObservation, {{"kpi_id", id}}).has_value();
}

std::optional<ReviewId> find_open_review(db::Reader& reader, AccountId const& account_id) {
    return to_review_id(reader.find_text(kFindOpenReview, {{"account_id", account_id}}));
}

std::optional<Review> find_latest_closed_review(
    db::Reader& reader, OrganizationId const& organization_id, AccountId const& account_id
) {
    auto const id = to_review_id(reader.find_text(kFindLatestClosedReview, {{"account_id", account_id}}));
    return id ? find_review(reader, organization_id, *id) : std::nullopt;
}

std::optional<Date> find_previous_held_on(db::Reader& reader, ReviewHeader const& review) {
    if (!review.previous_id) {
        return std::nullopt;
    }
    return Date::from_text(reader.get_text(kFindHeldOn, {{"id", *review.previous_id}}));
}

namespace {

// What of a review an account's standing shows; its figures count once it is closed.
auto standing_of(ReviewHeader const& review) {
    return std::tie(
        review.state, review.starts_at, review.time_zone, review.next_starts_at, review.next_time_zone
    );
}

}  // namespace

void renew_standing(db::Writer& writer, ReviewHeader const& before, ReviewHeader const& after) {
    if (standing_of(before) != standing_of(after)) {
        accounts::renew_standing(writer, after.account_id);
    }
}

void insert_review(db::Writer& writer, Review const& review) {
    writer.insert("reviews", static_cast<ReviewHeader const&>(review));
    for_each_table([&](auto const& table) { insert_all(writer, table, review); });
    for_each_judging_table([&](auto const& table) { insert_all(writer, table, review); });
    writer.execute(kPointAccountAtReviews, {{"account_id", review.account_id}});
    accounts::renew_standing(writer, review.account_id);
}

void insert_reviews(db::Writer& writer, std::span<Review const> reviews) {
    std::vector<ReviewHeader> const headers{reviews.begin(), reviews.end()};
    writer.insert_all<ReviewHeader>("reviews", headers);
    for_each_table([&](auto const& table) { insert_all(writer, table, reviews); });
    for_each_judging_table([&](auto const& table) { insert_all(writer, table, reviews); });
}

void update_review(db::Writer& writer, Review const& before, Review const& after, Change const& change) {
    writer.update("reviews", static_cast<ReviewHeader const&>(after));
    for_each_table([&](auto const& table) { write_list(writer, table, before, after); });
    for_each_judging_table([&](auto const& table) { write_list(writer, table, before, after); });
    if (before.state != after.state) {
        writer.execute(kPointAccountAtReviews, {{"account_id", after.account_id}});
    }
    for (auto& pointer : changed_members(before, after)) {
        writer.insert(
            "review_changes",
            ChangeRow{after.id, after.version, std::move(pointer), change.by_name, change.now}
        );
    }
}

void update_sheets(db::Writer& writer, Review const& before, Review const& after) {
    write_list(writer, kSheets, before, after);
}

void update_ratings(db::Writer& writer, Review const& before, Review const& after) {
    write_list(writer, kRatings, before, after);
}

void replace_figures(db::Writer& writer, ReviewId const& id, std::optional<FiguresOfReview> const& figures) {
    writer.execute(kRemoveFigures, {{"id", id}});
    writer.execute(kRemoveFactorFigures, {{"id", id}});
    if (figures) {
        writer.insert("review_figures", figures->review);
        for (auto const& factor : figures->factors) {
            writer.insert("factor_figures", factor);
        }
    }
}

void insert_figures(db::Writer& writer, std::span<FiguresOfReview const> figures) {
    std::vector<ReviewFigures> reviews;
    std::vector<FactorFigures> factors;
    for (auto const& one : figures) {
        reviews.push_back(one.review);
        factors.insert(factors.end(), one.factors.begin(), one.factors.end());
    }
    writer.insert_all<ReviewFigures>("review_figures", reviews);
    writer.insert_all<FactorFigures>("factor_figures", factors);
}

NotedIn find_noted(
    db::Reader& reader, OrganizationId const& organization_id, Noted noted, std::string const& id
) {
    auto const& queries = kNotedQueries.at(static_cast<std::size_t>(noted));
    auto const find = [&](db::Query const& query) {
        return to_review_id(reader.find_text(query, {{"id", id}, {"organization_id", organization_id}}));
    };
    return {find(queries.judging), find(queries.origin)};
}

std::vector<MemberChange> list_changes_since(db::Reader& reader, ReviewId const& id, std::int64_t version) {
    auto changes = reader.list<MemberChange>(kListChangesSince, {{"review_id", id}, {"version", version}});
    std::vector<MemberChange> latest;
    for (auto& change : changes) {
        std::erase_if(latest, [&](MemberChange const& other) { return other.pointer == change.pointer; });
        latest.push_back(std::move(change));
    }
    return latest;
}

}  // namespace qvr::reviews
