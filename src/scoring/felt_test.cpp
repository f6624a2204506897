#include "scoring/felt.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>

namespace qvr::scoring {
namespace {

std::optional<Felt> felt(std::vector<int> const& ratings) {
    return felt_from(ratings);
}

TEST(Felt, R12TheMarkIsTheLowerMiddleRating) {
    EXPECT_EQ(felt({}), std::nullopt);
    EXPECT_EQ(felt({4}), (Felt{.mark = 75, .low = 75, .high = 75}));
    EXPECT_EQ(felt({5, 3, 4}), (Felt{.mark = 75, .low = 50, .high = 100}));
    EXPECT_EQ(felt({5, 3}), (Felt{.mark = 50, .low = 50, .high = 100})) << "the lower of the two";
    EXPECT_EQ(felt({5, 4, 3, 5}), (Felt{.mark = 75, .low = 50, .high = 100}));
    EXPECT_EQ(felt({1}), (Felt{.mark = 0, .low = 0, .high = 0, .is_red = true}));
}

TEST(Felt, R12OneLowRatingIsFeltRed) {
    EXPECT_TRUE(felt({5, 5, 5, 2})->is_red);
    EXPECT_TRUE(felt({1, 5})->is_red);
    EXPECT_FALSE(felt({3, 3, 3})->is_red);
}

TEST(FeltDeathTest, R12RatingsAreOneToFive) {
    EXPECT_DEATH(felt({0}), "broken invariant");
    EXPECT_DEATH(felt({3, 6}), "broken invariant");
}

// 7/8 measured is 87.5; felt 4 stands at 75.
TEST(Felt, R12TheGapIsMeasuredLessFelt) {
    EXPECT_EQ(gap(*Fraction::from_text("7/8"), *felt({4})).to_text(), "25/2");
    EXPECT_EQ(gap(*Fraction::from_text("1/3"), *felt({5})).to_text(), "-200/3");
    EXPECT_EQ(gap(Fraction{1}, *felt({5})).to_text(), "0");
}

TEST(Felt, R12AWhyIsAskedForLowAndForDifferingRatings) {
    using Asked = std::vector<bool>;
    EXPECT_EQ(why_is_asked(std::vector{1, 2, 2}), (Asked{true, true, true}));
    EXPECT_EQ(why_is_asked(std::vector{3, 4, 4}), (Asked{false, false, false}));
    EXPECT_EQ(why_is_asked(std::vector{3, 5, 4}), (Asked{true, true, false}));
    EXPECT_EQ(why_is_asked(std::vector{2, 3}), (Asked{true, false}));
    EXPECT_EQ(why_is_asked(std::vector<int>{}), Asked{});
}

RC_GTEST_PROP(Felt, R12TheMarkIsARatingThatHalfDoNotPass, ()) {
    auto const ratings = *rc::gen::nonEmpty(rc::gen::container<std::vector<int>>(rc::gen::inRange(1, 6)));
    auto const found = felt(ratings);
    int const mark = found->mark / 25 + 1;
    auto const below = std::ranges::count_if(ratings, [&](int rating) { return rating < mark; });
    auto const up_to = std::ranges::count_if(ratings, [&](int rating) { return rating <= mark; });
    auto const all = static_cast<std::ptrdiff_t>(ratings.size());
    RC_ASSERT(std::ranges::count(ratings, mark) > 0);
    RC_ASSERT(2 * up_to >= all);
    RC_ASSERT(2 * below < all);
    RC_ASSERT(found->low <= found->mark && found->mark <= found->high);
    RC_ASSERT(found->is_red == (found->low <= 25));
}

}  // namespace
}  // namespace qvr::scoring
