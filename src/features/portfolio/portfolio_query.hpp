// What a portfolio is asked for: filters, order, and where the next page begins, out of the texts of a query
// string. Pure.
#pragma once

#include "base/error.hpp"
#include "base/id.hpp"
#include "features/catalogue/factor.hpp"
#include "reflect/describe.hpp"
#include "scoring/score.hpp"

#include <boost/describe/enum.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace qvr::portfolio {

// needs_leader: whose reasons (reason.hpp) have the most points. score: the lowest first. gap: what was
// measured furthest above what is felt first. next: the soonest from today on first. overdue: the longest
// first. Accounts without such a figure come last, and equal ones by name.
enum class Sort { needs_leader, name, score, gap, next, overdue };
BOOST_DESCRIBE_ENUM(Sort, needs_leader, name, score, gap, next, overdue)

// Of scores; none: too little measured, or nothing judged yet.
enum class BandFilter { green, amber, red, none };
BOOST_DESCRIBE_ENUM(BandFilter, green, amber, red, none)

struct Filters {
    Sort sort = Sort::needs_leader;
    std::optional<BandFilter> band;
    std::optional<catalogue::Factor> factor;  // the latest choice holds it
    bool overdue = false;                     // the next review's day is past
    bool felt_red = false;                    // somebody rated a factor 1 or 2
    bool absent = false;                      // an executive was missing twice in a row
    std::string words;                        // accounts::search_words of what is looked for

    bool operator==(Filters const&) const = default;
};

// A query string's pairs, each name once.
using QueryPairs = std::vector<std::pair<std::string, std::string>>;

// Out of the pairs of GET /portfolio; limit and cursor are left to others. Error: invalid, with every value
// that is none.
Result<Filters> read_filters(QueryPairs const& query);

// What keeps a text from being the query of a saved view: it is one that GET /portfolio takes, without limit
// and cursor. Issues name the parameter and point to /query.
Issues check_saved_query(std::string_view query);

// Where the next page begins: behind this account in that order.
struct Cursor {
    Sort sort = Sort::needs_leader;
    std::int64_t place = 0;
    std::string place_text;
    std::string sort_key;
    AccountId id;

    // What to_text() gave for that order; nothing for anything else.
    static std::optional<Cursor> from_text(std::string_view text, Sort sort);
    std::string to_text() const;
};

}  // namespace qvr::portfolio
