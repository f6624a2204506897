#include "features/reviews/count_texts.hpp"

#include <gtest/gtest.h>

namespace qvr::reviews {
namespace {

using scoring::Direction;
using scoring::Fraction;
using scoring::Unit;

constexpr Locale kFrCa{Locale::Name::fr_ca};
constexpr Locale kFrFr{Locale::Name::fr_fr};
constexpr Locale kEnCa{Locale::Name::en_ca};
constexpr Locale kEnUs{Locale::Name::en_us};

Decimal quantity(std::string_view text) {
    return Decimal::from_text(text).value();
}

Fraction fraction(std::string_view text) {
    return Fraction::from_text(text).value();
}

Kpi kpi_of(std::optional<Unit> unit, Direction direction = Direction::at_least) {
    Kpi kpi;
    kpi.unit = unit;
    kpi.direction = direction;
    return kpi;
}

TEST(CountTexts, ValuesAreReadInTheFourLocales) {
    auto const count = kpi_of(Unit::count);
    EXPECT_EQ(value_text(count, fraction("3"), kFrCa), "3");
    EXPECT_EQ(value_text(count, fraction("1234"), kFrCa), "1\u00a0234");
    EXPECT_EQ(value_text(count, fraction("1234"), kFrFr), "1\u202f234");
    EXPECT_EQ(value_text(count, fraction("1234"), kEnUs), "1,234");
    auto const percent = kpi_of(Unit::percent);
    EXPECT_EQ(value_text(percent, fraction("25/2"), kFrCa), "12,5\u00a0%");
    EXPECT_EQ(value_text(percent, fraction("25/2"), kEnCa), "12.5%");
    auto money = kpi_of(Unit::money);
    money.currency = Currency::from_text("CAD");
    EXPECT_EQ(value_text(money, fraction("2469/2"), kFrCa), "1\u00a0234,50\u00a0$");
    EXPECT_EQ(value_text(money, fraction("2469/2"), kEnUs), "CA$1,234.50");
}

TEST(CountTexts, AValueIsExactWithFourDecimalsAndElseRounded) {
    EXPECT_EQ(value_text(kpi_of(Unit::hours), fraction("1/10000"), kFrCa), "0,0001");
    EXPECT_EQ(value_text(kpi_of(Unit::rating), fraction("11/3"), kFrCa), "3,7");
    EXPECT_EQ(value_text(kpi_of(Unit::percent), fraction("200/3"), kEnCa), "66.7%");
    auto money = kpi_of(Unit::money);
    money.currency = Currency::from_text("CAD");
    EXPECT_EQ(value_text(money, fraction("1/3"), kEnCa), "$0.33");
    EXPECT_EQ(value_text(kpi_of(Unit::count), fraction("1000000000000000000"), kFrCa), "1000000000000000000");
}

TEST(CountTexts, YesAndNoAreWords) {
    auto const kpi = kpi_of(std::nullopt, Direction::yes_no);
    EXPECT_EQ(value_text(kpi, fraction("1"), kFrCa), "oui");
    EXPECT_EQ(value_text(kpi, fraction("0"), kFrFr), "non");
    EXPECT_EQ(value_text(kpi, fraction("1"), kEnCa), "yes");
    EXPECT_EQ(quantity_text(kpi, quantity("0"), {}, kEnUs), "no");
}

TEST(CountTexts, TargetsAreReadWithTheirDirection) {
    scoring::CutPeriod period;
    period.target = fraction("2");
    period.low = fraction("2");
    period.high = fraction("9/2");
    EXPECT_EQ(target_text(kpi_of(Unit::count), period, kFrCa), "au moins 2");
    EXPECT_EQ(target_text(kpi_of(Unit::count), period, kEnCa), "at least 2");
    auto const percent = kpi_of(Unit::percent, Direction::at_most);
    EXPECT_EQ(target_text(percent, period, kFrCa), "au plus 2\u00a0%");
    EXPECT_EQ(target_text(percent, period, kEnUs), "at most 2%");
    auto const range = kpi_of(Unit::hours, Direction::between);
    EXPECT_EQ(target_text(range, period, kFrFr), "de 2 à 4,5");
    EXPECT_EQ(target_text(range, period, kEnCa), "2 to 4.5");
    auto const yes_no = kpi_of(std::nullopt, Direction::yes_no);
    EXPECT_EQ(target_text(yes_no, period, kFrCa), "à faire");
    EXPECT_EQ(target_text(yes_no, period, kEnCa), "to be done");
}

TEST(CountTexts, ALineOfARatioNamesItsCases) {
    auto const kpi = kpi_of(Unit::percent);
    EXPECT_EQ(quantity_text(kpi, quantity("45"), quantity("1050"), kFrCa), "45 sur\u00a01\u00a0050");
    EXPECT_EQ(quantity_text(kpi, quantity("45"), quantity("1050"), kEnCa), "45 out of\u00a01,050");
    EXPECT_EQ(quantity_text(kpi_of(Unit::count), quantity("2.5"), {}, kFrCa), "2,5");
}

}  // namespace
}  // namespace qvr::reviews
