#include "features/roadmap/roadmap_store.hpp"

#include "db/id_list.hpp"

namespace qvr::roadmap {
namespace {

constexpr db::Query kListHeaders{
    "kListHeaders",
    "SELECT id, number, state, held_on, CASE WHEN shared_at IS NULL THEN 0 ELSE 1 END AS is_shared "
    "FROM reviews WHERE account_id = :account_id AND state <> 'cancelled' ORDER BY held_on, created_at"
};
// What clients are answered.
constexpr db::Query kListSharedHeaders{
    "kListSharedHeaders",
    "SELECT id, number, state, held_on, 1 AS is_shared FROM reviews "
    "WHERE account_id = :account_id AND shared_at IS NOT NULL AND state <> 'cancelled' "
    "ORDER BY held_on, created_at"
};

constexpr db::Query kListFigures{
    "kListFigures", "SELECT {columns} FROM review_figures WHERE review_id IN {list:ids}"
};
constexpr db::Query kListFactors{
    "kListFactors",
    "SELECT {columns} FROM factor_figures WHERE review_id IN {list:ids} ORDER BY review_id, position"
};
constexpr db::Query kListChoices{
    "kListChoices", "SELECT {columns} FROM choices WHERE review_id IN {list:ids} ORDER BY review_id, position"
};
constexpr db::Query kCountActions{
    "kCountActions",
    "SELECT review_id, COUNT(*) AS actions FROM actions WHERE review_id IN {list:ids} GROUP BY review_id"
};
constexpr db::Query kListReceived{
    "kListReceived",
    "SELECT v.review_id, v.position, v.statement, v.measure, v.amount, v.currency, p.name AS said_by_name "
    "FROM received_values v LEFT JOIN attendees p ON p.id = v.said_by "
    "WHERE v.review_id IN {list:ids} ORDER BY v.review_id, v.position"
};
constexpr db::Query kListExpected{
    "kListExpected",
    "SELECT v.review_id, v.position, v.statement, v.measure, v.amount, v.currency, p.name AS said_by_name "
    "FROM expected_values v LEFT JOIN attendees p ON p.id = v.said_by "
    "WHERE v.review_id IN {list:ids} ORDER BY v.review_id, v.position"
};
constexpr db::Query kListMissing{
    "kListMissing", "SELECT {columns} FROM review_figures WHERE review_id IN {list:ids}"
};

}  // namespace

std::vector<HeaderRow> list_headers(db::Reader& reader, AccountId const& account_id) {
    return reader.list<HeaderRow>(kListHeaders, {{"account_id", account_id}});
}

std::vector<HeaderRow> list_shared_headers(db::Reader& reader, AccountId const& account_id) {
    return reader.list<HeaderRow>(kListSharedHeaders, {{"account_id", account_id}});
}

RoadmapFacts read_facts(db::Reader& reader, std::vector<ReviewId> const& reviews) {
    db::Params const ids{{"ids", db::id_list(reviews)}};
    return {
        reader.list<FiguresRow>(kListFigures, ids),
        reader.list<FactorRow>(kListFactors, ids),
        reader.list<ChoiceRow>(kListChoices, ids),
        reader.list<MadeRow>(kCountActions, ids),
        reader.list<ValueRow>(kListReceived, ids),
        reader.list<ValueRow>(kListExpected, ids)
    };
}

std::vector<MissingRow> list_missing(db::Reader& reader, std::vector<ReviewId> const& reviews) {
    return reader.list<MissingRow>(kListMissing, {{"ids", db::id_list(reviews)}});
}

}  // namespace qvr::roadmap
