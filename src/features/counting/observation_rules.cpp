#include "features/counting/observation_rules.hpp"

#include "features/reviews/kpi_rules.hpp"
#include "scoring/count.hpp"
#include "zone/texts.hpp"

namespace qvr::counting {
namespace {

Issue issue_of(scoring::ObservationReason reason, reviews::Kpi const& kpi) {
    switch (reason) {
        case scoring::ObservationReason::out_of_required:
            return {IssueCode::out_of_required, "/out_of"};
        case scoring::ObservationReason::out_of_not_allowed:
            return {IssueCode::out_of_not_allowed, "/out_of"};
        case scoring::ObservationReason::not_yes_or_no:
            return {IssueCode::not_yes_or_no, "/quantity"};
        case scoring::ObservationReason::above_scale:
            return {IssueCode::above_scale, "/quantity", {{"max", std::to_string(kpi.scale_max->value())}}};
    }
    QVR_CHECK(false);
}

Result<void> check_correctable(
    ObservationInput const& input, std::optional<ObservationLine> const& corrected, Side side
) {
    if (!input.corrects) {
        return {};
    }
    if (!corrected) {
        return make_error(Code::invalid, Issue{IssueCode::unknown_observation, "/corrects"});
    }
    if (!may_correct(*corrected, side)) {
        return make_error(Code::forbidden, Issue{IssueCode::other_side, "/corrects"});
    }
    if (corrected->corrected_by) {
        return make_error(Code::conflict, Issue{IssueCode::observation_is_corrected, "/corrects"});
    }
    return {};
}

void add_issues_of_day(CountedQuarter const& quarter, reviews::Kpi const& kpi, Date day, Issues& issues) {
    auto const days = days_of(quarter);
    if (day < days.from || day > days.to) {
        auto const window = [&](Locale locale) { return zone::window_text(days.from, days.to, locale); };
        issues.push_back(
            {IssueCode::day_outside_quarter,
             "/on",
             {{"window_fr", window(Locale::Name::fr_ca)}, {"window_en", window(Locale::Name::en_ca)}}}
        );
    } else if (day > quarter.today) {
        issues.push_back({IssueCode::day_to_come, "/on"});
    } else if (kpi.period == scoring::Period::workday && !is_workday(day, quarter.closed_on)) {
        issues.push_back({IssueCode::not_a_workday, "/on"});
    }
}

// A line that strikes says nothing else about the one that it strikes.
void add_issues_of_strike(
    ObservationInput const& input, std::optional<ObservationLine> const& corrected, Issues& issues
) {
    if (!corrected) {
        issues.push_back({IssueCode::required, "/quantity"});
        return;
    }
    if (!corrected->quantity) {
        issues.push_back({IssueCode::nothing_to_strike, "/corrects"});
    }
    if (input.out_of) {
        issues.push_back({IssueCode::not_allowed_here, "/out_of"});
    }
    if (input.on && *input.on != corrected->counted_on) {
        issues.push_back({IssueCode::not_allowed_here, "/on"});
    }
}

}  // namespace

bool may_correct(Observation const& line, Side side) {
    return line.side == side || (side == Side::supplier && line.by_side == Side::supplier);
}

Result<Observation> make_observation(
    CountedQuarter const& quarter,
    reviews::Kpi const& kpi,
    ObservationInput const& input,
    std::optional<ObservationLine> const& corrected,
    reviews::Change const& change
) {
    if (input.side == Side::supplier && change.side == Side::client) {
        return make_error(Code::forbidden, Issue{IssueCode::other_side, "/side"});
    }
    QVR_TRY_VOID(check_is_counted(quarter));
    QVR_TRY_VOID(check_correctable(input, corrected, change.side));
    auto const side = corrected ? corrected->side : input.side.value_or(change.side);
    auto const day = input.on.value_or(corrected ? corrected->counted_on : quarter.today);
    auto const quantity = input.quantity.value_or(std::nullopt);

    Issues issues;
    if (input.side.value_or(side) != side) {
        issues.push_back({IssueCode::correction_changes_side, "/side"});
    }
    if (!input.quantity) {
        issues.push_back({IssueCode::required, "/quantity"});
    } else if (!quantity) {
        add_issues_of_strike(input, corrected, issues);
    } else {
        add_issues_of_day(quarter, kpi, day, issues);
        for (auto const reason :
             scoring::check_observation(reviews::terms_of(kpi), *quantity, input.out_of)) {
            issues.push_back(issue_of(reason, kpi));
        }
    }
    if (!issues.empty()) {
        return Error{Code::invalid, std::move(issues)};
    }
    auto const id = change.new_id<ObservationId>();
    return Observation{
        id,
        kpi.id,
        side,
        quantity,
        input.out_of,
        day,
        input.note,
        ObservationSource::person,
        input.corrects,
        corrected ? corrected->place_id : id,
        change.by,
        change.by_name,
        change.side,
        change.now,
    };
}

}  // namespace qvr::counting
