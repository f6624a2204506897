// What needs a person, by date, across the accounts of their team, as an answer of the API. Pure.
#pragma once

#include "base/clock.hpp"
#include "base/date.hpp"
#include "base/language.hpp"
#include "features/checkpoints/checkpoint_view.hpp"
#include "features/counting/counting.hpp"
#include "features/today/today_store.hpp"

#include <boost/describe/enum.hpp>

#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

namespace qvr::today {

enum class TodayKind {
    review_today,
    review_to_prepare,  // planned within two weeks
    review_to_close,    // the meeting has ended
    review_to_plan,     // none is planned, and the agreed date is within three weeks or past
    checkpoint_due,     // day 30 or 60
    words_to_hear,      // of the latest closed review
    action_due,         // within a week or past
    counts_owed,        // by the supplier
    differences,        // between the counts of both sides
};
BOOST_DESCRIBE_ENUM(
    TodayKind,
    review_today,
    review_to_prepare,
    review_to_close,
    review_to_plan,
    checkpoint_due,
    words_to_hear,
    action_due,
    counts_owed,
    differences
)

struct TodayItem {
    TodayKind kind = TodayKind::review_today;
    std::optional<Date> on = {};
    std::optional<std::string> on_text = {};
    std::optional<int> days = {};  // from today where the account is, below 0 once it is past
    AccountId account_id = {};
    std::string account_name = {};
    std::optional<ReviewId> review_id = {};
    std::optional<checkpoints::CheckpointId> checkpoint_id = {};
    std::optional<ActionId> action_id = {};
    std::optional<KpiId> kpi_id = {};      // where a single one owes or differs
    std::optional<int> count = {};         // of periods owed or differing; the day of a checkpoint
    std::optional<std::string> text = {};  // the action's words
};
BOOST_DESCRIBE_STRUCT(
    TodayItem,
    (),
    (kind,
     on,
     on_text,
     days,
     account_id,
     account_name,
     review_id,
     checkpoint_id,
     action_id,
     kpi_id,
     count,
     text)
)

// More than anybody does in a day; those left out come once these are done.
inline constexpr std::size_t kMaxItems = 200;

struct TodayView {
    Date date;  // in the person's zone
    std::string date_text;
    std::vector<TodayItem> items;  // those with a date first, the earliest first
    int left_out = 0;
};
BOOST_DESCRIBE_STRUCT(TodayView, (), (date, date_text, items, left_out))

// What is read for it.
struct TodayFacts {
    UserId user_id;
    std::string name;
    std::vector<TeamAccount> accounts;
    std::vector<checkpoints::DueView> checkpoints;
    std::vector<OpenAction> actions;
    // The quarters that run, by account: what is owed and what differs.
    std::unordered_map<AccountId, std::vector<counting::CountingKpiView>> kpis;
    Instant now;
    Date today;
};

TodayView make_today(TodayFacts const& facts, Locale locale);

}  // namespace qvr::today
