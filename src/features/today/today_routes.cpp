#include "features/today/today_routes.hpp"

#include "features/checkpoints/due.hpp"
#include "features/counting/counted_quarter.hpp"
#include "features/people/people_store.hpp"
#include "features/today/today.hpp"
#include "zone/local_time.hpp"

#include <unordered_map>

namespace qvr::today {
namespace {

using counting::CountedQuarter;
using web::Call;
using web::SignedIn;

// A day more than a week, for zones ahead of the organization's.
constexpr int kActionsUntil = 8;

template <typename Item, typename Key>
auto grouped_by(std::vector<Item> items, Key Item::* key) {
    std::unordered_map<Key, std::vector<Item>> groups;
    for (auto& item : items) {
        groups[item.*key].push_back(std::move(item));
    }
    return groups;
}

// What is owed and what differs in the quarters that run.
void add_counts(Call& call, TodayFacts& facts) {
    auto& reader = call.reader();
    std::unordered_map<AccountId, TeamAccount const*> accounts;
    for (auto const& account : facts.accounts) {
        accounts[account.id] = &account;
    }
    auto const kpis = grouped_by(list_team_kpis(reader, facts.user_id), &TeamKpi::review_id);
    auto const lines = grouped_by(list_team_lines(reader, facts.user_id), &reviews::CountedLine::kpi_id);
    for (auto& review : list_counted_reviews(reader, facts.user_id)) {
        auto const account = accounts.find(review.account_id);
        auto const counted = kpis.find(review.id);
        if (account == accounts.end() || counted == kpis.end()) {
            continue;
        }
        auto const& of = *account->second;
        CountedQuarter const quarter{review, of.closed_on, zone::today(facts.now, of.time_zone)};
        if (state_of(quarter) != counting::CountingState::open) {
            continue;
        }
        for (auto const& kpi : counted->second) {
            auto const found = lines.find(kpi.id);
            auto const noted =
                found == lines.end() ? std::span<reviews::CountedLine const>{} : std::span{found->second};
            facts.kpis[of.id].push_back(
                make_kpi_view(quarter, kpi, noted, of.locale, {reviews::Side::supplier, true, call.locale()})
            );
        }
    }
}

Result<TodayView> read(Call& call, SignedIn&) {
    auto& reader = call.reader();
    auto const& principal = call.principal();
    auto const organization = people::get_organization(reader, principal.organization_id);
    TodayFacts facts;
    facts.user_id = principal.user_id;
    facts.name = principal.name;
    facts.now = call.now();
    facts.today = zone::today(facts.now, organization.time_zone);
    facts.accounts = list_team_accounts(reader, principal.organization_id, facts.user_id);
    facts.checkpoints =
        checkpoints::list_due(reader, {principal.organization_id, facts.user_id}, facts.now, call.locale());
    facts.actions = list_open_actions(reader, facts.user_id, facts.today + kActionsUntil);
    add_counts(call, facts);
    return make_today(facts, call.locale());
}

}  // namespace

std::vector<web::Route> today_routes() {
    return {
        web::get<&web::signed_in, &read>("/api/v1/today", "What needs the person who asks, by date"),
    };
}

}  // namespace qvr::today
