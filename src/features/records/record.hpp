// The record of a closed review (R19): the client-visible review at the moment of closing, as canonical JSON,
// and the hash that acknowledgements are bound to. Nothing private is a member of any type here (R21). Pure;
// rows are read and written by record_store.hpp.
#pragma once

#include "base/clock.hpp"
#include "base/error.hpp"
#include "base/id.hpp"
#include "features/reviews/view.hpp"
#include "reflect/describe.hpp"

#include <optional>
#include <string>
#include <vector>

namespace qvr::records {

// Of a domain the record holds its code and when it was completed.
struct RecordDomainView {
    reviews::Domain code = reviews::Domain::attendees;
    std::optional<Instant> completed_at;
};
BOOST_DESCRIBE_STRUCT(RecordDomainView, (), (code, completed_at))

// The members of an open review that are facts of the meeting. State and closing stand beside the record;
// what a caller may do, what is missing, advice and offers are no facts. Texts are in the account's locale.
struct RecordView {
    ReviewId id;
    AccountId account_id;
    std::string account_name;
    int number = 1;
    bool is_first = true;
    std::int64_t version = 0;
    Locale locale;
    zone::WallClock starts_at;
    zone::ZoneName time_zone;
    std::string starts_at_text;
    Date held_on;
    std::string held_on_text;
    std::optional<reviews::Line> place;
    reviews::LengthMinutes length_minutes;
    UserId facilitator_id;
    std::string facilitator_name;
    std::optional<Instant> shared_at;
    std::optional<std::string> shared_at_text;
    std::optional<Instant> opened_at;
    std::optional<std::string> opened_at_text;
    std::optional<Instant> ended_at;
    std::optional<std::string> ended_at_text;
    std::optional<Instant> cancelled_at;
    std::optional<std::string> cancelled_at_text;
    Instant updated_at;
    std::string updated_at_text;
    std::vector<reviews::AttendeeView> attendees;
    reviews::OpenQuestionView open_question;
    reviews::ValueView value;
    reviews::SatisfiersView satisfiers;
    std::vector<reviews::SheetView> sheets;
    std::vector<reviews::KpiView> kpis;
    reviews::BetterView better;
    std::vector<reviews::ActionView> actions;
    std::vector<reviews::ObstacleView> obstacles;
    std::vector<reviews::ImpactView> impacts;
    std::vector<reviews::IdeaView> ideas;
    std::vector<accounts::Objective> objectives;
    std::optional<reviews::NextView> next;
    std::optional<reviews::LastQuarterView> last_quarter;
    std::vector<reviews::RatingsView> ratings;
    std::optional<reviews::EvaluationView> evaluation;
    std::vector<RecordDomainView> domains;
};
BOOST_DESCRIBE_STRUCT(
    RecordView,
    (),
    (id,
     account_id,
     account_name,
     number,
     is_first,
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
     shared_at,
     shared_at_text,
     opened_at,
     opened_at_text,
     ended_at,
     ended_at_text,
     cancelled_at,
     cancelled_at_text,
     updated_at,
     updated_at_text,
     attendees,
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
     last_quarter,
     ratings,
     evaluation,
     domains)
)

// A row of review_records: written once, at closing.
struct ReviewRecord {
    ReviewId review_id;
    std::string bytes;   // canonical JSON (RFC 8785) of a RecordView
    std::string sha256;  // of the bytes: 64 lower-case hex digits
    Instant created_at;
};
BOOST_DESCRIBE_STRUCT(ReviewRecord, (), (review_id, bytes, sha256, created_at))

// `view` is the closed review, made with the account's locale.
RecordView make_record_view(reviews::ReviewView view);

// A review with as many KPIs as it takes, counted each workday, has some hundred thousand values.
inline constexpr std::size_t kMaxRecordValues = 1'000'000;

// Error: invalid if the review holds more than kMaxRecordValues values.
Result<ReviewRecord> make_record(RecordView const& view, Instant now);

}  // namespace qvr::records
