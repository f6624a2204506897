#include "features/reviews/result_rules.hpp"

#include "features/reviews/evaluation.hpp"
#include "features/reviews/find_item.hpp"
#include "features/reviews/kpi_rules.hpp"
#include "features/reviews/review_rules.hpp"

namespace qvr::reviews {
namespace {

using scoring::CutPeriod;

Issue about(Kpi const& kpi, IssueCode code) {
    return {code, {}, {{"statement", kpi.statement}}, {{"kpi_id", kpi.id.to_text()}}};
}

std::string value_pointer(std::size_t period) {
    return "/agreed/per_period/" + std::to_string(period);
}

void check_values(Kpi const& kpi, std::span<CutPeriod const> periods, Agreed const& agreed, Issues& issues) {
    if (agreed.per_period.size() != periods.size()) {
        issues.push_back({
            IssueCode::wrong_number_of_periods,
            "/agreed/per_period",
            {{"count", std::to_string(periods.size())}},
        });
    }
    for (std::size_t i = 0; i < agreed.per_period.size(); ++i) {
        auto const& value = agreed.per_period[i];
        if (value && !scoring::is_possible_value(terms_of(kpi), value->value())) {
            issues.push_back({IssueCode::impossible_result_value, value_pointer(i)});
        }
    }
}

// Whether a period's agreed value is another than the one proposed, or decides between two that differ. What
// neither side counted the room says: that needs no reason.
bool needs_reason(scoring::Proposal const& proposal, std::optional<AgreedValue> const& agreed) {
    switch (proposal.kind) {
        case scoring::ProposalKind::not_counted:
            return false;
        case scoring::ProposalKind::different:
            return true;
        case scoring::ProposalKind::both_equal:
        case scoring::ProposalKind::supplier_only:
        case scoring::ProposalKind::client_only:
            return (agreed ? std::optional{agreed->value()} : std::nullopt) != proposal.value;
    }
    fail_check("a ProposalKind", __FILE__, __LINE__);
}

void check_reason(
    Kpi const& kpi,
    std::span<CutPeriod const> periods,
    ResultInput const& input,
    std::span<CountedLine const> lines,
    Issues& issues
) {
    if (input.reason || input.agreed.per_period.size() != periods.size()) {
        return;
    }
    auto const supplier = counts_of(kpi, Side::supplier, periods, lines);
    auto const client = counts_of(kpi, Side::client, periods, lines);
    for (std::size_t i = 0; i < periods.size(); ++i) {
        if (needs_reason(scoring::propose(supplier[i], client[i]), input.agreed.per_period[i])) {
            issues.push_back({IssueCode::result_reason_missing, "/reason"});
            return;
        }
    }
}

void check_agreed_by(Review const& review, ResultInput const& input, Issues& issues) {
    if (input.agreed_by && find_client_attendee(review, *input.agreed_by) == nullptr) {
        issues.push_back({IssueCode::not_a_client_attendee, "/agreed_by"});
    } else if (!input.agreed_by && input.agreed.not_measured) {
        issues.push_back({IssueCode::result_agreed_by_missing, "/agreed_by"});
    }
}

void put(std::vector<KpiResult>& results, KpiResult result) {
    auto const found = std::ranges::find(results, result.kpi_id, &KpiResult::kpi_id);
    if (found == results.end()) {
        results.push_back(std::move(result));
    } else {
        *found = std::move(result);
    }
}

}  // namespace

Result<void> set_result(
    Review& review,
    KpiId const& kpi_id,
    ResultInput const& input,
    std::span<CountedLine const> lines,
    Change const& change
) {
    auto const* kpi = review.last_quarter ? find_item(review.last_quarter->kpis, kpi_id) : nullptr;
    if (kpi == nullptr) {
        return not_found();
    }
    QVR_TRY_VOID(check_may_write(review, Domain::scorecard));
    auto const periods = periods_of(review, *kpi);
    Issues issues;
    if (!input.agreed.not_measured) {
        check_values(*kpi, periods, input.agreed, issues);
        check_reason(*kpi, periods, input, lines, issues);
    }
    check_agreed_by(review, input, issues);
    if (!issues.empty()) {
        return Error{Code::invalid, std::move(issues)};
    }
    KpiResult result{kpi_id, input.agreed.not_measured, {}, input.reason, input.agreed_by, change.now};
    for (std::size_t i = 0; i < input.agreed.per_period.size(); ++i) {
        result.per_period.push_back({periods[i].from, periods[i].to, input.agreed.per_period[i]});
    }
    put(review.results, std::move(result));
    return finish_write(review, change);
}

void add_results_missing(Review const& review, Issues& issues) {
    if (!review.last_quarter) {
        return;
    }
    for (auto const& kpi : review.last_quarter->kpis) {
        auto const* result = find_result(review, kpi.id);
        if (result == nullptr) {
            issues.push_back(about(kpi, IssueCode::result_missing));
        } else if (is_outdated(*result, periods_of(review, kpi))) {
            issues.push_back(about(kpi, IssueCode::result_outdated));
        }
    }
}

}  // namespace qvr::reviews
