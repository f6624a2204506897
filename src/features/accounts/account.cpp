#include "features/accounts/account.hpp"

#include "zone/public_holidays.hpp"
#include "zone/texts.hpp"

#include <algorithm>

namespace qvr::accounts {

void set_name(Account& account, AccountName name, std::optional<ShortText> industry) {
    account.sort_key = fold_for_search(name.str());
    account.search_key = account.sort_key + (industry ? ' ' + fold_for_search(industry->str()) : "");
    account.name = std::move(name);
    account.industry = std::move(industry);
}

void set_closed_on(Account& account, std::vector<Date> days) {
    std::ranges::sort(days);
    days.erase(std::unique(days.begin(), days.end()), days.end());
    account.closed_on = std::move(days);
}

std::vector<Date> usual_closed_days(std::optional<ShortText> const& region, Date today) {
    if (!region) {
        return {};
    }
    auto days = zone::public_holidays(region->str(), today.year());
    auto const next_year = zone::public_holidays(region->str(), today.year() + 1);
    days.insert(days.end(), next_year.begin(), next_year.end());
    return days;
}

ReviewSummary summary_of(ReviewRow const& row, Locale locale) {
    return {
        row.id,
        row.number,
        row.state,
        row.starts_at,
        row.time_zone,
        zone::date_time_text(row.starts_at, locale),
        row.held_on,
        row.facilitator_name,
        row.shared_at
    };
}

}  // namespace qvr::accounts
