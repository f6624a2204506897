// The home of a client, as an answer of the API. Pure.
#pragma once

#include "base/date.hpp"
#include "base/id.hpp"
#include "base/language.hpp"
#include "features/accounts/client_account.hpp"
#include "features/checkpoints/checkpoint_store.hpp"
#include "features/counting/counting.hpp"
#include "features/reviews/client_scope.hpp"
#include "features/reviews/review.hpp"
#include "reflect/describe.hpp"
#include "zone/wall_clock.hpp"
#include "zone/zone_name.hpp"

#include <boost/describe/enum.hpp>

#include <optional>
#include <string>
#include <vector>

namespace qvr::home {

// When both sides meet next: the shared review that is planned, else the date that the last one agreed on.
struct NextMeeting {
    zone::WallClock starts_at;
    zone::ZoneName time_zone;
    std::string starts_at_text;
    std::optional<reviews::Line> place;
    int days = 0;  // from today, in the account's zone; below 0 once it is past
    std::optional<ReviewId> review_id;
};
BOOST_DESCRIBE_STRUCT(NextMeeting, (), (starts_at, time_zone, starts_at_text, place, days, review_id))

struct LastMinutes {
    ReviewId id;
    int number = 1;
    Date held_on;
    std::string held_on_text;
    std::string sha256;
    bool acknowledged_by_me = false;
};
BOOST_DESCRIBE_STRUCT(LastMinutes, (), (id, number, held_on, held_on_text, sha256, acknowledged_by_me))

// The ninety days between two reviews (R14).

struct HomeKpi {
    KpiId id;
    catalogue::Factor factor = {};
    reviews::Words statement;
    std::string sentence;
};
BOOST_DESCRIBE_STRUCT(HomeKpi, (), (id, factor, statement, sentence))

enum class PromiseKind { action, obstacle };
BOOST_DESCRIBE_ENUM(PromiseKind, action, obstacle)

// What somebody promised in the last review: an action, or an obstacle to be lifted.
struct Promise {
    std::string id;
    PromiseKind kind = PromiseKind::action;
    reviews::Words statement;
    std::optional<std::string> owner = {};
    std::optional<reviews::Side> side = {};
    std::optional<Date> due_on = {};
    std::optional<std::string> due_on_text = {};
    std::optional<int> days = {};  // until due_on, below 0 once it is past
};
BOOST_DESCRIBE_STRUCT(Promise, (), (id, kind, statement, owner, side, due_on, due_on_text, days))

struct ExpectedValue {
    reviews::Words statement;
    std::string said_by;
};
BOOST_DESCRIBE_STRUCT(ExpectedValue, (), (statement, said_by))

// The latest page of the quarter that the supplier shared on day 30 or 60.
struct HomeCheckpoint {
    checkpoints::CheckpointId id;
    int day = 30;
    std::string shared_at_text;
    bool is_answered = false;  // by who reads it
};
BOOST_DESCRIBE_STRUCT(HomeCheckpoint, (), (id, day, shared_at_text, is_answered))

struct HomeView {
    AccountId account_id;
    std::string account_name;
    std::string organization_name;
    Locale locale;  // of the account: what was said in reviews is in its language
    std::optional<NextMeeting> next;
    std::optional<LastMinutes> last_review;
    std::optional<reviews::SharedReviewSummary> shared_review;  // shared and not closed yet
    std::optional<HomeCheckpoint> checkpoint;
    std::vector<reviews::Choice> factors;
    std::optional<counting::QuarterView> quarter;
    std::vector<HomeKpi> kpis;
    std::vector<Promise> promises;  // by due date, those without one last
    std::vector<ExpectedValue> value_expected;
};
BOOST_DESCRIBE_STRUCT(
    HomeView,
    (),
    (account_id,
     account_name,
     organization_name,
     locale,
     next,
     last_review,
     shared_review,
     checkpoint,
     factors,
     quarter,
     kpis,
     promises,
     value_expected)
)

// What is read for a home. Both reviews are shared.
struct HomeFacts {
    accounts::ClientAccountView account;
    std::string organization_name;
    bool reads_reviews = true;  // not for counters, who see indicators and counts alone (R28)
    std::optional<reviews::Review> last_review;  // the latest closed one
    std::string sha256;                          // of its record
    bool acknowledged_by_me = false;
    std::optional<checkpoints::SharedCheckpoint> checkpoint;  // of the quarter that it began
    std::optional<reviews::ReviewHeader> shared_review;       // planned, in session or ended
    Date today;                                               // in the account's zone
};

HomeView make_home(HomeFacts const& facts, Locale locale);

}  // namespace qvr::home
