#include "features/home/home.hpp"

#include "features/reviews/judgement_rules.hpp"
#include "features/reviews/kpi_sentence.hpp"
#include "features/reviews/owner_rules.hpp"
#include "scoring/quarter.hpp"
#include "zone/texts.hpp"

#include <algorithm>

namespace qvr::home {
namespace {

using reviews::Review;

std::optional<NextMeeting> next_of(HomeFacts const& facts, Locale locale) {
    auto const& shared = facts.shared_review;
    bool const is_planned = shared && shared->state == reviews::ReviewState::planned;
    auto const& last = facts.last_review;
    NextMeeting next;
    if (is_planned) {
        next.starts_at = shared->starts_at;
        next.time_zone = shared->time_zone;
        next.place = shared->place;
        next.review_id = shared->id;
    } else if (last && last->next_starts_at && !shared) {
        next.starts_at = *last->next_starts_at;
        next.time_zone = last->next_time_zone.value_or(last->time_zone);
        next.place = last->next_place;
    } else {
        return std::nullopt;
    }
    next.starts_at_text = zone::date_time_zone_text(next.starts_at, next.time_zone, locale);
    next.days = next.starts_at.date() - facts.today;
    return next;
}

std::optional<counting::QuarterView> quarter_of(
    Review const& last, std::optional<NextMeeting> const& next, Date today, Locale locale
) {
    auto const end = next                  ? next->starts_at.date()
                     : last.next_starts_at ? last.next_starts_at->date()
                                           : last.held_on + 90;
    if (end <= last.held_on) {
        return std::nullopt;
    }
    return counting::make_quarter_view(scoring::make_quarter(last.held_on, end), today, locale);
}

void set_due(Promise& promise, std::optional<Date> const& due_on, Date today, Locale locale) {
    promise.due_on = due_on;
    if (due_on) {
        promise.due_on_text = zone::date_text(*due_on, locale);
        promise.days = *due_on - today;
    }
}

std::vector<Promise> promises_of(Review const& last, Date today, Locale locale) {
    std::vector<Promise> promises;
    for (auto const& action : reviews::open_actions(last)) {
        Promise promise{action.id.to_text(), PromiseKind::action, action.statement};
        if (auto const owner = reviews::view_of(last, action.owner)) {
            promise.owner = owner->name.str();
            promise.side = owner->side;
        }
        set_due(promise, action.due_on, today, locale);
        promises.push_back(std::move(promise));
    }
    for (auto const& obstacle : reviews::open_obstacles(last)) {
        Promise promise{obstacle.id.to_text(), PromiseKind::obstacle, obstacle.statement};
        if (obstacle.lifted_by) {
            promise.owner = obstacle.lifted_by->str();
        }
        set_due(promise, obstacle.due_on, today, locale);
        promises.push_back(std::move(promise));
    }
    std::ranges::stable_sort(promises, [](Promise const& a, Promise const& b) {
        return a.due_on && (!b.due_on || *a.due_on < *b.due_on);
    });
    return promises;
}

// Indicators: all that a counter is shown.
void add_indicators(HomeView& home, Review const& last, HomeFacts const& facts, Locale locale) {
    home.factors = last.choices;
    home.quarter = quarter_of(last, home.next, facts.today, locale);
    for (auto const& kpi : last.kpis) {
        home.kpis.push_back(
            {kpi.id, kpi.factor, kpi.statement, reviews::kpi_sentence(kpi, facts.account.locale)}
        );
    }
}

// What was said and promised in reviews.
void add_reviews(HomeView& home, HomeFacts const& facts, Locale locale) {
    if (facts.shared_review) {
        home.shared_review = reviews::shared_summary_of(*facts.shared_review, locale);
    }
    if (!facts.last_review) {
        return;
    }
    auto const& last = *facts.last_review;
    home.last_review = LastMinutes{
        last.id,
        last.number,
        last.held_on,
        zone::date_text(last.held_on, locale),
        facts.sha256,
        facts.acknowledged_by_me
    };
    if (facts.checkpoint) {
        auto const& checkpoint = *facts.checkpoint;
        home.checkpoint = HomeCheckpoint{
            checkpoint.id,
            checkpoint.day,
            zone::instant_text(checkpoint.shared_at, facts.account.time_zone, locale),
            checkpoint.is_answered
        };
    }
    home.promises = promises_of(last, facts.today, locale);
    for (auto const& value : last.value_expected) {
        auto const* speaker = find_attendee(last, value.said_by);
        home.value_expected.push_back({value.statement, speaker ? speaker->name.str() : std::string{}});
    }
}

}  // namespace

HomeView make_home(HomeFacts const& facts, Locale locale) {
    HomeView home;
    home.account_id = facts.account.id;
    home.account_name = facts.account.name;
    home.organization_name = facts.organization_name;
    home.locale = facts.account.locale;
    home.next = next_of(facts, locale);
    if (facts.last_review) {
        add_indicators(home, *facts.last_review, facts, locale);
    }
    if (facts.reads_reviews) {
        add_reviews(home, facts, locale);
    }
    return home;
}

}  // namespace qvr::home
