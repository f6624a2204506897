// All SQL of roadmaps. Which reviews somebody finds is asked in a query of its own for each side; everything
// else is read of the reviews that were found, in one query a list.
#pragma once

#include "base/decimal.hpp"
#include "db/database.hpp"
#include "features/reviews/review_types.hpp"
#include "features/reviews/satisfiers.hpp"
#include "reflect/describe.hpp"
#include "scoring/score.hpp"

#include <optional>
#include <string>
#include <vector>

namespace qvr::roadmap {

struct HeaderRow {
    ReviewId id;
    int number = 1;
    reviews::ReviewState state = reviews::ReviewState::planned;
    Date held_on;
    bool is_shared = false;
};
BOOST_DESCRIBE_STRUCT(HeaderRow, (), (id, number, state, held_on, is_shared))
// Of an account, all that were not cancelled; the oldest first.
std::vector<HeaderRow> list_headers(db::Reader& reader, AccountId const& account_id);
// Of these, those that the client may know of.
std::vector<HeaderRow> list_shared_headers(db::Reader& reader, AccountId const& account_id);

// What a review that judged its quarter says to both sides.
struct FiguresRow {
    ReviewId review_id;
    std::optional<std::string> exact;
    std::optional<std::int64_t> percent_tenths;
    int coverage = 0;
    std::optional<scoring::Band> band;
    std::optional<std::int64_t> felt_tenths;
    std::optional<std::int64_t> gap_tenths;
    int promises_judged = 0;
    int promises_kept = 0;
    int promises_partly = 0;
    int promises_dropped = 0;
    int promises_carried = 0;
};
BOOST_DESCRIBE_STRUCT(
    FiguresRow,
    (),
    (review_id,
     exact,
     percent_tenths,
     coverage,
     band,
     felt_tenths,
     gap_tenths,
     promises_judged,
     promises_kept,
     promises_partly,
     promises_dropped,
     promises_carried)
)

struct FactorRow {
    ReviewId review_id;
    int position = 0;
    catalogue::Factor factor = {};
    int weight = 0;
    std::optional<std::int64_t> percent_tenths;
    std::optional<std::int64_t> lost_tenths;
    std::optional<int> felt_mark;
    std::optional<int> felt_low;
    std::optional<int> felt_high;
    std::optional<std::int64_t> gap_tenths;
};
BOOST_DESCRIBE_STRUCT(
    FactorRow,
    (),
    (review_id,
     position,
     factor,
     weight,
     percent_tenths,
     lost_tenths,
     felt_mark,
     felt_low,
     felt_high,
     gap_tenths)
)

struct ChoiceRow : reviews::Choice {
    ReviewId review_id;
    int position = 0;
};
BOOST_DESCRIBE_STRUCT(ChoiceRow, (reviews::Choice), (review_id, position))

struct MadeRow {
    ReviewId review_id;
    int actions = 0;
};
BOOST_DESCRIBE_STRUCT(MadeRow, (), (review_id, actions))

struct ValueRow {
    ReviewId review_id;
    int position = 0;
    std::string statement;
    std::string measure;
    std::optional<Decimal> amount;
    std::optional<Currency> currency;
    std::optional<std::string> said_by_name;
};
BOOST_DESCRIBE_STRUCT(ValueRow, (), (review_id, position, statement, measure, amount, currency, said_by_name))

// What belongs to some reviews, each list by review and position.
struct RoadmapFacts {
    std::vector<FiguresRow> figures;
    std::vector<FactorRow> factors;
    std::vector<ChoiceRow> choices;
    std::vector<MadeRow> made;  // of those with actions of their own
    std::vector<ValueRow> received;
    std::vector<ValueRow> expected;
};
RoadmapFacts read_facts(db::Reader& reader, std::vector<ReviewId> const& reviews);

// The supplier's own (R4, R21).
struct MissingRow {
    ReviewId review_id;
    int executives_missing_twice = 0;
};
BOOST_DESCRIBE_STRUCT(MissingRow, (), (review_id, executives_missing_twice))
std::vector<MissingRow> list_missing(db::Reader& reader, std::vector<ReviewId> const& reviews);

}  // namespace qvr::roadmap
