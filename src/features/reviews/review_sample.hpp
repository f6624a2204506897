// Reviews for tests: invented people of an invented supplier and client, and the writes that bring a review
// to where a test begins.
#pragma once

#include "base/clock.hpp"
#include "features/reviews/answer_rules.hpp"
#include "features/reviews/attendee_rules.hpp"
#include "features/reviews/next_rules.hpp"
#include "features/reviews/review_rules.hpp"
#include "features/reviews/review_steps.hpp"
#include "features/reviews/satisfiers_rules.hpp"

#include <gtest/gtest.h>

#include <memory>
#include <string_view>

namespace qvr::reviews {

inline Instant at(std::string_view text) {
    return *Instant::from_text(text);
}
inline Date day(std::string_view text) {
    return *Date::from_text(text);
}
inline zone::WallClock clock_at(std::string_view text) {
    return *zone::WallClock::from_text(text);
}

template <typename AnyId>
AnyId any_id() {
    Random random;
    return *AnyId::from_text(random.make_uuid_v7(at("2026-11-02T14:00:00Z")));
}

inline Change a_change(std::string_view now = "2026-11-23T15:00:00Z") {
    auto const instant = at(now);
    auto random = std::make_shared<Random>();
    return {any_id<PersonId>(), "Odile Marchand", Side::supplier, instant, [instant, random] {
                return random->make_uuid_v7(instant);
            }};
}

// Codes of issues, in order: what a test compares.
inline std::vector<IssueCode> codes(Issues const& issues) {
    std::vector<IssueCode> all;
    for (auto const& issue : issues) {
        all.push_back(issue.code);
    }
    return all;
}

// A planned first review with nothing in it, on 2026-11-23 at ten in Toronto.
inline Review a_first_review() {
    auto const change = a_change("2026-11-02T14:00:00Z");
    ReviewInput input;
    input.starts_at = clock_at("2026-11-23T10:00");
    input.time_zone = zone::ZoneName::from_text("America/Toronto");
    PlanFacts facts;
    facts.organization_id = any_id<OrganizationId>();
    facts.account_id = any_id<AccountId>();
    facts.users = {change.by.as<UserId>()};
    return plan_review(facts, input, change).value();
}

// A planned review after `previous`, which has a next date.
inline Review a_second_review(Review const& previous) {
    auto const change = a_change("2027-02-01T14:00:00Z");
    PlanFacts facts;
    facts.organization_id = previous.organization_id;
    facts.account_id = previous.account_id;
    facts.previous = previous;
    facts.users = {change.by.as<UserId>()};
    return plan_review(facts, {}, change).value();
}

inline AttendeeInput an_attendee(Side side, std::string_view name, bool is_executive = false) {
    AttendeeInput input;
    input.side = side;
    input.name = Line{name};
    input.title = side == Side::client ? "Directrice des opérations" : "Chargé de compte";
    input.is_executive = is_executive;
    return input;
}

inline Attendee add(Review& review, AttendeeInput input, bool present = true) {
    input.name_confirmed = input.title_confirmed = true;
    if (present) {
        input.attendance = Attendance::present;
    }
    return add_attendee(review, input, {}, a_change()).value();
}

inline std::vector<Choice> five_choices() {
    return {
        {Factor::timeliness, 30},
        {Factor::autonomy, 25},
        {Factor::communications, 20},
        {Factor::foresight, 15},
        {Factor::compliance, 10},
    };
}

inline SatisfiersInput a_joint_sheet() {
    SatisfiersInput input;
    input.choices = five_choices();
    return input;
}

// A KPI that both sides can count and that `accepted_by` accepted.
inline Kpi a_kpi(Factor factor, AttendeeId const& accepted_by) {
    Kpi kpi;
    kpi.id = any_id<KpiId>();
    kpi.factor = factor;
    kpi.statement = "Une visioconférence d’au plus 30 minutes";
    kpi.noun = Noun{"visioconférence", "visioconférences"};
    kpi.direction = scoring::Direction::at_least;
    kpi.target = Decimal::from_text("1");
    kpi.unit = scoring::Unit::count;
    kpi.period = scoring::Period::two_weeks;
    kpi.combine = scoring::Combine::sum;
    kpi.source = "Calendrier commun";
    kpi.supplier_counter = "Odile Marchand";
    kpi.client_counter = "Basile Okoro";
    kpi.accepted_by = accepted_by;
    kpi.accepted_at = at("2026-11-23T15:30:00Z");
    return kpi;
}

// A first review in session that lacks nothing: a client executive and a facilitator present, every domain
// ready.
inline Review a_ready_review() {
    auto review = a_first_review();
    auto const change = a_change();
    EXPECT_TRUE(open_review(review, change));
    add(review, an_attendee(Side::supplier, "Odile Marchand"));
    auto const client = add(review, an_attendee(Side::client, "Basile Okoro", true));
    EXPECT_TRUE(
        set_open_question(review, {{{client.id, "Que nos gens gardent leur temps", "Vitale"}}}, change)
    );
    EXPECT_TRUE(
        set_value(review, {{{"Moins d’urgences", "Urgences par mois", {}, {}, client.id}}, {}}, change)
    );
    EXPECT_TRUE(set_satisfiers(review, a_joint_sheet(), {}, change));
    for (auto const& choice : review.choices) {
        review.kpis.push_back(a_kpi(choice.factor, client.id));
    }
    EXPECT_TRUE(set_next(review, {clock_at("2027-02-22T10:00"), review.time_zone, {}}, change));
    return review;
}

inline void complete_all(Review& review) {
    for (auto const domain : kDomains) {
        auto const done = complete_domain(review, domain, a_change());
        ASSERT_TRUE(done) << message(done.error().issues.front(), Language::en);
    }
}

}  // namespace qvr::reviews
