#include "calendar/match.hpp"

#include "reflect/codec.hpp"

#include <gtest/gtest.h>

namespace qvr::calendar {
namespace {

bool matches(std::string const& title, Match const& match, std::vector<std::string> categories = {}) {
    return counts({"uid", "", Date{}, std::nullopt, title, std::move(categories), false}, match);
}

TEST(CalendarMatch, FindsEveryWordWithoutAccentsAndCase) {
    Match const match{"  reunion   CLIENT ", {}};
    EXPECT_TRUE(matches("Réunion client", match));
    EXPECT_TRUE(matches("Client : réunions de suivi", match));
    EXPECT_FALSE(matches("Réunion interne", match));
    EXPECT_FALSE(matches("", match));
    EXPECT_FALSE(matches("Dîner", match, {"reunion client"}));
}

TEST(CalendarMatch, FindsACategoryAsAWhole) {
    Match const match{{}, "été"};
    EXPECT_TRUE(matches("Dîner", match, {"Affaires", "ETE"}));
    EXPECT_FALSE(matches("Dîner", match, {"été 2026"}));
    EXPECT_FALSE(matches("été", match));
}

TEST(CalendarMatch, OneOfTheTwoIsEnough) {
    Match const match{"formation", "Formation"};
    EXPECT_TRUE(matches("Formation sécurité", match));
    EXPECT_TRUE(matches("Jour 2", match, {"formation"}));
    EXPECT_FALSE(matches("Jour 2", match, {"réunion"}));
}

TEST(CalendarMatch, ACancelledOccurrenceNeverCounts) {
    Occurrence occurrence{"uid", "", Date{}, std::nullopt, "Formation", {}, false};
    EXPECT_TRUE(counts(occurrence, {"formation", {}}));
    occurrence.is_cancelled = true;
    EXPECT_FALSE(counts(occurrence, {"formation", {}}));
}

TEST(CalendarMatch, AsksForWordsOrACategory) {
    EXPECT_TRUE(reflect::decode_text<Match>(R"({"words": "formation"})"));
    EXPECT_TRUE(reflect::decode_text<Match>(R"({"category": "formation"})"));
    auto const refused = reflect::decode_text<Match>("{}");
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().issues.at(0).code, IssueCode::required);
    EXPECT_FALSE(reflect::decode_text<Match>(R"({"words": "  "})"));
}

}  // namespace
}  // namespace qvr::calendar
