#include "features/reviews/carry_over.hpp"

#include "features/reviews/attendee_rules.hpp"
#include "features/reviews/owner_rules.hpp"

#include <algorithm>

namespace qvr::reviews {
namespace {

// Who comes along: those who counted in their side's four, then those excused or absent while there is room
// (R2).
std::vector<Attendee> to_carry_over(Review const& previous) {
    std::vector<Attendee> kept;
    for (bool const counted : {true, false}) {
        for (auto const& attendee : previous.attendees) {
            bool const has_room =
                std::ranges::count(kept, attendee.side, &Attendee::side) < kMaxAttendeesPerSide;
            if (counts_among_four(attendee) == counted && has_room) {
                kept.push_back(attendee);
            }
        }
    }
    return kept;
}

Earlier noted_in(Review const& previous) {
    return {previous.id, previous.number, previous.held_on, 0};
}

// Who carries it is told by name: somebody else may come to this review.
void set_owner(std::optional<Owner>& owner, Review const& previous) {
    owner = view_of(previous, owner);
    if (owner) {
        owner->attendee_id.reset();
    }
}

template <typename EarlierItem, typename Item>
EarlierItem first_time(Item const& item, Review const& previous) {
    EarlierItem earlier;
    static_cast<Item&>(earlier) = item;
    static_cast<Earlier&>(earlier) = noted_in(previous);
    return earlier;
}

// Those that the previous review carried, which counts, then those that it noted.
std::vector<EarlierAction> actions_to_judge(Review const& previous) {
    std::vector<EarlierAction> actions;
    for (auto action : previous.earlier_actions) {
        if (action.verdict == ActionVerdict::carried) {
            ++action.times_carried;
            action.verdict.reset();
            action.effect.reset();
            actions.push_back(std::move(action));
        }
    }
    for (auto const& action : previous.actions) {
        actions.push_back(first_time<EarlierAction>(action, previous));
    }
    for (auto& action : actions) {
        set_owner(action.owner, previous);
    }
    return actions;
}

std::vector<EarlierObstacle> obstacles_to_judge(Review const& previous) {
    std::vector<EarlierObstacle> obstacles;
    for (auto obstacle : previous.earlier_obstacles) {
        if (obstacle.verdict != ObstacleVerdict::lifted) {
            ++obstacle.times_carried;
            obstacle.verdict.reset();
            obstacles.push_back(std::move(obstacle));
        }
    }
    for (auto const& obstacle : previous.obstacles) {
        obstacles.push_back(first_time<EarlierObstacle>(obstacle, previous));
    }
    return obstacles;
}

// A closed review has told what became of those before it.
std::vector<EarlierImpact> impacts_to_judge(Review const& previous) {
    std::vector<EarlierImpact> impacts;
    for (auto const& impact : previous.impacts) {
        impacts.push_back(first_time<EarlierImpact>(impact, previous));
        set_owner(impacts.back().owner, previous);
    }
    return impacts;
}

bool is_open(Idea const& idea) {
    return idea.status != IdeaStatus::delivered && idea.status != IdeaStatus::declined;
}

std::vector<EarlierIdea> open_ideas(Review const& previous) {
    std::vector<EarlierIdea> ideas;
    for (auto idea : previous.earlier_ideas) {
        if (is_open(idea)) {
            ++idea.times_carried;
            idea.answered = false;
            ideas.push_back(std::move(idea));
        }
    }
    for (auto const& idea : previous.ideas) {
        if (is_open(idea)) {
            ideas.push_back(first_time<EarlierIdea>(idea, previous));
        }
    }
    return ideas;
}

// What those who come along said that they expect.
std::vector<ValueStatement> value_expected(Review const& previous, Review const& review) {
    std::vector<ValueStatement> values;
    for (auto value : previous.value_expected) {
        auto const* speaker = find_attendee(previous, value.said_by);
        auto const* now = speaker == nullptr ? nullptr : find_person(review.attendees, *speaker);
        if (now != nullptr) {
            value.said_by = now->id;
            values.push_back(std::move(value));
        }
    }
    return values;
}

}  // namespace

Review carry_over(Review const& previous, Change const& change) {
    Review review;
    review.previous_id = previous.id;
    review.next_starts_at = previous.next_starts_at;
    review.next_time_zone = previous.next_time_zone;
    review.next_place = previous.next_place;
    for (auto& attendee : to_carry_over(previous)) {
        attendee.id = change.new_id<AttendeeId>();
        attendee.name_confirmed_by.reset();
        attendee.name_confirmed_at.reset();
        attendee.title_confirmed_by.reset();
        attendee.title_confirmed_at.reset();
        attendee.attendance.reset();
        review.attendees.push_back(std::move(attendee));
    }
    review.choices = previous.choices;
    for (auto kpi : previous.kpis) {
        kpi.carried_from = kpi.id;
        kpi.id = change.new_id<KpiId>();
        kpi.accepted_by.reset();
        kpi.accepted_at.reset();
        review.kpis.push_back(std::move(kpi));
    }
    review.value_expected = value_expected(previous, review);
    review.earlier_actions = actions_to_judge(previous);
    review.earlier_obstacles = obstacles_to_judge(previous);
    review.earlier_impacts = impacts_to_judge(previous);
    review.earlier_ideas = open_ideas(previous);
    return review;
}

}  // namespace qvr::reviews
