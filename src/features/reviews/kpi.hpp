// A KPI as stored: what is counted for a factor, towards which target, by whom, accepted by whom (R8).
#pragma once

#include "base/clock.hpp"
#include "base/decimal.hpp"
#include "base/id.hpp"
#include "base/text.hpp"
#include "features/reviews/review_types.hpp"
#include "reflect/members.hpp"
#include "scoring/kpi_terms.hpp"

#include <optional>

namespace qvr::reviews {

// What is counted: "video call", "video calls".
struct Noun {
    Text<1, 100> one;
    Text<1, 100> other;
};
BOOST_DESCRIBE_STRUCT(Noun, (), (one, other))

struct Kpi {
    KpiId id;
    Factor factor = {};
    Words statement;
    std::optional<Noun> noun;
    std::optional<Words> counts_when;
    scoring::Direction direction = {};
    std::optional<Decimal> target;
    std::optional<Decimal> low;
    std::optional<Decimal> high;
    std::optional<Decimal> zero_at;
    std::optional<scoring::Unit> unit;
    std::optional<Currency> currency;
    std::optional<reflect::Whole<1, 100>> scale_max;
    scoring::Period period = {};
    scoring::Combine combine = {};
    std::optional<reflect::Whole<1, 100>> weight_given;
    std::optional<Line> source;
    std::optional<Line> supplier_counter;
    std::optional<Line> client_counter;
    std::optional<PersonId> supplier_counter_id;  // beside the text: a user, a contact or an attendee
    std::optional<PersonId> client_counter_id;
    std::optional<AttendeeId> accepted_by;
    std::optional<Instant> accepted_at;
    std::optional<KpiId> carried_from;  // the KPI of the review before that it started from
};
BOOST_DESCRIBE_STRUCT(
    Kpi,
    (),
    (id,
     factor,
     statement,
     noun,
     counts_when,
     direction,
     target,
     low,
     high,
     zero_at,
     unit,
     currency,
     scale_max,
     period,
     combine,
     weight_given,
     source,
     supplier_counter,
     client_counter,
     supplier_counter_id,
     client_counter_id,
     accepted_by,
     accepted_at,
     carried_from)
)

}  // namespace qvr::reviews
