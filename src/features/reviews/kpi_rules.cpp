#include "features/reviews/kpi_rules.hpp"

#include "features/catalogue/factors.hpp"
#include "features/reviews/find_item.hpp"
#include "features/reviews/review_rules.hpp"
#include "reflect/diff.hpp"
#include "scoring/weights.hpp"

#include <algorithm>

namespace qvr::reviews {
namespace {

Issue about(Kpi const& kpi, IssueCode code) {
    return {
        code,
        {},
        {{"statement", kpi.statement}},
        {{"kpi_id", kpi.id.to_text()}, {"factor", std::string{catalogue::to_text(kpi.factor)}}}
    };
}

IssueCode code_of(scoring::TermsReason reason) {
    switch (reason) {
        case scoring::TermsReason::required:
            return IssueCode::required;
        case scoring::TermsReason::not_allowed:
            return IssueCode::not_allowed_here;
        case scoring::TermsReason::not_below_high:
            return IssueCode::low_not_below_high;
        case scoring::TermsReason::zero_not_below_target:
            return IssueCode::zero_not_below_target;
        case scoring::TermsReason::zero_not_above_target:
            return IssueCode::zero_not_above_target;
        case scoring::TermsReason::yes_no_holds_last:
            return IssueCode::yes_no_holds_last;
        case scoring::TermsReason::scale_max_too_small:
            return IssueCode::scale_max_too_small;
    }
    QVR_CHECK(false);
}

// Everything that keeps a KPI from standing in the review as it is.
Issues check_kpi(Review const& review, Kpi const& kpi) {
    auto issues = check_terms(kpi);
    if (kpi.accepted_by && find_client_attendee(review, *kpi.accepted_by) == nullptr) {
        issues.push_back({IssueCode::not_a_client_attendee, "/accepted_by"});
    }
    auto const others = std::ranges::count_if(review.kpis, [&](Kpi const& other) {
        return other.factor == kpi.factor && other.id != kpi.id;
    });
    if (static_cast<std::size_t>(others) >= kMaxKpisPerFactor) {
        issues.push_back({IssueCode::too_many_kpis, "/factor", {{"max", std::to_string(kMaxKpisPerFactor)}}});
    }
    return issues;
}

// What acceptance was given to: everything but weight, acceptance itself, who counts from what source, and
// where it comes from.
Kpi counted_part(Kpi kpi) {
    kpi.weight_given.reset();
    kpi.source.reset();
    kpi.supplier_counter.reset();
    kpi.client_counter.reset();
    kpi.supplier_counter_id.reset();
    kpi.client_counter_id.reset();
    kpi.accepted_by.reset();
    kpi.accepted_at.reset();
    kpi.carried_from.reset();
    return kpi;
}

// Whether what was noted about one can be counted for the other.
bool count_alike(Kpi const& a, Kpi const& b) {
    return a.direction == b.direction && a.unit == b.unit && a.currency == b.currency &&
           a.scale_max == b.scale_max && a.period == b.period && a.combine == b.combine;
}

std::vector<std::optional<int>> given_weights(std::span<Kpi const> kpis, Factor factor) {
    std::vector<std::optional<int>> given;
    for (auto const& kpi : kpis) {
        if (kpi.factor == factor) {
            given.push_back(kpi.weight_given ? std::optional<int>{kpi.weight_given->value()} : std::nullopt);
        }
    }
    return given;
}

Issue about_weights(scoring::KpiWeightsProblem const& problem, Factor factor) {
    if (problem.reason == scoring::KpiWeightsReason::wrong_sum) {
        return catalogue::about(
            factor, {IssueCode::kpi_weights_not_100, {}, {{"sum", std::to_string(problem.value)}}}
        );
    }
    return catalogue::about(factor, {IssueCode::kpi_weights_mixed});
}

}  // namespace

scoring::KpiTerms terms_of(Kpi const& kpi) {
    return {
        kpi.direction,
        kpi.target,
        kpi.low,
        kpi.high,
        kpi.zero_at,
        kpi.unit,
        kpi.currency ? std::optional{kpi.currency->to_text()} : std::nullopt,
        kpi.scale_max ? std::optional<int>{kpi.scale_max->value()} : std::nullopt,
        kpi.period,
        kpi.combine
    };
}

Issues check_terms(Kpi const& kpi) {
    Issues issues;
    for (auto const& problem : scoring::check_terms(terms_of(kpi))) {
        issues.push_back({code_of(problem.reason), "/" + std::string{problem.member}});
    }
    return issues;
}

Result<Kpi> add_kpi(Review& review, KpiInput const& input, Change const& change) {
    QVR_TRY_VOID(check_may_write(review, Domain::scorecard));
    Kpi kpi{
        change.new_id<KpiId>(),
        input.factor,
        input.statement,
        input.noun,
        input.counts_when,
        input.direction,
        input.target,
        input.low,
        input.high,
        input.zero_at,
        input.unit,
        input.currency,
        input.scale_max,
        input.period,
        input.combine.value_or(scoring::default_combine(input.direction, input.unit)),
        input.weight,
        input.source,
        input.supplier_counter,
        input.client_counter,
        input.supplier_counter_id,
        input.client_counter_id,
        input.accepted_by,
        input.accepted_by ? std::optional{change.now} : std::nullopt,
        std::nullopt
    };
    if (auto issues = check_kpi(review, kpi); !issues.empty()) {
        return Error{Code::invalid, std::move(issues)};
    }
    review.kpis.push_back(kpi);
    QVR_TRY_VOID(finish_write(review, change));
    return kpi;
}

Result<Kpi> change_kpi(
    Review& review, KpiId const& id, KpiPatch const& patch, KpiUse use, Change const& change
) {
    auto* const kpi = find_item(review.kpis, id);
    if (kpi == nullptr) {
        return not_found();
    }
    QVR_TRY_VOID(check_may_write(review, Domain::scorecard));
    auto const before = *kpi;
    patch.factor.apply_to(kpi->factor);
    patch.statement.apply_to(kpi->statement);
    patch.noun.apply_to(kpi->noun);
    patch.counts_when.apply_to(kpi->counts_when);
    patch.direction.apply_to(kpi->direction);
    patch.target.apply_to(kpi->target);
    patch.low.apply_to(kpi->low);
    patch.high.apply_to(kpi->high);
    patch.zero_at.apply_to(kpi->zero_at);
    patch.unit.apply_to(kpi->unit);
    patch.currency.apply_to(kpi->currency);
    patch.scale_max.apply_to(kpi->scale_max);
    patch.period.apply_to(kpi->period);
    if (patch.combine) {
        kpi->combine = (*patch.combine).value_or(scoring::default_combine(kpi->direction, kpi->unit));
    } else if (patch.unit || patch.direction) {
        kpi->combine = scoring::default_combine(kpi->direction, kpi->unit);
    }
    if (use == KpiUse::counted && !count_alike(before, *kpi)) {
        return make_error(Code::conflict, IssueCode::kpi_is_counted);
    }
    patch.weight.apply_to(kpi->weight_given);
    patch.source.apply_to(kpi->source);
    patch.supplier_counter.apply_to(kpi->supplier_counter);
    patch.client_counter.apply_to(kpi->client_counter);
    patch.supplier_counter_id.apply_to(kpi->supplier_counter_id);
    patch.client_counter_id.apply_to(kpi->client_counter_id);
    if (patch.accepted_by) {
        kpi->accepted_by = *patch.accepted_by;
        kpi->accepted_at = kpi->accepted_by ? std::optional{change.now} : std::nullopt;
    } else if (!reflect::same(counted_part(before), counted_part(*kpi))) {
        kpi->accepted_by.reset();
        kpi->accepted_at.reset();
    }
    if (auto issues = check_kpi(review, *kpi); !issues.empty()) {
        return Error{Code::invalid, std::move(issues)};
    }
    QVR_TRY_VOID(finish_write(review, change));
    return *kpi;
}

Result<void> remove_kpi(Review& review, KpiId const& id, KpiUse use, Change const& change) {
    if (find_item(review.kpis, id) == nullptr) {
        return not_found();
    }
    QVR_TRY_VOID(check_may_write(review, Domain::scorecard));
    if (use == KpiUse::counted) {
        return make_error(Code::conflict, IssueCode::kpi_is_counted);
    }
    QVR_TRY_VOID(remove_item(review.kpis, id));
    return finish_write(review, change);
}

bool is_changed(Kpi const& carried, Kpi const& original) {
    auto was = original;
    was.id = carried.id;
    was.accepted_by = carried.accepted_by;
    was.accepted_at = carried.accepted_at;
    was.carried_from = carried.carried_from;
    return !reflect::same(carried, was);
}

std::vector<int> effective_weights(std::span<Kpi const> kpis, Factor factor) {
    return scoring::effective_kpi_weights(given_weights(kpis, factor));
}

void add_kpis_missing(Review const& review, Issues& issues) {
    for (auto const& choice : review.choices) {
        auto const given = given_weights(review.kpis, choice.factor);
        if (given.empty()) {
            issues.push_back(catalogue::about(choice.factor, {IssueCode::kpi_missing}));
            continue;
        }
        for (auto const& problem : scoring::check_kpi_weights(given)) {
            issues.push_back(about_weights(problem, choice.factor));
        }
    }
    for (auto const& kpi : review.kpis) {
        if (!is_chosen(review, kpi.factor)) {
            issues.push_back(about(kpi, IssueCode::kpi_is_orphan));
        } else if (!kpi.accepted_by) {
            issues.push_back(about(kpi, IssueCode::kpi_not_accepted));
        }
    }
}

void add_kpis_missing_to_close(Review const& review, Issues& issues) {
    for (auto const& kpi : review.kpis) {
        if (!kpi.supplier_counter) {
            issues.push_back(about(kpi, IssueCode::kpi_supplier_counter_missing));
        }
        if (!kpi.client_counter) {
            issues.push_back(about(kpi, IssueCode::kpi_client_counter_missing));
        }
        if (!kpi.source) {
            issues.push_back(about(kpi, IssueCode::kpi_source_missing));
        }
    }
}

}  // namespace qvr::reviews
