// An example of a countable KPI (R8), to start from and to make one's own: ours, or an organization's.
#pragma once

#include "base/clock.hpp"
#include "base/id.hpp"
#include "features/reviews/kpi.hpp"
#include "reflect/patch.hpp"

#include <optional>
#include <string>

namespace qvr::library {

using KpiExampleId = Id<struct KpiExampleTag>;
using catalogue::Factor;
using reviews::Noun;
using reviews::Words;
using ScaleMax = reflect::Whole<1, 100>;

// What an example says in one language.
struct KpiExampleWords {
    Words statement;
    std::optional<Noun> noun;
    std::optional<Words> counts_when;
    std::optional<Words> how_supplier_counts;
    std::optional<Words> how_client_counts;
};
BOOST_DESCRIBE_STRUCT(
    KpiExampleWords, (), (statement, noun, counts_when, how_supplier_counts, how_client_counts)
)

struct KpiExample {
    KpiExampleId id;
    Factor factor = {};
    scoring::Direction direction = {};
    std::optional<Decimal> target;
    std::optional<Decimal> low;
    std::optional<Decimal> high;
    std::optional<Decimal> zero_at;
    std::optional<scoring::Unit> unit;
    std::optional<Currency> currency;
    std::optional<ScaleMax> scale_max;
    scoring::Period period = {};
    scoring::Combine combine = {};
    std::optional<KpiExampleWords> fr;
    std::optional<KpiExampleWords> en;

    std::optional<KpiExampleWords> const& in(Language language) const {
        return language == Language::fr ? fr : en;
    }
};
BOOST_DESCRIBE_STRUCT(
    KpiExample,
    (),
    (id, factor, direction, target, low, high, zero_at, unit, currency, scale_max, period, combine, fr, en)
)

// A row of kpi_examples: an organization's own.
struct OwnKpiExample : KpiExample {
    OrganizationId organization_id;
    Instant created_at;
};
BOOST_DESCRIBE_STRUCT(OwnKpiExample, (KpiExample), (organization_id, created_at))

// A row of hidden_kpi_examples.
struct HiddenKpiExample {
    OrganizationId organization_id;
    KpiExampleId example_id;
};
BOOST_DESCRIBE_STRUCT(HiddenKpiExample, (), (organization_id, example_id))

struct KpiExampleInput {
    Factor factor = {};
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
    std::optional<KpiExampleWords> fr;        // one of the two languages at least
    std::optional<KpiExampleWords> en;
};
BOOST_DESCRIBE_STRUCT(
    KpiExampleInput,
    (),
    (factor, direction, target, low, high, zero_at, unit, currency, scale_max, period, combine, fr, en)
)

struct KpiExamplePatch {
    reflect::Patch<Factor> factor;
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
    reflect::Patch<std::optional<KpiExampleWords>> fr;
    reflect::Patch<std::optional<KpiExampleWords>> en;
};
BOOST_DESCRIBE_STRUCT(
    KpiExamplePatch,
    (),
    (factor, direction, target, low, high, zero_at, unit, currency, scale_max, period, combine, fr, en)
)

struct HiddenInput {
    bool hidden = false;
};
BOOST_DESCRIBE_STRUCT(HiddenInput, (), (hidden))

// What the API answers. Both languages, whoever asks: the client of a review may read another language than
// the person who prepares it. A language in which nothing was written is null.
struct KpiExampleWordsView : KpiExampleWords {
    std::string sentence;  // the example read back as the review will read it
};
BOOST_DESCRIBE_STRUCT(KpiExampleWordsView, (KpiExampleWords), (sentence))

struct KpiExampleView {
    KpiExampleId id;
    Factor factor = {};
    bool built_in = false;
    bool hidden = false;
    scoring::Direction direction = {};
    std::optional<Decimal> target;
    std::optional<Decimal> low;
    std::optional<Decimal> high;
    std::optional<Decimal> zero_at;
    std::optional<scoring::Unit> unit;
    std::optional<Currency> currency;
    std::optional<ScaleMax> scale_max;
    scoring::Period period = {};
    scoring::Combine combine = {};
    std::optional<KpiExampleWordsView> fr;
    std::optional<KpiExampleWordsView> en;
};
BOOST_DESCRIBE_STRUCT(
    KpiExampleView,
    (),
    (id,
     factor,
     built_in,
     hidden,
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
     fr,
     en)
)

}  // namespace qvr::library
