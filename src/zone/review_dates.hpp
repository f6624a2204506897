// The dates offered for the next review (rule R18). Any thread.
#pragma once

#include "zone/wall_clock.hpp"
#include "zone/zone_name.hpp"

#include <boost/describe/enum.hpp>

#include <span>
#include <vector>

namespace qvr::zone {

enum class OfferReason { ninety_days, same_weekday };
BOOST_DESCRIBE_ENUM(OfferReason, ninety_days, same_weekday)

struct ReviewOffer {
    WallClock starts_at;
    OfferReason reason;

    bool operator==(ReviewOffer const&) const = default;
};

// Ninety days after the day of `starts_at`, and the same weekday thirteen weeks (91 days) after it, at the
// same wall clock. An offer that falls on a Saturday, a Sunday, a day of closed_on or a day on which the
// zone's clocks skip that time moves forward to the next day that is none of these. If both come to the same
// day it is offered once, as ninety_days. Without such a day within a year there is no offer, nor after a
// review held in 2198 or later, too near the end of Date. starts_at: of the review that was held. closed_on:
// in any order.
std::vector<ReviewOffer> review_offers(
    WallClock starts_at, ZoneName const& zone, std::span<Date const> closed_on
);

}  // namespace qvr::zone
