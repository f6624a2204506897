#include "scoring/count.hpp"

#include "base/error.hpp"
#include "scoring/rational.hpp"

#include <algorithm>

namespace qvr::scoring {
namespace {

Decimal const kYes = Decimal::from_ten_thousandths(10'000);
Decimal const kNo = Decimal{};

bool is_ratio(KpiTerms const& terms) {
    return terms.combine == Combine::ratio;
}

Count counted(Rational const& value) {
    return {CountState::counted, to_fraction(value)};
}

// The sum in ten-thousandths of quantities.
Integer sum_of_quantities(std::span<Observation const> observations) {
    Integer sum = 0;
    for (auto const& observation : observations) {
        sum += observation.quantity.ten_thousandths();
    }
    return sum;
}

Count count_ratio(KpiTerms const& terms, std::span<Observation const> observations) {
    Integer cases = 0;
    for (auto const& observation : observations) {
        QVR_CHECK(observation.out_of.has_value());
        cases += observation.out_of->ten_thousandths();
    }
    if (cases == 0) {
        return {CountState::no_case};
    }
    int const scale = terms.unit == Unit::percent ? 100 : 1;
    return counted(Rational{sum_of_quantities(observations) * scale, cases});
}

// The latest day's; of one day's, the one recorded last.
Decimal last_quantity(std::span<Observation const> observations) {
    auto last = observations.begin();
    for (auto it = observations.begin(); it != observations.end(); ++it) {
        if (it->on >= last->on) {
            last = it;
        }
    }
    return last->quantity;
}

}  // namespace

std::vector<ObservationReason> check_observation(
    KpiTerms const& terms, Decimal quantity, std::optional<Decimal> out_of
) {
    std::vector<ObservationReason> reasons;
    if (is_ratio(terms) && !out_of) {
        reasons.push_back(ObservationReason::out_of_required);
    }
    if (!is_ratio(terms) && out_of) {
        reasons.push_back(ObservationReason::out_of_not_allowed);
    }
    if (terms.direction == Direction::yes_no && quantity != kYes && quantity != kNo) {
        reasons.push_back(ObservationReason::not_yes_or_no);
    }
    // A ratio's quantity may be a sum of ratings; any other quantity is one rating.
    if (terms.unit == Unit::rating && !is_ratio(terms) && terms.scale_max &&
        to_rational(quantity) > *terms.scale_max) {
        reasons.push_back(ObservationReason::above_scale);
    }
    return reasons;
}

bool is_possible_value(KpiTerms const& terms, Fraction const& value) {
    if (terms.direction == Direction::yes_no) {
        return value == Fraction{0} || value == Fraction{1};
    }
    return value >= Fraction{};
}

Count count_period(KpiTerms const& terms, std::span<Observation const> observations) {
    if (observations.empty()) {
        return {};
    }
    switch (terms.combine) {
        case Combine::sum:
            return counted(Rational{sum_of_quantities(observations), 10'000});
        case Combine::mean:
            return counted(Rational{sum_of_quantities(observations), Integer{observations.size()} * 10'000});
        case Combine::last:
            return counted(to_rational(last_quantity(observations)));
        case Combine::ratio:
            return count_ratio(terms, observations);
    }
    fail_check("a Combine", __FILE__, __LINE__);
}

std::vector<Count> count_periods(
    KpiTerms const& terms, std::span<CutPeriod const> periods, std::span<Observation const> observations
) {
    std::vector<std::vector<Observation>> by_period(periods.size());
    for (auto const& observation : observations) {
        if (auto const index = find_period(periods, observation.on)) {
            by_period[*index].push_back(observation);
        }
    }
    std::vector<Count> counts;
    for (auto const& of_period : by_period) {
        counts.push_back(count_period(terms, of_period));
    }
    return counts;
}

Proposal propose(Count const& supplier, Count const& client) {
    bool const supplier_counted = supplier.state != CountState::not_counted;
    bool const client_counted = client.state != CountState::not_counted;
    if (!supplier_counted && !client_counted) {
        return {};
    }
    if (!client_counted) {
        return {ProposalKind::supplier_only, supplier.value};
    }
    if (!supplier_counted) {
        return {ProposalKind::client_only, client.value};
    }
    return supplier == client ? Proposal{ProposalKind::both_equal, supplier.value}
                              : Proposal{ProposalKind::different};
}

}  // namespace qvr::scoring
