// The way of an account from review to review (R23), as answers of the API: the supplier's, and that of the
// client's executives, who find their own shared reviews in it and nothing that is the supplier's (R21). What
// is stored is put into words; nothing is recomputed. Pure.
#pragma once

#include "base/language.hpp"
#include "features/roadmap/roadmap_store.hpp"
#include "reflect/describe.hpp"

#include <optional>
#include <string>
#include <vector>

namespace qvr::roadmap {

// Percents and points are texts of one decimal, "87.5", "-3.1".

struct RoadmapScore {
    std::optional<std::string> percent;
    std::optional<std::string> exact;  // a reduced fraction
    int coverage = 0;
    std::optional<scoring::Band> band;  // none where too little is measured
};
BOOST_DESCRIBE_STRUCT(RoadmapScore, (), (percent, exact, coverage, band))

// Of a factor's ratings, in whole percent.
struct RoadmapFelt {
    int mark = 0;
    int low = 0;
    int high = 0;
};
BOOST_DESCRIBE_STRUCT(RoadmapFelt, (), (mark, low, high))

// One of the five factors of the quarter that the review judged.
struct RoadmapFactor {
    catalogue::Factor factor = {};
    int weight = 0;
    std::optional<std::string> percent;
    std::optional<std::string> lost;
    std::optional<RoadmapFelt> felt;
    std::optional<std::string> gap;
};
BOOST_DESCRIBE_STRUCT(RoadmapFactor, (), (factor, weight, percent, lost, felt, gap))

// made: in this review, for the next quarter; the others: earlier ones, as this review judged them.
struct RoadmapPromises {
    int made = 0;
    int judged = 0;
    int kept = 0;
    int partly = 0;
    int dropped = 0;
    int carried = 0;
};
BOOST_DESCRIBE_STRUCT(RoadmapPromises, (), (made, judged, kept, partly, dropped, carried))

// RoadmapValue in the client's words (R25).
struct RoadmapValue {
    std::string statement;
    std::string measure;
    std::optional<Decimal> amount;
    std::optional<Currency> currency;
    std::optional<std::string> amount_text;
    std::string said_by_name;
};
BOOST_DESCRIBE_STRUCT(RoadmapValue, (), (statement, measure, amount, currency, amount_text, said_by_name))

// A review as both sides find it.
struct SharedRoadmapItem {
    ReviewId review_id;
    int number = 1;
    Date held_on;
    std::string held_on_text;
    reviews::ReviewState state = reviews::ReviewState::planned;
    std::optional<RoadmapScore> score;  // none: it has judged no quarter
    std::optional<std::string> felt_percent;
    std::optional<std::string> gap;
    std::vector<RoadmapFactor> judged_factors;
    std::vector<reviews::Choice> factors;  // for the next quarter
    RoadmapPromises promises;
    std::vector<RoadmapValue> value_received;
    std::vector<RoadmapValue> value_expected;
};
BOOST_DESCRIBE_STRUCT(
    SharedRoadmapItem,
    (),
    (review_id,
     number,
     held_on,
     held_on_text,
     state,
     score,
     felt_percent,
     gap,
     judged_factors,
     factors,
     promises,
     value_received,
     value_expected)
)

// What the supplier knows besides.
struct RoadmapItem : SharedRoadmapItem {
    bool is_shared = false;            // the client finds it too
    int executives_missing_twice = 0;  // in a row (R4)
};
BOOST_DESCRIBE_STRUCT(RoadmapItem, (SharedRoadmapItem), (is_shared, executives_missing_twice))

// The oldest review first.
struct RoadmapView {
    AccountId account_id;
    std::string account_name;
    Locale locale;  // of the account: what was said in reviews is in its language
    std::vector<RoadmapItem> items;
};
BOOST_DESCRIBE_STRUCT(RoadmapView, (), (account_id, account_name, locale, items))

struct SharedRoadmapView {
    AccountId account_id;
    std::string account_name;
    Locale locale;
    std::vector<SharedRoadmapItem> items;
};
BOOST_DESCRIBE_STRUCT(SharedRoadmapView, (), (account_id, account_name, locale, items))

// The reviews in their order, and what belongs to them.
std::vector<SharedRoadmapItem> make_shared_items(
    std::vector<HeaderRow> const& headers, RoadmapFacts const& facts, Locale locale
);
// missing: of those reviews that judged a quarter.
std::vector<RoadmapItem> make_items(
    std::vector<HeaderRow> const& headers,
    RoadmapFacts const& facts,
    std::vector<MissingRow> const& missing,
    Locale locale
);

}  // namespace qvr::roadmap
