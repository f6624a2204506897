#include "features/checkpoints/due.hpp"

#include "zone/local_time.hpp"
#include "zone/texts.hpp"

#include <algorithm>

namespace qvr::checkpoints {
namespace {

constexpr int kSoonDays = 7;

DueView due_view_of(RunningAccount const& account, int day, Date today, Locale locale) {
    auto const due_on = account.held_on + day;
    return {
        day == kDays[0] ? account.first_id : account.second_id,
        account.id,
        account.name,
        day,
        due_on,
        zone::date_text(due_on, locale),
        due_on - today
    };
}

// The latest that is due within a week: once day 60 is, day 30 is past.
std::optional<DueView> due_of(RunningAccount const& account, Instant now, Locale locale) {
    auto const today = zone::today(now, account.time_zone);
    for (int const day : {kDays[1], kDays[0]}) {
        auto const due_on = account.held_on + day;
        bool const is_within = !account.next_held_on || due_on < *account.next_held_on;
        if (due_on - today > kSoonDays || !is_within) {
            continue;
        }
        auto const shared_at = day == kDays[0] ? account.first_shared_at : account.second_shared_at;
        return shared_at ? std::nullopt : std::optional{due_view_of(account, day, today, locale)};
    }
    return std::nullopt;
}

}  // namespace

std::vector<DueView> list_due(db::Reader& reader, TeamScope const& scope, Instant now, Locale locale) {
    auto const day = Date::from_text(now.to_text().substr(0, sizeof("2026-01-01") - 1)).value();
    // A day more than the zones can differ by.
    auto const accounts =
        list_running_accounts(reader, scope, day - (kDays[1] + 31), day - (kDays[0] - kSoonDays - 1));
    std::vector<DueView> due;
    for (auto const& account : accounts) {
        if (auto found = due_of(account, now, locale)) {
            due.push_back(*std::move(found));
        }
    }
    std::ranges::stable_sort(due, {}, &DueView::due_on);
    return due;
}

}  // namespace qvr::checkpoints
