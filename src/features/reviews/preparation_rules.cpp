#include "features/reviews/preparation_rules.hpp"

#include "features/reviews/attendee_rules.hpp"
#include "features/reviews/domains.hpp"

#include <algorithm>

namespace qvr::reviews {
namespace {

template <typename Condition>
bool somebody_expected(Review const& review, Side side, Condition condition) {
    return std::ranges::any_of(review.attendees, [&](Attendee const& attendee) {
        return attendee.side == side && !is_missing(attendee) && condition(attendee);
    });
}

void add_executives(Review const& review, Issues& issues) {
    for (auto const side : {Side::supplier, Side::client}) {
        if (!somebody_expected(review, side, [](Attendee const& a) { return a.is_executive; })) {
            issues.push_back(about(side, Issue{IssueCode::no_executive_on_side}));
        }
    }
}

void add_functions(Review const& review, Issues& issues) {
    auto const has = [&](TeamFunction function) {
        return somebody_expected(review, Side::supplier, [function](Attendee const& attendee) {
            return attendee.function == function;
        });
    };
    if (!has(TeamFunction::sales)) {
        issues.push_back({IssueCode::sales_missing});
    }
    if (!has(TeamFunction::delivery)) {
        issues.push_back({IssueCode::delivery_missing});
    }
}

// What the facilitator is in this review counts; who is no attendee is what they are on the account's team.
void add_facilitator(Review const& review, WarningFacts const& facts, Issues& issues) {
    auto function = facts.facilitator_function;
    for (auto const& attendee : review.attendees) {
        if (attendee.user_id == review.facilitator_id && attendee.function) {
            function = attendee.function;
        }
    }
    if (function == TeamFunction::sales) {
        issues.push_back({IssueCode::facilitator_is_sales});
    }
}

void add_confirmations(Review const& review, Issues& issues) {
    for (auto const& attendee : review.attendees) {
        if (is_missing(attendee)) {
            continue;
        }
        Issue::Pairs const refs{{"attendee_id", attendee.id.to_text()}};
        if (!attendee.name_confirmed_at) {
            issues.push_back({IssueCode::name_not_confirmed, {}, {{"name", attendee.name}}, refs});
        }
        if (!attendee.title_confirmed_at) {
            issues.push_back(
                {IssueCode::title_not_confirmed,
                 {},
                 {{"name", attendee.name}, {"title", attendee.title}},
                 refs}
            );
        }
    }
}

// Whether an executive who missed the latest closed review missed two in a row: that one and either this one
// or, while attendance is not recorded, the one before.
bool missed_twice(Attendee const& missed, Attendee const* now, WarningFacts const& facts) {
    if (now != nullptr && now->attendance) {
        return is_missing(*now);
    }
    if (facts.earlier_attendees.size() < 2) {
        return false;
    }
    auto const* before = find_person(facts.earlier_attendees[1], missed);
    return before != nullptr && is_missing(*before);
}

void add_missing_executives(Review const& review, WarningFacts const& facts, Issues& issues) {
    if (facts.earlier_attendees.empty()) {
        return;
    }
    for (auto const& missed : facts.earlier_attendees.front()) {
        if (!missed.is_executive || !is_missing(missed)) {
            continue;
        }
        auto const* now = find_person(review.attendees, missed);
        if (missed_twice(missed, now, facts)) {
            Issue::Pairs refs;
            if (now != nullptr) {
                refs.emplace_back("attendee_id", now->id.to_text());
            }
            auto const& name = now != nullptr ? now->name : missed.name;
            issues.push_back({IssueCode::executive_missing_twice, {}, {{"name", name}}, std::move(refs)});
        }
    }
}

}  // namespace

Issues warnings(Review const& review, WarningFacts const& facts) {
    Issues issues;
    add_executives(review, issues);
    add_functions(review, issues);
    add_facilitator(review, facts, issues);
    add_missing_executives(review, facts, issues);
    add_confirmations(review, issues);
    return issues;
}

}  // namespace qvr::reviews
