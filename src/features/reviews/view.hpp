// The whole review as the API answers it: what is stored, what follows from it, and texts in the caller's
// locale. Preparation notes, bridge plans and warnings (R21) are no members of any type here.
#pragma once

#include "features/reviews/action_view.hpp"
#include "features/reviews/attendee_view.hpp"
#include "features/reviews/evaluation_view.hpp"
#include "features/reviews/idea_view.hpp"
#include "features/reviews/impact_view.hpp"
#include "features/reviews/kpi_view.hpp"
#include "features/reviews/obstacle_view.hpp"
#include "features/reviews/review.hpp"
#include "features/reviews/review_context.hpp"
#include "reflect/members.hpp"
#include "web/problem.hpp"
#include "zone/review_dates.hpp"

#include <optional>
#include <string>
#include <vector>

namespace qvr::reviews {

struct OpenQuestionView {
    std::vector<OpenAnswer> answers;
};
BOOST_DESCRIBE_STRUCT(OpenQuestionView, (), (answers))

struct BetterView {
    std::vector<BetterAnswer> answers;
};
BOOST_DESCRIBE_STRUCT(BetterView, (), (answers))

struct ValueView {
    std::vector<ValueStatement> expected;
    std::vector<ValueStatement> received;
};
BOOST_DESCRIBE_STRUCT(ValueView, (), (expected, received))

struct SatisfiersView {
    std::vector<Choice> choices;
    bool draft = true;
    std::optional<Instant> agreed_at;
    std::optional<std::string> agreed_at_text;
    std::optional<PersonId> transcribed_by;
    std::optional<AttendeeId> confirmed_by;
};
BOOST_DESCRIBE_STRUCT(
    SatisfiersView, (), (choices, draft, agreed_at, agreed_at_text, transcribed_by, confirmed_by)
)

struct RatingsView {
    AttendeeId attendee_id;
    std::vector<Rating> ratings;
};
BOOST_DESCRIBE_STRUCT(RatingsView, (), (attendee_id, ratings))

// What was expected of the quarter, in the words of who said it.
struct ExpectedThenView {
    Words statement;
    WordsOrNone measure;
    std::optional<Decimal> amount;
    std::optional<Currency> currency;
    std::string said_by_name;
};
BOOST_DESCRIBE_STRUCT(ExpectedThenView, (), (statement, measure, amount, currency, said_by_name))

// The closed review whose quarter this one judges.
struct LastQuarterView {
    ReviewId review_id;
    int number = 1;
    Date held_on;
    std::string held_on_text;
    std::vector<Choice> choices;
    std::vector<ExpectedThenView> value_expected;
};
BOOST_DESCRIBE_STRUCT(
    LastQuarterView, (), (review_id, number, held_on, held_on_text, choices, value_expected)
)

struct SheetView {
    AttendeeId attendee_id;
    std::vector<Mark> marks;
    bool shown = false;
};
BOOST_DESCRIBE_STRUCT(SheetView, (), (attendee_id, marks, shown))

struct NextView {
    zone::WallClock starts_at;
    zone::ZoneName time_zone;
    std::string starts_at_text;
    std::optional<Line> place;
};
BOOST_DESCRIBE_STRUCT(NextView, (), (starts_at, time_zone, starts_at_text, place))

struct NextOfferView {
    zone::WallClock starts_at;
    zone::ZoneName time_zone;
    std::string starts_at_text;
    zone::OfferReason reason = zone::OfferReason::ninety_days;
};
BOOST_DESCRIBE_STRUCT(NextOfferView, (), (starts_at, time_zone, starts_at_text, reason))

struct DomainView {
    Domain code = Domain::attendees;
    std::optional<Instant> completed_at;
    std::optional<std::string> completed_at_text;
    std::vector<web::IssueView> missing;
};
BOOST_DESCRIBE_STRUCT(DomainView, (), (code, completed_at, completed_at_text, missing))

struct ReviewHeaderView {
    ReviewId id;
    AccountId account_id;
    std::string account_name;
    int number = 1;
    bool is_first = true;
    ReviewState state = ReviewState::planned;
    std::int64_t version = 0;
    Locale locale;  // of the account
    zone::WallClock starts_at;
    zone::ZoneName time_zone;
    std::string starts_at_text;
    Date held_on;
    std::string held_on_text;
    std::optional<Line> place;
    LengthMinutes length_minutes;
    UserId facilitator_id;
    std::string facilitator_name;
    bool may_write = false;
    bool may_run = false;
    std::optional<Instant> shared_at;
    std::optional<std::string> shared_at_text;
    std::optional<Instant> opened_at;
    std::optional<std::string> opened_at_text;
    std::optional<Instant> ended_at;
    std::optional<std::string> ended_at_text;
    std::optional<Instant> closed_at;
    std::optional<std::string> closed_at_text;
    std::optional<Instant> cancelled_at;
    std::optional<std::string> cancelled_at_text;
    Instant updated_at;
    std::string updated_at_text;  // its time of day
};
BOOST_DESCRIBE_STRUCT(
    ReviewHeaderView,
    (),
    (id,
     account_id,
     account_name,
     number,
     is_first,
     state,
     version,
     locale,
     starts_at,
     time_zone,
     starts_at_text,
     held_on,
     held_on_text,
     place,
     length_minutes,
     facilitator_id,
     facilitator_name,
     may_write,
     may_run,
     shared_at,
     shared_at_text,
     opened_at,
     opened_at_text,
     ended_at,
     ended_at_text,
     closed_at,
     closed_at_text,
     cancelled_at,
     cancelled_at_text,
     updated_at,
     updated_at_text)
)

struct ReviewView : ReviewHeaderView {
    std::vector<AttendeeView> attendees;
    OpenQuestionView open_question;
    ValueView value;
    SatisfiersView satisfiers;
    std::vector<SheetView> sheets;  // those that their author shows (R6)
    std::vector<KpiView> kpis;
    BetterView better;
    std::vector<ActionView> actions;
    std::vector<ObstacleView> obstacles;
    std::vector<ImpactView> impacts;
    std::vector<IdeaView> ideas;
    std::vector<accounts::Objective> objectives;
    std::optional<NextView> next;
    std::vector<NextOfferView> next_offers;
    // From the second review on.
    std::optional<LastQuarterView> last_quarter;
    std::vector<RatingsView> ratings;          // R12
    std::optional<EvaluationView> evaluation;  // R11
    std::vector<DomainView> domains;
    std::vector<web::IssueView> missing_to_close;
    std::vector<web::IssueView> advice;
};
BOOST_DESCRIBE_STRUCT(
    ReviewView,
    (ReviewHeaderView),
    (attendees,
     open_question,
     value,
     satisfiers,
     sheets,
     kpis,
     better,
     actions,
     obstacles,
     impacts,
     ideas,
     objectives,
     next,
     next_offers,
     last_quarter,
     ratings,
     evaluation,
     domains,
     missing_to_close,
     advice)
)

// What a caller reads of a review that can still be written. Once it is closed its record is read instead;
// the record is made out of this.
ReviewView make_view(Review const& review, ViewContext const& context);

}  // namespace qvr::reviews
