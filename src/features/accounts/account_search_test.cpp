#include "features/accounts/account_search.hpp"

#include <fmt/format.h>
#include <gtest/gtest.h>

namespace qvr::accounts {
namespace {

std::string const kId = "01932c07-20de-7000-8000-000000000005";

std::string hex(std::string_view text) {
    std::string digits;
    for (char const c : text) {
        fmt::format_to(std::back_inserter(digits), "{:02x}", static_cast<unsigned char>(c));
    }
    return digits;
}

TEST(AccountSearch, FoldsWhatIsLookedFor) {
    EXPECT_EQ(search_words("  Électricité "), "electricite");
    EXPECT_EQ(search_words(""), "");
    EXPECT_EQ(search_words(std::string(200, 'a')), std::string(200, 'a'));
    EXPECT_EQ(search_words(std::string(201, 'a')), std::nullopt);
    EXPECT_EQ(search_words("\xff"), std::nullopt);
}

TEST(AccountSearch, TakesWildcardsLiterally) {
    EXPECT_EQ(contains_pattern(""), "%%");
    EXPECT_EQ(contains_pattern("5 % a_b\\"), "%5 \\% a\\_b\\\\%");
}

TEST(AccountSearch, GoesOnAfterTheCursor) {
    AccountCursor const cursor{"ateliers\nnord", *AccountId::from_text(kId)};
    auto const again = AccountCursor::from_text(cursor.to_text());
    ASSERT_TRUE(again);
    EXPECT_EQ(again->sort_key, cursor.sort_key);
    EXPECT_EQ(again->id, cursor.id);
}

TEST(AccountSearch, RefusesACursorItNeverGave) {
    using namespace std::string_literals;
    EXPECT_TRUE(AccountCursor::from_text(hex("a\n" + kId)));
    for (auto const& text :
         {"a" + kId, "a\n"s, "a\n" + kId.substr(1), "\xff\n" + kId, "a\0b\n"s + kId, "a\n" + kId + "\n"}) {
        EXPECT_FALSE(AccountCursor::from_text(hex(text))) << hex(text);
    }
    for (auto const& text : {""s, "0"s, "0g"s, hex("a\n" + kId) + "0", "A" + hex("a\n" + kId).substr(1)}) {
        EXPECT_FALSE(AccountCursor::from_text(text)) << text;
    }
}

}  // namespace
}  // namespace qvr::accounts
