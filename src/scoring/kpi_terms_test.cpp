#include "scoring/kpi_terms.hpp"

#include <boost/describe/enum_to_string.hpp>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace qvr::scoring {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using enum TermsReason;

Decimal quantity(std::string_view text) {
    return Decimal::from_text(text).value();
}

KpiTerms at_least(std::string_view target, Unit unit = Unit::count) {
    return {.direction = Direction::at_least, .target = quantity(target), .unit = unit};
}
KpiTerms at_most(std::string_view target, Unit unit = Unit::count) {
    return {.direction = Direction::at_most, .target = quantity(target), .unit = unit};
}
KpiTerms between(std::string_view low, std::string_view high, Unit unit = Unit::count) {
    return {.direction = Direction::between, .low = quantity(low), .high = quantity(high), .unit = unit};
}
KpiTerms yes_no() {
    return {.direction = Direction::yes_no, .combine = Combine::last};
}

TermsProblem problem(std::string_view member, TermsReason reason) {
    return {member, reason};
}

TEST(KpiTerms, R8SoundTermsHaveNoProblem) {
    EXPECT_THAT(check_terms(at_least("1")), IsEmpty());
    EXPECT_THAT(check_terms(at_least("0")), IsEmpty()) << "always met, but clear";
    EXPECT_THAT(check_terms(at_most("0")), IsEmpty());
    EXPECT_THAT(check_terms(between("3", "5", Unit::hours)), IsEmpty());
    EXPECT_THAT(check_terms(yes_no()), IsEmpty());
}

TEST(KpiTerms, R8EachDirectionHasItsMembers) {
    auto terms = at_least("1");
    terms.target.reset();
    EXPECT_THAT(check_terms(terms), ElementsAre(problem("target", required)));

    terms = at_most("1");
    terms.low = quantity("1");
    terms.high = quantity("2");
    EXPECT_THAT(check_terms(terms), ElementsAre(problem("low", not_allowed), problem("high", not_allowed)));

    terms = between("3", "5");
    terms.target = quantity("4");
    terms.low.reset();
    EXPECT_THAT(check_terms(terms), ElementsAre(problem("target", not_allowed), problem("low", required)));

    terms = yes_no();
    terms.target = quantity("1");
    terms.zero_at = quantity("0");
    terms.unit = Unit::count;
    terms.combine = Combine::sum;
    EXPECT_THAT(
        check_terms(terms),
        ElementsAre(
            problem("target", not_allowed),
            problem("zero_at", not_allowed),
            problem("unit", not_allowed),
            problem("combine", yes_no_holds_last)
        )
    );

    terms = at_least("1");
    terms.unit.reset();
    EXPECT_THAT(check_terms(terms), ElementsAre(problem("unit", required)));
}

TEST(KpiTerms, R11LowIsBelowHigh) {
    EXPECT_THAT(check_terms(between("5", "5")), ElementsAre(problem("low", not_below_high)));
    EXPECT_THAT(check_terms(between("6", "5")), ElementsAre(problem("low", not_below_high)));
    EXPECT_THAT(check_terms(between("4.9999", "5")), IsEmpty());
}

TEST(KpiTerms, R11TheWorthlessValueIsAskedForWhereItCannotBeGuessed) {
    for (auto const unit : {Unit::percent, Unit::rating, Unit::money}) {
        for (auto terms : {at_least("3", unit), at_most("3", unit)}) {
            terms.currency = unit == Unit::money ? std::optional<std::string>{"CAD"} : std::nullopt;
            terms.scale_max = unit == Unit::rating ? std::optional{5} : std::nullopt;
            EXPECT_THAT(check_terms(terms), ElementsAre(problem("zero_at", required)));
            terms.zero_at = quantity(terms.direction == Direction::at_least ? "1" : "5");
            EXPECT_THAT(check_terms(terms), IsEmpty());
        }
    }
    EXPECT_THAT(check_terms(between("80", "90", Unit::percent)), IsEmpty());
    auto terms = between("80", "90", Unit::percent);
    terms.zero_at = quantity("70");
    EXPECT_THAT(check_terms(terms), ElementsAre(problem("zero_at", not_allowed)));
}

TEST(KpiTerms, R11TheWorthlessValueIsOnTheFarSideOfTheTarget) {
    auto least = at_least("3");
    for (auto const* zero : {"3", "3.0001"}) {
        least.zero_at = quantity(zero);
        EXPECT_THAT(check_terms(least), ElementsAre(problem("zero_at", zero_not_below_target))) << zero;
    }
    least.zero_at = quantity("2.9999");
    EXPECT_THAT(check_terms(least), IsEmpty());

    auto most = at_most("3");
    for (auto const* zero : {"3", "2.9999"}) {
        most.zero_at = quantity(zero);
        EXPECT_THAT(check_terms(most), ElementsAre(problem("zero_at", zero_not_above_target))) << zero;
    }
    most.zero_at = quantity("3.0001");
    EXPECT_THAT(check_terms(most), IsEmpty());
}

TEST(KpiTerms, R8MoneyHasACurrencyAndARatingItsScale) {
    auto money = at_least("3", Unit::money);
    money.zero_at = quantity("1");
    EXPECT_THAT(check_terms(money), ElementsAre(problem("currency", required)));
    auto rating = at_least("3", Unit::rating);
    rating.zero_at = quantity("1");
    EXPECT_THAT(check_terms(rating), ElementsAre(problem("scale_max", required)));
    rating.scale_max = 1;
    EXPECT_THAT(check_terms(rating), ElementsAre(problem("scale_max", scale_max_too_small)));
    auto count = at_least("3");
    count.currency = "CAD";
    count.scale_max = 5;
    EXPECT_THAT(
        check_terms(count), ElementsAre(problem("currency", not_allowed), problem("scale_max", not_allowed))
    );
}

TEST(KpiTerms, R8HowObservationsAreCombinedByDefault) {
    for (auto const unit : {Unit::count, Unit::minutes, Unit::hours, Unit::days, Unit::money}) {
        EXPECT_EQ(default_combine(Direction::at_least, unit), Combine::sum);
    }
    EXPECT_EQ(default_combine(Direction::between, Unit::rating), Combine::mean);
    EXPECT_EQ(default_combine(Direction::at_most, Unit::percent), Combine::ratio);
    EXPECT_EQ(default_combine(Direction::yes_no, std::nullopt), Combine::last);
}

TEST(KpiTerms, TheTextOfAnEnumeratorIsItsName) {
    EXPECT_STREQ(boost::describe::enum_to_string(Period::two_weeks, ""), "two_weeks");
    EXPECT_STREQ(boost::describe::enum_to_string(Direction::yes_no, ""), "yes_no");
    EXPECT_STREQ(boost::describe::enum_to_string(Unit::minutes, ""), "minutes");
    EXPECT_STREQ(boost::describe::enum_to_string(Combine::ratio, ""), "ratio");
}

}  // namespace
}  // namespace qvr::scoring
