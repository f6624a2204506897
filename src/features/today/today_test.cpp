#include "features/today/today.hpp"

#include "features/reviews/review_sample.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace qvr::today {
namespace {

using reviews::any_id;
using reviews::ReviewState;
using testing::ElementsAre;
using testing::IsEmpty;

constexpr Locale kFrCa{Locale::Name::fr_ca};

TeamAccount an_account(std::string_view name = "Groupe Laurentia") {
    TeamAccount account;
    account.id = any_id<AccountId>();
    account.name = name;
    account.time_zone = *zone::ZoneName::from_text("America/Toronto");
    return account;
}

TeamAccount with_open(ReviewState state, std::string_view starts_at) {
    auto account = an_account();
    account.open_id = any_id<ReviewId>();
    account.open_state = state;
    account.open_starts_at = reviews::clock_at(starts_at);
    return account;
}

TodayFacts facts_of(std::vector<TeamAccount> accounts, std::string_view now = "2026-11-23T15:00:00Z") {
    TodayFacts facts;
    facts.user_id = any_id<UserId>();
    facts.name = "Odile Marchand";
    facts.accounts = std::move(accounts);
    facts.now = reviews::at(now);
    facts.today = reviews::day("2026-11-23");
    return facts;
}

std::vector<TodayKind> kinds(TodayFacts const& facts) {
    std::vector<TodayKind> all;
    for (auto const& item : make_today(facts, kFrCa).items) {
        all.push_back(item.kind);
    }
    return all;
}

TEST(Today, A_review_is_prepared_two_weeks_before_held_and_closed) {
    EXPECT_THAT(
        kinds(facts_of({with_open(ReviewState::planned, "2026-12-07T10:00")})),
        ElementsAre(TodayKind::review_to_prepare)
    );
    EXPECT_THAT(kinds(facts_of({with_open(ReviewState::planned, "2026-12-08T10:00")})), IsEmpty());
    EXPECT_THAT(
        kinds(facts_of({with_open(ReviewState::planned, "2026-11-23T10:00")})),
        ElementsAre(TodayKind::review_today)
    );
    EXPECT_THAT(
        kinds(facts_of({with_open(ReviewState::in_session, "2026-11-20T10:00")})),
        ElementsAre(TodayKind::review_today)
    );
    EXPECT_THAT(
        kinds(facts_of({with_open(ReviewState::ended, "2026-11-20T10:00")})),
        ElementsAre(TodayKind::review_to_close)
    );
}

TEST(Today, Days_are_counted_where_the_account_is) {
    // 23 November, 20 h in Toronto, is the 24th in Paris.
    auto paris = with_open(ReviewState::planned, "2026-11-24T10:00");
    paris.time_zone = *zone::ZoneName::from_text("Europe/Paris");
    auto const view = make_today(
        facts_of({paris, with_open(ReviewState::planned, "2026-11-24T10:00")}, "2026-11-24T01:00:00Z"), kFrCa
    );
    ASSERT_EQ(view.items.size(), 2U);
    EXPECT_EQ(view.items[0].kind, TodayKind::review_today);
    EXPECT_EQ(view.items[0].days, 0);
    EXPECT_EQ(view.items[1].kind, TodayKind::review_to_prepare);
    EXPECT_EQ(view.items[1].days, 1);
}

TEST(Today, The_next_review_is_planned_and_the_words_of_the_last_are_heard) {
    auto account = an_account();
    account.last_id = any_id<ReviewId>();
    account.last_closed_at = reviews::at("2026-09-14T15:00:00Z");
    account.next_starts_at = reviews::clock_at("2026-12-14T10:00");
    EXPECT_THAT(kinds(facts_of({account})), ElementsAre(TodayKind::words_to_hear, TodayKind::review_to_plan));
    account.heard_at = reviews::at("2026-09-15T15:00:00Z");
    account.next_starts_at = reviews::clock_at("2026-12-15T10:00");
    EXPECT_THAT(kinds(facts_of({account})), IsEmpty());
}

TEST(Today, R15_an_action_is_due_to_whoever_carries_it_or_leads) {
    auto account = an_account();
    auto facts = facts_of({account});
    OpenAction action;
    action.account_id = account.id;
    action.id = any_id<ActionId>();
    action.statement = reviews::Words{"Prévenir la veille"};
    action.due_on = reviews::day("2026-11-30");
    facts.actions = {action};
    EXPECT_THAT(kinds(facts), IsEmpty());
    facts.actions[0].owner_user_id = facts.user_id;
    EXPECT_THAT(kinds(facts), ElementsAre(TodayKind::action_due));
    facts.actions[0].owner_user_id.reset();
    facts.actions[0].owner = reviews::Owner{{}, reviews::Line{"Odile Marchand"}, reviews::Side::supplier};
    EXPECT_EQ(make_today(facts, kFrCa).items.at(0).text, "Prévenir la veille");
    facts.actions[0].owner.reset();
    facts.accounts[0].last_facilitator_id = facts.user_id;
    EXPECT_EQ(make_today(facts, kFrCa).items.at(0).days, 7);
    facts.actions[0].due_on = reviews::day("2026-12-01");
    EXPECT_THAT(kinds(facts), IsEmpty());
}

TEST(Today, R10_counts_owed_and_differences_are_one_line_an_account_without_a_date) {
    auto account = an_account();
    auto facts = facts_of({account, with_open(ReviewState::planned, "2026-11-25T10:00")});
    counting::CountingKpiView kpi;
    kpi.id = any_id<KpiId>();
    kpi.owed.supplier = {0, 1};
    auto other = kpi;
    other.id = any_id<KpiId>();
    other.differing = {3};
    facts.kpis[account.id] = {kpi, other};
    auto const items = make_today(facts, kFrCa).items;
    ASSERT_EQ(items.size(), 3U);
    EXPECT_EQ(items[0].kind, TodayKind::review_to_prepare);  // what has a date comes first
    EXPECT_EQ(items[1].kind, TodayKind::counts_owed);
    EXPECT_EQ(items[1].count, 4);
    EXPECT_EQ(items[1].kpi_id, std::nullopt);
    EXPECT_EQ(items[2].kind, TodayKind::differences);
    EXPECT_EQ(items[2].kpi_id, other.id);
}

TEST(Today, No_more_lines_than_a_day_holds_and_how_many_are_left_out) {
    std::vector<TeamAccount> accounts(kMaxItems + 3, with_open(ReviewState::ended, "2026-11-20T10:00"));
    auto const view = make_today(facts_of(std::move(accounts)), kFrCa);
    EXPECT_EQ(view.items.size(), kMaxItems);
    EXPECT_EQ(view.left_out, 3);
}

}  // namespace
}  // namespace qvr::today
