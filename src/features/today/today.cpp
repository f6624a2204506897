#include "features/today/today.hpp"

#include "zone/local_time.hpp"
#include "zone/texts.hpp"

#include <algorithm>

namespace qvr::today {
namespace {

using reviews::ReviewState;

constexpr int kPrepareDays = 14;
constexpr int kPlanDays = 21;
constexpr int kActionDays = 7;

// One account's lines.
class Lines {
  public:
    Lines(TodayFacts const& facts, TeamAccount const& account, Locale locale, std::vector<TodayItem>& items)
        : facts_(facts),
          account_(account),
          locale_(locale),
          today_(zone::today(facts.now, account.time_zone)),
          items_(items) {}

    void add_reviews() {
        if (account_.open_state) {
            add_open_review(account_.open_starts_at.value().date());
        } else if (account_.next_starts_at) {
            auto const on = account_.next_starts_at->date();
            if (on - today_ <= kPlanDays) {
                add(TodayKind::review_to_plan, on);
            }
        }
        if (account_.last_closed_at && !account_.heard_at) {
            add(TodayKind::words_to_hear, zone::today(*account_.last_closed_at, account_.time_zone))
                .review_id = account_.last_id;
        }
    }

    // Whoever carries it, or leads the review that noted it.
    void add_action(OpenAction const& action) {
        bool const is_mine = action.owner_user_id == facts_.user_id ||
                             (action.owner && action.owner->name.str() == facts_.name) ||
                             account_.last_facilitator_id == facts_.user_id;
        if (!is_mine || action.due_on - today_ > kActionDays) {
            return;
        }
        auto& item = add(TodayKind::action_due, action.due_on);
        item.review_id = account_.last_id;
        item.action_id = action.id;
        item.text = action.statement;
    }

    void add_counts(std::vector<counting::CountingKpiView> const& kpis) {
        add_periods(TodayKind::counts_owed, kpis, [](auto const& kpi) { return kpi.owed.supplier.size(); });
        add_periods(TodayKind::differences, kpis, [](auto const& kpi) { return kpi.differing.size(); });
    }

    void add_checkpoint(checkpoints::DueView const& due) {
        auto& item = add(TodayKind::checkpoint_due, due.due_on);
        item.checkpoint_id = due.id;
        item.count = due.day;
    }

  private:
    TodayItem& add(TodayKind kind, std::optional<Date> on) {
        auto& item = items_.emplace_back();
        item.kind = kind;
        item.account_id = account_.id;
        item.account_name = account_.name;
        if (on) {
            item.on = on;
            item.on_text = zone::date_text(*on, locale_);
            item.days = *on - today_;
        }
        return item;
    }

    void add_open_review(Date on) {
        auto const state = *account_.open_state;
        if (state == ReviewState::ended) {
            add(TodayKind::review_to_close, on).review_id = account_.open_id;
        } else if (state == ReviewState::in_session || on == today_) {
            add(TodayKind::review_today, on).review_id = account_.open_id;
        } else if (on - today_ <= kPrepareDays) {
            add(TodayKind::review_to_prepare, on).review_id = account_.open_id;
        }
    }

    template <typename Count>
    void add_periods(TodayKind kind, std::vector<counting::CountingKpiView> const& kpis, Count count) {
        std::size_t periods = 0;
        std::vector<KpiId> concerned;
        for (auto const& kpi : kpis) {
            if (auto const some = count(kpi); some > 0) {
                periods += some;
                concerned.push_back(kpi.id);
            }
        }
        if (periods == 0) {
            return;
        }
        auto& item = add(kind, std::nullopt);
        item.count = static_cast<int>(periods);
        if (concerned.size() == 1) {
            item.kpi_id = concerned.front();
        }
    }

    TodayFacts const& facts_;
    TeamAccount const& account_;
    Locale locale_;
    Date today_;
    std::vector<TodayItem>& items_;
};

bool comes_before(TodayItem const& a, TodayItem const& b) {
    if (a.on.has_value() != b.on.has_value()) {
        return a.on.has_value();
    }
    return a.on != b.on ? a.on < b.on : a.kind < b.kind;
}

}  // namespace

TodayView make_today(TodayFacts const& facts, Locale locale) {
    std::unordered_map<AccountId, std::vector<OpenAction const*>> actions;
    for (auto const& action : facts.actions) {
        actions[action.account_id].push_back(&action);
    }
    std::unordered_map<AccountId, checkpoints::DueView const*> due;
    for (auto const& checkpoint : facts.checkpoints) {
        due[checkpoint.account_id] = &checkpoint;
    }
    TodayView view;
    view.date = facts.today;
    view.date_text = zone::date_text(facts.today, locale);
    for (auto const& account : facts.accounts) {
        Lines lines{facts, account, locale, view.items};
        lines.add_reviews();
        if (auto const found = due.find(account.id); found != due.end()) {
            lines.add_checkpoint(*found->second);
        }
        if (auto const found = actions.find(account.id); found != actions.end()) {
            for (auto const* action : found->second) {
                lines.add_action(*action);
            }
        }
        if (auto const found = facts.kpis.find(account.id); found != facts.kpis.end()) {
            lines.add_counts(found->second);
        }
    }
    std::ranges::stable_sort(view.items, &comes_before);
    if (view.items.size() > kMaxItems) {
        view.left_out = static_cast<int>(view.items.size() - kMaxItems);
        view.items.resize(kMaxItems);
    }
    return view;
}

}  // namespace qvr::today
