#include "features/reviews/rating_rules.hpp"

#include "features/catalogue/factors.hpp"
#include "features/reviews/attendee_rules.hpp"
#include "features/reviews/review_rules.hpp"
#include "scoring/felt.hpp"

#include <algorithm>
#include <set>

namespace qvr::reviews {
namespace {

bool is_judged(Review const& review, Factor factor) {
    auto const& choices = review.last_quarter->choices;
    return std::ranges::find(choices, factor, &Choice::factor) != choices.end();
}

Issues check_ratings(Review const& review, Attendee const& attendee, RatingsInput const& input) {
    Issues issues;
    if (!attendee.is_executive) {
        issues.push_back({IssueCode::not_an_executive, "/ratings"});
    }
    std::set<Factor> seen;
    for (std::size_t i = 0; i < input.ratings.size(); ++i) {
        auto const factor = input.ratings[i].factor;
        auto const pointer = "/ratings/" + std::to_string(i) + "/factor";
        if (!seen.insert(factor).second) {
            issues.push_back(catalogue::about(factor, Issue{IssueCode::duplicate_factor, pointer}));
        } else if (!is_judged(review, factor)) {
            issues.push_back(catalogue::about(factor, Issue{IssueCode::factor_not_judged, pointer}));
        }
    }
    return issues;
}

Issue about(Attendee const& attendee, IssueCode code) {
    return {code, {}, {{"name", attendee.name}}, {{"attendee_id", attendee.id.to_text()}}};
}

// A rating and who gave it.
struct Given {
    Attendee const* attendee;
    Rating const* rating;
};

void add_whys_to_ask(Review const& review, Factor factor, Issues& issues) {
    std::vector<Given> given;
    std::vector<int> values;
    for (auto const& person : review.ratings) {
        for (auto const& rating : person.ratings) {
            if (rating.factor == factor) {
                given.push_back({find_attendee(review, person.attendee_id), &rating});
                values.push_back(rating.rating.value());
            }
        }
    }
    auto const asked = scoring::why_is_asked(values);
    for (std::size_t i = 0; i < given.size(); ++i) {
        if (asked[i] && !given[i].rating->why && given[i].attendee != nullptr) {
            issues.push_back(catalogue::about(factor, about(*given[i].attendee, IssueCode::why_to_ask)));
        }
    }
}

}  // namespace

Result<Ratings> get_ratings(Review const& review, AttendeeId const& attendee_id) {
    if (!find_client_attendee(review, attendee_id)) {
        return not_found();
    }
    auto const found = std::ranges::find(review.ratings, attendee_id, &Ratings::attendee_id);
    if (found != review.ratings.end()) {
        return *found;
    }
    Ratings none;
    none.attendee_id = attendee_id;
    return none;
}

Result<Ratings> set_ratings(Review& review, AttendeeId const& attendee_id, RatingsInput const& input) {
    QVR_TRY(auto ratings, get_ratings(review, attendee_id));
    QVR_TRY_VOID(check_may_write(review, Domain::scorecard));
    if (!review.last_quarter) {
        return make_error(Code::conflict, IssueCode::nothing_to_judge);
    }
    if (auto issues = check_ratings(review, *find_attendee(review, attendee_id), input); !issues.empty()) {
        return Error{Code::invalid, std::move(issues)};
    }
    ratings.ratings = input.ratings;
    ++ratings.version;
    auto const found = std::ranges::find(review.ratings, attendee_id, &Ratings::attendee_id);
    if (found == review.ratings.end()) {
        review.ratings.push_back(ratings);
    } else {
        *found = ratings;
    }
    return ratings;
}

void add_ratings_advice(Review const& review, Issues& issues) {
    if (!review.last_quarter) {
        return;
    }
    auto const& choices = review.last_quarter->choices;
    for (auto const& attendee : review.attendees) {
        if (attendee.side != Side::client || !attendee.is_executive || is_missing(attendee)) {
            continue;
        }
        auto const given = std::ranges::find(review.ratings, attendee.id, &Ratings::attendee_id);
        if (given == review.ratings.end() || given->ratings.size() < choices.size()) {
            issues.push_back(about(attendee, IssueCode::rating_to_ask));
        }
    }
    for (auto const& choice : choices) {
        add_whys_to_ask(review, choice.factor, issues);
    }
}

}  // namespace qvr::reviews
