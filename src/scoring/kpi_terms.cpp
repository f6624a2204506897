#include "scoring/kpi_terms.hpp"

namespace qvr::scoring {
namespace {

// Units on which a worthless value cannot be guessed: both sides have to say it (R11).
bool asks_for_zero_at(KpiTerms const& terms) {
    bool const has_target = terms.direction == Direction::at_least || terms.direction == Direction::at_most;
    return has_target &&
           (terms.unit == Unit::percent || terms.unit == Unit::rating || terms.unit == Unit::money);
}

class Checklist {
  public:
    void add(std::string_view member, TermsReason reason) { problems_.push_back({member, reason}); }

    // A member that is there exactly when it has a meaning.
    void expect(std::string_view member, bool is_there, bool is_needed) {
        if (is_there != is_needed) {
            add(member, is_needed ? TermsReason::required : TermsReason::not_allowed);
        }
    }

    std::vector<TermsProblem> take() { return std::move(problems_); }

  private:
    std::vector<TermsProblem> problems_;
};

void check_zero_at(KpiTerms const& terms, Checklist& checklist) {
    if (!terms.zero_at) {
        checklist.expect("zero_at", false, asks_for_zero_at(terms));
        return;
    }
    if (terms.direction == Direction::between || terms.direction == Direction::yes_no) {
        checklist.add("zero_at", TermsReason::not_allowed);
        return;
    }
    if (terms.direction == Direction::at_least && terms.target && *terms.zero_at >= *terms.target) {
        checklist.add("zero_at", TermsReason::zero_not_below_target);
    }
    if (terms.direction == Direction::at_most && terms.target && *terms.zero_at <= *terms.target) {
        checklist.add("zero_at", TermsReason::zero_not_above_target);
    }
}

}  // namespace

Combine default_combine(Direction direction, std::optional<Unit> unit) {
    if (direction == Direction::yes_no) {
        return Combine::last;
    }
    if (unit == Unit::rating) {
        return Combine::mean;
    }
    return unit == Unit::percent ? Combine::ratio : Combine::sum;
}

std::vector<TermsProblem> check_terms(KpiTerms const& terms) {
    bool const is_between = terms.direction == Direction::between;
    bool const is_yes_no = terms.direction == Direction::yes_no;
    Checklist checklist;
    checklist.expect("target", terms.target.has_value(), !is_between && !is_yes_no);
    checklist.expect("low", terms.low.has_value(), is_between);
    checklist.expect("high", terms.high.has_value(), is_between);
    if (is_between && terms.low && terms.high && *terms.low >= *terms.high) {
        checklist.add("low", TermsReason::not_below_high);
    }
    check_zero_at(terms, checklist);
    checklist.expect("unit", terms.unit.has_value(), !is_yes_no);
    checklist.expect("currency", terms.currency.has_value(), terms.unit == Unit::money);
    checklist.expect("scale_max", terms.scale_max.has_value(), terms.unit == Unit::rating);
    if (terms.unit == Unit::rating && terms.scale_max && *terms.scale_max < 2) {
        checklist.add("scale_max", TermsReason::scale_max_too_small);
    }
    if (is_yes_no && terms.combine != Combine::last) {
        checklist.add("combine", TermsReason::yes_no_holds_last);
    }
    return checklist.take();
}

}  // namespace qvr::scoring
