#include "zone/review_dates.hpp"

#include "zone/local_time.hpp"
#include "zone/public_holidays.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>

namespace qvr::zone {
namespace {

WallClock at(std::string_view text) {
    return WallClock::from_text(text).value();
}
Date day(std::string_view text) {
    return Date::from_text(text).value();
}
ZoneName zone(std::string_view text) {
    return ZoneName::from_text(text).value();
}

constexpr auto kNinety = OfferReason::ninety_days;
constexpr auto kWeekday = OfferReason::same_weekday;
using Offers = std::vector<ReviewOffer>;

// Wednesday 2026-11-25 + 90 = Tuesday 2027-02-23, + 91 = Wednesday 2027-02-24.
TEST(R18ReviewOffers, AreNinetyDaysAndThirteenWeeksOn) {
    EXPECT_EQ(
        review_offers(at("2026-11-25T14:05"), zone("America/Toronto"), {}),
        (Offers{{at("2027-02-23T14:05"), kNinety}, {at("2027-02-24T14:05"), kWeekday}})
    );
}

// Thursday 2026-11-26 + 90 = Wednesday 2027-02-24.
TEST(R18ReviewOffers, MoveOffClosedDaysAndWeekends) {
    std::vector const closed{day("2027-02-26"), day("2027-02-24"), day("2027-03-01")};
    EXPECT_EQ(
        review_offers(at("2026-11-26T09:00"), zone("America/Toronto"), closed),
        // Closed Wednesday: Thursday 25, which is ninety-one days on as well.
        (Offers{{at("2027-02-25T09:00"), kNinety}})
    );
    // Friday 2026-11-27 + 90 = Thursday 25; + 91 = Friday 26 closed, a weekend, Monday 1 March closed:
    // Tuesday 2.
    EXPECT_EQ(
        review_offers(at("2026-11-27T09:00"), zone("America/Toronto"), closed),
        (Offers{{at("2027-02-25T09:00"), kNinety}, {at("2027-03-02T09:00"), kWeekday}})
    );
}

// Monday 2026-12-14 + 90 = Sunday 2027-03-14, the day the clocks go forward; + 91 = Monday 15.
TEST(R18ReviewOffers, AreGivenOnceWhenTheyAreTheSameDay) {
    EXPECT_EQ(
        review_offers(at("2026-12-14T14:00"), zone("America/Toronto"), {}),
        (Offers{{at("2027-03-15T14:00"), kNinety}})
    );
}

// In Cairo the clocks go forward at midnight on Friday 2027-04-30: Saturday 2027-01-30 + 90 = that day.
TEST(R18ReviewOffers, MoveOffADayWhoseClocksSkipTheTime) {
    ASSERT_FALSE(exists(at("2027-04-30T00:30"), zone("Africa/Cairo")));
    EXPECT_EQ(
        review_offers(at("2027-01-30T00:30"), zone("Africa/Cairo"), {}),
        (Offers{{at("2027-05-03T00:30"), kNinety}})
    );
    EXPECT_EQ(
        review_offers(at("2027-01-30T01:30"), zone("Africa/Cairo"), {}),
        (Offers{{at("2027-04-30T01:30"), kNinety}, {at("2027-05-03T01:30"), kWeekday}})
    );
}

TEST(R18ReviewOffers, AreNoneWhereThereIsNoOpenDay) {
    std::vector<Date> closed;
    for (int i = 0; i < 500; ++i) {
        closed.push_back(day("2026-12-01") + i);
    }
    EXPECT_EQ(review_offers(at("2026-11-25T14:05"), zone("America/Toronto"), closed), Offers{});
    EXPECT_EQ(review_offers(at("2200-12-31T14:05"), zone("America/Toronto"), {}), Offers{});
}

RC_GTEST_PROP(R18ReviewOffers, KeepTheHourAndAreOpen, ()) {
    auto const held =
        *WallClock::from_parts(day("2026-01-01") + *rc::gen::inRange(0, 1000), *rc::gen::inRange(0, 1440));
    auto const place = zone("Europe/Paris");
    auto const closed = public_holidays("FR", held.date().year() + 1);
    auto const offers = review_offers(held, place, closed);
    RC_ASSERT(!offers.empty());
    for (auto const& offer : offers) {
        RC_ASSERT(offer.starts_at.minutes() == held.minutes());
        RC_ASSERT(offer.starts_at.date() - held.date() >= 90);
        RC_ASSERT(offer.starts_at.date().weekday() <= 5);
        RC_ASSERT(std::ranges::find(closed, offer.starts_at.date()) == closed.end());
        RC_ASSERT(exists(offer.starts_at, place));
    }
}

}  // namespace
}  // namespace qvr::zone
