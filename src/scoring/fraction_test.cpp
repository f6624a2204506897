#include "scoring/fraction.hpp"

#include "scoring/rational.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <numeric>
#include <string>

namespace qvr::scoring {
namespace {

Fraction fraction(std::string_view text) {
    return Fraction::from_text(text).value();
}

TEST(Fraction, KnowsOneTextForEachNumber) {
    for (auto const* text : {"0", "1", "7", "-7", "1/3", "-1/3", "7/8", "100000000000000000000000/7"}) {
        ASSERT_TRUE(Fraction::from_text(text)) << text;
        EXPECT_EQ(fraction(text).to_text(), text);
        EXPECT_EQ(to_fraction(to_rational(fraction(text))), fraction(text));
    }
    for (auto const* text :
         {"",    "-",   "/",  "1/",  "/3",   "-0",  "01",    "1/03", "2/6", "4/2",  "3/1", "0/1", "0/3",
          "1/0", "0/0", "+1", "1.5", "1/-3", "--1", "1/3/5", " 1",   "1 ",  "1/3 ", "x",   "1/x"}) {
        EXPECT_FALSE(Fraction::from_text(text)) << text;
    }
}

TEST(Fraction, IsTheQuantityItComesFrom) {
    EXPECT_EQ(Fraction{*Decimal::from_text("2.5")}.to_text(), "5/2");
    EXPECT_EQ(Fraction{*Decimal::from_text("0.0001")}.to_text(), "1/10000");
    EXPECT_EQ(Fraction{Decimal{}}.to_text(), "0");
    EXPECT_EQ(Fraction{12}.to_text(), "12");
    EXPECT_EQ(Fraction{}.to_text(), "0");
}

TEST(Fraction, IsRoundedToAQuantity) {
    auto const text = [](std::string_view number, int decimals) {
        auto const quantity = rounded(fraction(number), decimals);
        return quantity ? quantity->to_text() : "none";
    };
    EXPECT_EQ(text("1/3", 1), "0.3");
    EXPECT_EQ(text("2/3", 4), "0.6667");
    EXPECT_EQ(text("1/20", 1), "0.1");
    EXPECT_EQ(text("499/10000", 1), "0");
    EXPECT_EQ(text("5/2", 0), "3");
    EXPECT_EQ(text("12", 2), "12");
    EXPECT_EQ(text("-1/1000", 1), "none");
    EXPECT_EQ(text("9999999999999999/10000", 4), "999999999999.9999");
    EXPECT_EQ(text("9999999999999999/10000", 1), "none");
    EXPECT_EQ(text("1000000000000", 4), "none");
}

TEST(Fraction, R10ValuesAreQuantitiesOrReducedFractions) {
    EXPECT_EQ(value_from_text("2.50")->to_text(), "5/2");
    EXPECT_EQ(value_from_text("1/3")->to_text(), "1/3");
    EXPECT_EQ(value_from_text("0")->to_text(), "0");
    std::string const digits(24, '9');
    EXPECT_TRUE(value_from_text("1/" + digits));
    EXPECT_TRUE(value_from_text(digits));
    EXPECT_FALSE(value_from_text("1/" + digits + "9"));
    EXPECT_FALSE(value_from_text(digits + "9"));
    for (auto const* text : {"", "-1", "-1/3", "2/6", "1e2", "1.", "0.5/2", "1/2.5", "1,5", "not_measured"}) {
        EXPECT_FALSE(value_from_text(text)) << text;
    }
}

TEST(Fraction, R11PrintsToOneDecimalHalfUp) {
    EXPECT_EQ(percent_text(fraction("7/8")), "87.5");
    EXPECT_EQ(percent_text(fraction("1")), "100.0");
    EXPECT_EQ(percent_text(fraction("0")), "0.0");
    EXPECT_EQ(percent_text(fraction("1/3")), "33.3");
    EXPECT_EQ(percent_text(fraction("2/3")), "66.7");
    EXPECT_EQ(percent_text(fraction("531/625")), "85.0") << "84.96";
}

TEST(Fraction, R11TiesGoUp) {
    EXPECT_EQ(percent_text(fraction("1699/2000")), "85.0") << "84.95";
    EXPECT_EQ(percent_text(fraction("84949/100000")), "84.9") << "84.949";
    EXPECT_EQ(percent_text(fraction("1999/2000")), "100.0") << "99.95 prints 100.0 and is not 1";
    EXPECT_EQ(percent_text(fraction("1/2000")), "0.1") << "0.05";
    EXPECT_EQ(one_decimal_text(fraction("-1/20")), "0.0") << "-0.05";
    EXPECT_EQ(one_decimal_text(fraction("-1/10")), "-0.1");
    EXPECT_EQ(one_decimal_text(fraction("-49/4")), "-12.2") << "-12.25";
    EXPECT_EQ(one_decimal_text(fraction("-25/2")), "-12.5");
}

TEST(Fraction, RoundsDownBelowZeroToo) {
    EXPECT_EQ(round_down(Rational{7, 2}), 3);
    EXPECT_EQ(round_down(Rational{-7, 2}), -4);
    EXPECT_EQ(round_down(Rational{-4}), -4);
    EXPECT_EQ(round_down(Rational{0}), 0);
}

// Against whole-number arithmetic that shares nothing with the library.
RC_GTEST_PROP(Fraction, TextIsReducedAndOrderIsExact, ()) {
    auto const a = *rc::gen::inRange<std::int64_t>(-100'000, 100'000);
    auto const b = *rc::gen::inRange<std::int64_t>(1, 100'000);
    auto const c = *rc::gen::inRange<std::int64_t>(-100'000, 100'000);
    auto const d = *rc::gen::inRange<std::int64_t>(1, 100'000);
    auto const x = to_fraction(Rational{a, b});
    auto const y = to_fraction(Rational{c, d});
    auto const divisor = std::gcd(a, b);
    auto const denominator = b / divisor;
    RC_ASSERT(
        x.to_text() ==
        std::to_string(a / divisor) + (denominator == 1 ? std::string{} : "/" + std::to_string(denominator))
    );
    RC_ASSERT(Fraction::from_text(x.to_text()) == x);
    RC_ASSERT((x < y) == (a * d < c * b));
    RC_ASSERT((x == y) == (a * d == c * b));
}

// Printed p is the only multiple of a tenth with p - 0.05 <= x < p + 0.05.
RC_GTEST_PROP(Fraction, R11WhatIsPrintedIsWithinHalfATenth, ()) {
    auto const a = *rc::gen::inRange<std::int64_t>(0, 1'000'000);
    auto const b = *rc::gen::inRange<std::int64_t>(1, 1'000'000);
    auto text = one_decimal_text(to_fraction(Rational{a, b}));
    RC_ASSERT(text[text.size() - 2] == '.');
    text.erase(text.size() - 2, 1);
    auto const tenths = std::stoll(text);
    // tenths/10 - 1/20 <= a/b < tenths/10 + 1/20, times 20b
    RC_ASSERT((2 * tenths - 1) * b <= 20 * a);
    RC_ASSERT(20 * a < (2 * tenths + 1) * b);
}

}  // namespace
}  // namespace qvr::scoring
