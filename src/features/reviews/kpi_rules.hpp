// Rules of the KPIs of a review (R8). Pure.
#pragma once

#include "base/error.hpp"
#include "features/reviews/change.hpp"
#include "features/reviews/review.hpp"
#include "reflect/patch.hpp"

#include <span>

namespace qvr::reviews {

inline constexpr std::size_t kMaxKpisPerFactor = 12;
using KpiWeight = reflect::Whole<1, 100>;
using ScaleMax = reflect::Whole<1, 100>;

struct KpiInput {
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
    std::optional<ScaleMax> scale_max;
    scoring::Period period = {};
    std::optional<scoring::Combine> combine;  // none: the usual one of the unit
    std::optional<KpiWeight> weight;          // none: an equal share
    std::optional<Line> source;
    std::optional<Line> supplier_counter;
    std::optional<Line> client_counter;
    std::optional<PersonId> supplier_counter_id;
    std::optional<PersonId> client_counter_id;
    std::optional<AttendeeId> accepted_by;
};
BOOST_DESCRIBE_STRUCT(
    KpiInput,
    (),
    (factor,
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
     weight,
     source,
     supplier_counter,
     client_counter,
     supplier_counter_id,
     client_counter_id,
     accepted_by)
)

struct KpiPatch {
    reflect::Patch<Factor> factor;
    reflect::Patch<Words> statement;
    reflect::Patch<std::optional<Noun>> noun;
    reflect::Patch<std::optional<Words>> counts_when;
    reflect::Patch<scoring::Direction> direction;
    reflect::Patch<std::optional<Decimal>> target;
    reflect::Patch<std::optional<Decimal>> low;
    reflect::Patch<std::optional<Decimal>> high;
    reflect::Patch<std::optional<Decimal>> zero_at;
    reflect::Patch<std::optional<scoring::Unit>> unit;
    reflect::Patch<std::optional<Currency>> currency;
    reflect::Patch<std::optional<ScaleMax>> scale_max;
    reflect::Patch<scoring::Period> period;
    reflect::Patch<std::optional<scoring::Combine>> combine;
    reflect::Patch<std::optional<KpiWeight>> weight;
    reflect::Patch<std::optional<Line>> source;
    reflect::Patch<std::optional<Line>> supplier_counter;
    reflect::Patch<std::optional<Line>> client_counter;
    reflect::Patch<std::optional<PersonId>> supplier_counter_id;
    reflect::Patch<std::optional<PersonId>> client_counter_id;
    reflect::Patch<std::optional<AttendeeId>> accepted_by;
};
BOOST_DESCRIBE_STRUCT(
    KpiPatch,
    (),
    (factor,
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
     weight,
     source,
     supplier_counter,
     client_counter,
     supplier_counter_id,
     client_counter_id,
     accepted_by)
)

// The terms as the arithmetic takes them.
scoring::KpiTerms terms_of(Kpi const& kpi);

// What keeps the KPI's terms from being sound (R8, R11), with the pointer of each member; empty when they
// are.
Issues check_terms(Kpi const& kpi);

// Whether somebody has counted a KPI: then what they counted keeps its meaning (R9).
enum class KpiUse { not_counted, counted };

// Each writes domain 3; any of the thirteen factors is taken, a KPI of one not chosen is an orphan. Errors:
// conflict if the domain may not be written, and for removing a KPI that is counted or counting it in another
// way; not_found; invalid with every reason: terms that are not sound (R8, R11), a thirteenth KPI of a
// factor, an acceptance by somebody who does not attend for the client.
Result<Kpi> add_kpi(Review& review, KpiInput const& input, Change const& change);
// Changing what is counted clears the acceptance, unless the same write accepts.
Result<Kpi> change_kpi(
    Review& review, KpiId const& id, KpiPatch const& patch, KpiUse use, Change const& change
);
Result<void> remove_kpi(Review& review, KpiId const& id, KpiUse use, Change const& change);

// Whether a KPI says, weighs or is counted otherwise than the one it was carried over from.
bool is_changed(Kpi const& carried, Kpi const& original);

// The weight that counts of each KPI of a factor among those of a review, in their order: given by all, or
// equal with extra points to the earliest (R8).
std::vector<int> effective_weights(std::span<Kpi const> kpis, Factor factor);

// Adds what keeps domain 3 from being completed because of KPIs: a factor without one, an incomplete or
// unaccepted one, weights given to some, orphans (R1, R8).
void add_kpis_missing(Review const& review, Issues& issues);

// Adds what closing needs of the KPIs besides: who counts on each side, and from what source (R1).
void add_kpis_missing_to_close(Review const& review, Issues& issues);

}  // namespace qvr::reviews
