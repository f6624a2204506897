#include "scoring/tenths.hpp"

#include "scoring/fraction.hpp"

#include <gtest/gtest.h>

namespace qvr::scoring {
namespace {

TEST(Tenths, PrintAsTheExactNumberDoes) {
    EXPECT_EQ(tenths_text(0), "0.0");
    EXPECT_EQ(tenths_text(875), "87.5");
    EXPECT_EQ(tenths_text(1000), "100.0");
    EXPECT_EQ(tenths_text(-31), "-3.1");
    for (std::int64_t whole = -100; whole <= 100; ++whole) {
        EXPECT_EQ(tenths_text(whole * 10), one_decimal_text(Fraction{whole}));
    }
}

TEST(Mean, IsHalfUp) {
    EXPECT_EQ(mean(0, 3), 0);
    EXPECT_EQ(mean(10, 4), 3);    // 2.5
    EXPECT_EQ(mean(9, 4), 2);     // 2.25
    EXPECT_EQ(mean(-10, 4), -2);  // -2.5
    EXPECT_EQ(mean(-11, 4), -3);  // -2.75
    EXPECT_EQ(mean(-9, 4), -2);   // -2.25
    EXPECT_EQ(mean(7, 7), 1);
}

}  // namespace
}  // namespace qvr::scoring
