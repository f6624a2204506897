// What the client's people said in a review, in their own words. Pure.
#pragma once

#include "features/reviews/review.hpp"
#include "reflect/describe.hpp"

#include <boost/describe/enum.hpp>

#include <optional>
#include <string>
#include <vector>

namespace qvr::heard {

enum class WordKind {
    open_question,   // what matters in this relation (R5)
    importance,      // how important the relation is
    value_received,  // R25
    value_expected,
    why,     // of a rating (R12)
    could,   // what could we do better? (R15)
    should,  // and what should we?
};
BOOST_DESCRIBE_ENUM(WordKind, open_question, importance, value_received, value_expected, why, could, should)

struct ClientWords {
    WordKind kind = WordKind::open_question;
    std::string said_by_name;
    std::string said_by_title;
    std::optional<reviews::Factor> factor;  // of a why, as is the rating
    std::optional<int> rating;
    std::string text;
    std::optional<std::string> measure;  // of a value
};
BOOST_DESCRIBE_STRUCT(ClientWords, (), (kind, said_by_name, said_by_title, factor, rating, text, measure))

// In the order of the meeting. Nothing that was left empty.
std::vector<ClientWords> words_of(reviews::Review const& review);

}  // namespace qvr::heard
