#include "base/decimal.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <stdexcept>
#include <string>

namespace qvr {
namespace {

TEST(Decimal, ReadsPlainDecimalText) {
    EXPECT_EQ(Decimal::from_text("0")->ten_thousandths(), 0);
    EXPECT_EQ(Decimal::from_text("0.0000")->ten_thousandths(), 0);
    EXPECT_EQ(Decimal::from_text("2")->ten_thousandths(), 20'000);
    EXPECT_EQ(Decimal::from_text("2.50")->ten_thousandths(), 25'000);
    EXPECT_EQ(Decimal::from_text("0.0001")->ten_thousandths(), 1);
    EXPECT_EQ(Decimal::from_text("10.05")->ten_thousandths(), 100'500);
    EXPECT_EQ(Decimal::from_text("999999999999.9999")->ten_thousandths(), Decimal::kMaxTenThousandths);
}

TEST(Decimal, WritesTheShortestText) {
    EXPECT_EQ(Decimal{}.to_text(), "0");
    EXPECT_EQ(Decimal::from_text("2.50")->to_text(), "2.5");
    EXPECT_EQ(Decimal::from_text("12.0000")->to_text(), "12");
    EXPECT_EQ(Decimal::from_text("100")->to_text(), "100");
    EXPECT_EQ(Decimal::from_text("0.0100")->to_text(), "0.01");
    EXPECT_EQ(Decimal::from_ten_thousandths(Decimal::kMaxTenThousandths).to_text(), "999999999999.9999");
}

TEST(Decimal, RefusesEverythingElse) {
    for (auto const* text :
         {"",
          ".",
          "1.",
          ".5",
          "01",
          "00",
          "00.5",
          "-1",
          "-0",
          "+1",
          "1e2",
          "1E2",
          "1.5e1",
          "1,5",
          " 1",
          "1 ",
          "1.00000",
          "0.00001",
          "1000000000000",
          "1234567890123",
          "1.2.3",
          "0x1",
          "NaN",
          "Infinity",
          "1_000",
          "1.-5",
          "٣"}) {
        EXPECT_FALSE(Decimal::from_text(text)) << text;
    }
}

TEST(Decimal, TenThousandthsOutOfRangeAreABrokenPromise) {
    EXPECT_THROW(Decimal::from_ten_thousandths(-1), std::out_of_range);
    EXPECT_THROW(Decimal::from_ten_thousandths(Decimal::kMaxTenThousandths + 1), std::out_of_range);
}

RC_GTEST_PROP(Decimal, TextRoundTripsAndOrderIsThatOfTheNumber, ()) {
    auto const any = rc::gen::map(
        rc::gen::inRange<std::int64_t>(0, Decimal::kMaxTenThousandths + 1), &Decimal::from_ten_thousandths
    );
    auto const a = *any;
    auto const b = *any;
    RC_ASSERT(Decimal::from_text(a.to_text()) == a);
    RC_ASSERT((a < b) == (a.ten_thousandths() < b.ten_thousandths()));
    // The shortest: without its last character it is another number, or none.
    auto const text = a.to_text();
    RC_ASSERT(Decimal::from_text(text.substr(0, text.size() - 1)) != a);
}

RC_GTEST_PROP(Decimal, WhatIsReadIsWhatWasWritten, (std::uint32_t whole)) {
    auto const decimals = *rc::gen::inRange<std::size_t>(0, 5);
    auto const text =
        std::to_string(whole) +
        (decimals == 0 ? std::string{}
                       : "." + *rc::gen::container<std::string>(decimals, rc::gen::inRange('0', ':')));
    auto const read = Decimal::from_text(text);
    RC_ASSERT(read);
    auto padded = text + (decimals == 0 ? "." : "");
    padded.append(4 - decimals, '0');
    padded.erase(padded.find('.'), 1);
    RC_ASSERT(read->ten_thousandths() == std::stoll(padded));
}

}  // namespace
}  // namespace qvr
