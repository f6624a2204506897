#include "zone/review_dates.hpp"

#include "zone/local_time.hpp"

#include <algorithm>
#include <optional>
#include <utility>

namespace qvr::zone {
namespace {

constexpr int kSaturday = 6;
constexpr int kDaysTried = 366;
constexpr int kFirstYearWithoutOffers = 2198;

// The wall clock on the first open day from `days` after starts_at on.
std::optional<WallClock> open_day(
    WallClock starts_at, int days, ZoneName const& zone, std::span<Date const> closed_on
) {
    if (starts_at.date().year() >= kFirstYearWithoutOffers) {
        return std::nullopt;
    }
    for (int moved = 0; moved < kDaysTried; ++moved) {
        auto const candidate = WallClock::from_parts(starts_at.date() + (days + moved), starts_at.minutes());
        bool const weekend = candidate->date().weekday() >= kSaturday;
        bool const closed = std::ranges::find(closed_on, candidate->date()) != closed_on.end();
        if (!weekend && !closed && exists(*candidate, zone)) {
            return candidate;
        }
    }
    return std::nullopt;
}

}  // namespace

std::vector<ReviewOffer> review_offers(
    WallClock starts_at, ZoneName const& zone, std::span<Date const> closed_on
) {
    std::vector<ReviewOffer> offers;
    for (auto const& [days, reason] :
         {std::pair{90, OfferReason::ninety_days}, std::pair{91, OfferReason::same_weekday}}) {
        auto const day = open_day(starts_at, days, zone, closed_on);
        if (day && (offers.empty() || offers.front().starts_at != *day)) {
            offers.push_back({*day, reason});
        }
    }
    return offers;
}

}  // namespace qvr::zone
